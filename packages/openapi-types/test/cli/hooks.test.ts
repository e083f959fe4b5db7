import { describe, expect, it } from "vitest";
import { listedApi, Project, textApi } from "./project.ts";

describe("a module of hooks", () => {
  it("says what schemas become", async () => {
    const project = await Project.with({
      "api.json": textApi,
      "hooks.mjs":
        'export const transform = (schema) => schema.type === "string" ? "Date" : undefined;',
    });
    const { code, out } = await project.run("api.json", "--hooks", "hooks.mjs");
    expect(code).toBe(0);
    expect(out).toContain('"application/json": Date;');
  });

  it("may be one of CommonJS", async () => {
    const project = await Project.with({
      "api.json": textApi,
      "hooks.cjs": 'exports.postTransform = () => "Text";',
    });
    const { code, out } = await project.run("api.json", "--hooks", "hooks.cjs");
    expect(code).toBe(0);
    expect(out).toContain('"application/json": Text;');
  });

  it("says what stands above the types", async () => {
    const project = await Project.with({
      "api.json": textApi,
      "hooks.mjs": 'export const inject = "type Id = string;";',
    });
    expect((await project.run("api.json", "--hooks", "hooks.mjs")).out).toContain(
      "type Id = string;",
    );
  });
});

describe("a module of hooks ends a run with 2:", () => {
  it.each([
    [
      "one with a fault in its text",
      "export const transform = ;",
      "openapi-types: hooks.mjs:1: cannot be loaded: ",
    ],
    ["one that throws", 'throw new Error("no luck");', "hooks.mjs:1: cannot be loaded: no luck"],
    [
      "one that ends the program",
      "process.exit(0);",
      "hooks.mjs:1: cannot be loaded: it ends the program with process.exit(0); remove that",
    ],
    ["one that imports what is not there", 'import "./gone.mjs";', "hooks.mjs: cannot be loaded: "],
    ["one that exports nothing", "", "hooks.mjs: exports nothing; it can export transform,"],
    [
      "one with a default export",
      "export default {};",
      "hooks.mjs: has a default export; export transform,",
    ],
    [
      "one with a slip of the pen",
      "export const transfrom = () => {};",
      'hooks.mjs: exports transfrom, which is no hook; did you mean "transform"?',
    ],
    [
      "one whose hook is no function",
      'export const transform = "Date";',
      "hooks.mjs: transform has to be a function, not a string",
    ],
    [
      "one whose text is none",
      "export const inject = () => {};",
      "hooks.mjs: inject has to be a string, not a function",
    ],
    [
      "one whose hook throws",
      'export const transform = () => { throw new Error("no luck"); };',
      'The hook "transform" failed for #/paths/~1things/get/responses/200/content/application~1json: no luck',
    ],
    [
      "one whose hook gives a node of the compiler",
      "export const transform = () => ({ kind: 183 });",
      "returned a node of the TypeScript compiler",
    ],
    [
      "one whose hook gives a number",
      "export const postTransform = () => 1;",
      'The hook "postTransform" returned a number',
    ],
  ])("%s", async (_, text, message) => {
    const project = await Project.with({ "api.json": listedApi, "hooks.mjs": text });
    const { code, out, error } = await project.run(
      "api.json",
      "--hooks",
      "hooks.mjs",
      "-o",
      "a.ts",
    );
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toContain(message);
    expect(project.has("a.ts")).toBe(false);
  });

  it("a folder", async () => {
    const project = await Project.with({ "api.json": textApi });
    const { code, error } = await project.run("api.json", "--hooks", "./");
    expect(code).toBe(2);
    expect(error).toContain("the module of hooks is a folder, name a file in it: ");
    expect(error).not.toContain("load-module");
  });

  it("one that is not there", async () => {
    const project = await Project.with({ "api.json": textApi });
    const { code, error } = await project.run("api.json", "--hooks", "gone.mjs");
    expect(code).toBe(2);
    expect(error).toContain("the module of hooks does not exist: ");
  });
});

import { describe, expect, it } from "vitest";
import { listedApi, Project, textApi, withoutTimes } from "./project.ts";

const config = `apis:
  core@v1:
    root: specs/core.json
    x-openapi-ts:
      output: types/core.ts
      enum: true
  other@v2:
    root: specs/other.json
    x-openapi-ts:
      output: types/other.ts
`;

const specs = { "specs/core.json": listedApi, "specs/other.json": listedApi };

describe("a redocly.yaml says", () => {
  it("what all types are made of and where they go", async () => {
    const project = await Project.with({ ...specs, "redocly.yaml": config });
    const { code, out, error } = await project.run();
    expect({ code, out, error: withoutTimes(error) }).toEqual({
      code: 0,
      out: "",
      error: "core@v1 → types/core.ts [time]\nother@v2 → types/other.ts [time]\n",
    });
    expect(await project.read("types/core.ts")).toContain("export enum");
    expect(await project.read("types/other.ts")).not.toContain("export enum");
  });

  it("what one is made of that a command line names", async () => {
    const project = await Project.with({ ...specs, "redocly.yaml": config });
    await project.run("other@v2");
    expect([project.has("types/core.ts"), project.has("types/other.ts")]).toEqual([false, true]);
  });

  it("options of all types, which an API overrides, and a command line overrides both", async () => {
    const root = "x-openapi-ts: { enum: false, exportType: true }\n";
    const project = await Project.with({ ...specs, "redocly.yaml": root + config });
    const enumsIn = async (...words: string[]): Promise<boolean[]> => {
      await project.run(...words);
      const texts = [await project.read("types/core.ts"), await project.read("types/other.ts")];
      expect(texts.every((text) => text.includes("export type paths ="))).toBe(true);
      return texts.map((text) => text.includes("export enum"));
    };
    expect(await enumsIn()).toEqual([true, false]);
    expect(await enumsIn("--enum")).toEqual([true, true]);
    expect(await enumsIn("--no-enum")).toEqual([false, false]);
  });

  it("paths from its own folder, wherever it is named from", async () => {
    const project = await Project.with({ "app/redocly.yaml": config });
    await project.put({ "app/specs/core.json": textApi, "app/specs/other.json": textApi });
    expect((await project.run("--redocly", "app/redocly.yaml")).code).toBe(0);
    expect(project.has("app/types/core.ts")).toBe(true);
    expect((await project.run("-c", "app", "--check")).error).toBe("2 files up to date\n");
  });

  it.each(["redocly.yml", ".redocly.yaml"])("the same as %s", async (name) => {
    const project = await Project.with({ ...specs, [name]: config });
    expect((await project.run()).code).toBe(0);
  });

  it("overlays, hooks and the profile", async () => {
    const project = await Project.with({
      "a.json": listedApi,
      "hooks.mjs": "export const postTransform = () => '\"hooked\"';",
      "redocly.yaml":
        "apis:\n  a: { root: a.json, x-openapi-ts: { output: a.ts, hooks: hooks.mjs } }\n" +
        "  b: { root: a.json, x-openapi-ts: { output: b.ts, profile: client, allowHost: [a.example] } }\n",
    });
    expect((await project.run()).code).toBe(0);
    expect(await project.read("a.ts")).toContain('"hooked"');
    expect(await project.read("b.ts")).toContain("export type State =");
  });

  it("nothing of a description that a command line names, but the options of all", async () => {
    const root = "x-openapi-ts: { enum: true }\n";
    const project = await Project.with({ ...specs, "redocly.yaml": root + config });
    const { out } = await project.run("specs/other.json");
    expect(out).toContain("export enum");
    expect(project.has("types/core.ts")).toBe(false);
  });

  it("another output than a command line, which is an API's name in a folder", async () => {
    const project = await Project.with({ ...specs, "redocly.yaml": config });
    await project.run("-o", "out/");
    expect([project.has("out/core@v1.ts"), project.has("types")]).toEqual([true, false]);
  });
});

it("what has no effect in a redocly.yaml is told in one line", async () => {
  const rest = "extends: [minimal]\nrules: { struct: error }\n";
  const project = await Project.with({
    ...specs,
    "redocly.yaml": config.replace("enum: true\n", "enum: true\n    decorators: {}\n") + rest,
  });
  const { code, error } = await project.run();
  expect(code).toBe(0);
  expect(error.split("\n")[0]).toBe(
    "openapi-types: of redocly.yaml, this has no effect on types: extends, rules, apis.*.decorators",
  );
});

it.each([
  ["for all", "x-openapi-typescript: { enum: true }\n", "x-openapi-typescript"],
  ["of an API", "", "apis.*.x-openapi-types"],
])("a key that is nearly that of types is told with that, %s", async (_, root, key) => {
  const api = root === "" ? "    x-openapi-types: { enum: true }\n" : "";
  const text = `${root}apis:\n  a:\n    root: api.json\n    x-openapi-ts: { output: a.ts }\n${api}`;
  const project = await Project.with({ "api.json": textApi, "redocly.yaml": text });
  expect((await project.run()).error).toContain(
    `of redocly.yaml, this has no effect on types: ${key}; write x-openapi-ts\n`,
  );
});

describe("a redocly.yaml with a fault ends with 2, and is told with its line:", () => {
  it.each([
    ["no YAML", "apis:\n\t- x", "redocly.yaml:2:1: This is not valid YAML"],
    ["a key that is there twice", "apis: {}\napis: {}\n", "redocly.yaml:2:1: The key"],
    ["a list", "- apis\n", "redocly.yaml:1:1: has to be an object"],
    ["apis that are none", "apis: [a]\n", "redocly.yaml:1:7: apis: has to be an object, but it is"],
    [
      "an API without a root",
      "apis:\n  a: {}\n",
      "apis.a.root: has to be a text, but it is missing",
    ],
    [
      "an API without an output",
      "apis:\n  a: { root: a.json }\n",
      "redocly.yaml:2:6: apis.a: has no x-openapi-ts.output, a file for its types",
    ],
    [
      "a slip of the pen",
      "x-openapi-ts: { enums: true }\n",
      'x-openapi-ts.enums: is no option; did you mean "enum"?',
    ],
    [
      "an old name",
      "x-openapi-ts: { immutable-types: true }\n",
      "x-openapi-ts.immutable-types: is no option; write --immutable",
    ],
    [
      "a text in the place of true",
      'x-openapi-ts:\n  enum: "yes"\n',
      'redocly.yaml:2:9: x-openapi-ts.enum: has to be true or false, but it is "yes"',
    ],
    [
      "a number in the place of a path",
      "x-openapi-ts: { hooks: 1 }\n",
      "x-openapi-ts.hooks: has to be a text, but it is 1",
    ],
    [
      "an unknown profile",
      "x-openapi-ts: { profile: fast }\n",
      "x-openapi-ts.profile: has to be one of client, openapi-typescript",
    ],
    [
      "a host that is none",
      "x-openapi-ts: { allow-host: [https://a] }\n",
      "x-openapi-ts.allow-host: has to be hosts such as example.com",
    ],
    [
      "one output for two",
      "x-openapi-ts: { output: a.ts }\napis: { a: { root: a.json }, b: { root: b.json } }\n",
      "a and b would both become a.ts",
    ],
  ])("%s", async (_, text, message) => {
    const project = await Project.with({ "redocly.yaml": text });
    const { code, out, error } = await project.run();
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toContain(message);
    expect(error).toMatch(/^openapi-types: /);
  });

  it("all faults at once", async () => {
    const project = await Project.with({
      "redocly.yaml": "apis: { a: {}, b: {} }\nx-openapi-ts: { x: 1 }\n",
    });
    expect((await project.run()).error.split("\n").filter(Boolean)).toHaveLength(3);
  });
});

describe("a config is not found, and that ends with 2:", () => {
  it.each([
    ["a file that is not there", "gone.yaml", "--redocly gone.yaml: there is no such file"],
    ["a folder without one", "empty", "--redocly empty: there is no such config"],
  ])("%s", async (_, path, message) => {
    const project = await Project.with({ "empty/a": "" });
    const { code, error } = await project.run("-c", path);
    expect({ code, error }).toEqual({ code: 2, error: `openapi-types: ${message}\n` });
  });

  it("one of two in a folder", async () => {
    const project = await Project.with({ "redocly.yaml": "", "redocly.yml": "" });
    const { code, error } = await project.run();
    expect(code).toBe(2);
    expect(error).toContain("there are redocly.yaml and redocly.yml; keep one of them");
  });

  it("an API whose name is nearly one", async () => {
    const project = await Project.with({ ...specs, "redocly.yaml": config });
    const { code, error } = await project.run("core@v2");
    expect(code).toBe(2);
    expect(error).toContain(
      'neither a file nor an API is named "core@v2"; did you mean "core@v1"?',
    );
  });

  it("an API whose name is like none, with those that there are", async () => {
    const project = await Project.with({ ...specs, "redocly.yaml": config });
    const { code, error } = await project.run("billing@v1");
    expect(code).toBe(2);
    expect(error).toContain('neither a file nor an API is named "billing@v1"; APIs: core@v1');
  });

  it("a file that is not there beside apis, as a file", async () => {
    const project = await Project.with({ ...specs, "redocly.yaml": config });
    const { code, error } = await project.run("billing.yaml");
    expect(code).toBe(3);
    expect(error).toContain("billing.yaml:1:1 error missing-file");
  });
});

it("a config without apis leaves the command line to say what types are made of", async () => {
  const project = await Project.with({ "redocly.yaml": "apis: {}\n" });
  expect((await project.run()).code).toBe(2);
  expect((await project.runWith(JSON.stringify(textApi))).code).toBe(0);
});

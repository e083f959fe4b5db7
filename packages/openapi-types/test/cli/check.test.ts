import { beforeEach, describe, expect, it } from "vitest";
import { listedApi, Project, textApi, yamlApi } from "./project.ts";

let project: Project;
const words = ["specs/*.yaml", "-o", "types/"];

beforeEach(async () => {
  project = await Project.with({ "specs/a.yaml": yamlApi, "specs/b.yaml": yamlApi });
  await project.run(...words);
});

describe("a check ends with 0", () => {
  it("where all files are up to date", async () => {
    expect(await project.run(...words, "--check")).toEqual({
      code: 0,
      out: "",
      error: "2 files up to date\n",
    });
  });

  it("where they differ in line endings", async () => {
    const text = await project.read("types/specs/a.ts");
    await project.put({ "types/specs/a.ts": text.replaceAll("\n", "\r\n") });
    expect((await project.run(...words, "--check")).code).toBe(0);
  });
});

describe("a check ends with 1 and a line for each file, and writes nothing,", () => {
  it.each(["types/specs/a.ts", "types/specs/b.ts"])("where %s is not up to date", async (file) => {
    await project.put({ [file]: "// by hand" });
    expect(await project.run(...words, "--check")).toEqual({
      code: 1,
      out: "",
      error: `${file} is not up to date\n`,
    });
    expect(await project.read(file)).toBe("// by hand");
  });

  it("where one is missing and another one is not up to date", async () => {
    await project.put({ "specs/c.yaml": yamlApi, "types/specs/a.ts": "" });
    const { code, error } = await project.run(...words, "--check");
    expect({ code, error }).toEqual({
      code: 1,
      error: "types/specs/a.ts is not up to date\ntypes/specs/c.ts is missing\n",
    });
    expect(project.has("types/specs/c.ts")).toBe(false);
  });

  it("where a description changed", async () => {
    await project.put({ "specs/b.yaml": yamlApi.replace("string", "integer") });
    expect((await project.run(...words, "--check")).error).toBe(
      "types/specs/b.ts is not up to date\n",
    );
  });

  it("where an option changed", async () => {
    expect((await project.run(...words, "--check", "--immutable")).code).toBe(1);
  });

  it("where the apis of a redocly.yaml have one that is not up to date, whichever it is", async () => {
    const api = (name: string): string =>
      `  ${name}: { root: ${name}.json, x-openapi-ts: { output: ${name}.ts } }\n`;
    await project.put({
      "redocly.yaml": `apis:\n${api("x")}${api("y")}${api("z")}`,
      "x.json": textApi,
      "y.json": textApi,
      "z.json": textApi,
    });
    expect((await project.run()).code).toBe(0);
    await project.put({ "y.json": listedApi });
    const { code, error } = await project.run("--check");
    expect({ code, error }).toEqual({ code: 1, error: "y.ts is not up to date\n" });
  });
});

describe("a check compares nothing", () => {
  it("of a description with an error, but ends with 1", async () => {
    const broken = JSON.stringify(textApi).replace('{"type":"string"}', '{"$ref":"#/nowhere"}');
    await project.put({ "specs/a.yaml": broken });
    const { code, error } = await project.run(...words, "--check");
    expect(code).toBe(1);
    expect(error).toContain("1 error; nothing was compared");
  });

  it("of one that cannot be read, but ends with 3", async () => {
    expect((await project.run("gone.yaml", "-o", "a.ts", "--check")).code).toBe(3);
  });

  it("with a folder, but ends with 2", async () => {
    await project.put({ "out/specs/a.ts/x": "" });
    const { code, error } = await project.run("specs/a.yaml", "-o", "out/", "--check");
    expect({ code, error }).toEqual({
      code: 2,
      error: "openapi-types: out/specs/a.ts is a folder where a file is needed\n",
    });
  });
});

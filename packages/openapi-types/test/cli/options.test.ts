import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { optionOf, switchNames } from "../../src/cli/switches.ts";
import { typesOptions } from "../../src/cli/types-options.ts";
import { listedApi, Project, textApi } from "./project.ts";

/** What the program prints for some words after a description. */
async function printed(...words: string[]): Promise<string> {
  const project = await Project.with({ "api.json": listedApi });
  const { code, out, error } = await project.run("api.json", ...words);
  expect({ code, error }).toEqual({ code: 0, error: "" });
  return out;
}

describe("an option changes the types:", () => {
  it.each([
    ["--enum", "export enum"],
    ["--enum-values", "export const stateValues"],
    ["--export-type", "export type paths = {"],
    ["-t", "export type paths = {"],
    ["--immutable", "readonly "],
    ["--root-types", "export type SchemaState ="],
    ["--make-paths-enum", "export enum ApiPaths {"],
    ["--read-write-markers", "$Read<"],
  ])("%s", async (word, text) => {
    const project = await Project.with({ "api.json": listedApi });
    expect((await project.run("api.json")).out).not.toContain(text);
    expect((await project.run("api.json", word)).out).toContain(text);
  });

  it.each(switchNames)("%s, which can be turned off again", async (name) => {
    const [on, off] = [`--${optionOf(name)}`, `--${name}=false`];
    expect(await printed(on, off)).toBe(await printed(off));
  });
});

it("default-non-nullable is on, and turned off in each way", async () => {
  const spec = JSON.stringify(listedApi).replace(
    '"State":{',
    '"Thing":{"type":"object","properties":{"a":{"type":"string","default":"x"}}},"State":{',
  );
  const project = await Project.with({ "api.json": spec });
  const propertyOf = async (...words: string[]): Promise<string | undefined> =>
    /a\??: string/.exec((await project.run("api.json", ...words)).out)?.[0];
  expect(await propertyOf()).toBe("a: string");
  for (const words of [
    ["--default-non-nullable=false"],
    ["--default-non-nullable", "false"],
    ["--defaultNonNullable=false"],
    ["--no-default-non-nullable"],
  ]) {
    expect(await propertyOf(...words)).toBe("a?: string");
  }
});

it("the profile of clients tells apart what is sent and what is received", async () => {
  expect(await printed("--profile", "client")).toContain("export type State =");
});

it("has every option that the help of openapi-typescript names", async () => {
  const manifest = createRequire(import.meta.url).resolve("openapi-typescript/package.json");
  const cli = join(dirname(manifest), "bin/cli.js");
  const { stdout } = await promisify(execFile)(process.execPath, [cli, "--help"]);
  const theirs = [...stdout.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name]) => name);
  const ours = new Set([...Object.keys(typesOptions), "help", "version"]);
  expect(theirs.length).toBeGreaterThan(20);
  expect(theirs.filter((name) => name === undefined || !ours.has(name))).toEqual([]);
});

describe("an option that does nothing is told:", () => {
  it.each([
    [["--root-types-keep-casing"], "--root-types-keep-casing has no effect without --root-types"],
    [["--rootTypesNoSchemaPrefix"], "--root-types-no-schema-prefix has no effect without"],
    [["--dedupe-enums", "--no-enum"], "--dedupe-enums has no effect without --enum"],
  ])("%s", async (words, note) => {
    const project = await Project.with({ "api.json": textApi });
    const { code, error } = await project.run("api.json", ...words);
    expect(code).toBe(0);
    expect(error).toContain(`openapi-types: ${note}`);
  });
});

describe("a command line that makes no sense ends with 2 and says what would:", () => {
  it.each([
    ["a slip of the pen", ["--enums"], 'unknown option --enums; did you mean "--enum"?'],
    ["no option at all", ["--frobnicate"], "unknown option --frobnicate; Options: --output,"],
    ["neither true nor false", ["--enum=yes"], '--enum takes true or false, not "yes"'],
    ["no file", ["-o"], "--output needs a value: --output FILE|DIR/"],
    ["two files", ["-o", "a.ts", "-o", "b.ts"], "--output is given twice"],
    ["an unknown profile", ["--profile", "clients"], 'did you mean "client"?'],
    ["a host that is none", ["--allow-host", "https://a"], "--allow-host takes a host such as"],
    ["an old alias", ["-ap"], "there is no -ap: write --additional-properties"],
    ["an old name", ["--immutable-types"], "there is no --immutable-types: write --immutable"],
    ["another old name", ["--redoc=a.yaml"], "there is no --redoc: write --redocly"],
    ["what nobody has any more", ["--auth", "x"], "there is no --auth: fetch the description"],
    ["what never did anything", ["--contentNever"], "there is no --contentNever: it does nothing"],
    [
      "an option that clients do not have",
      ["--profile", "client", "--enum", "--hooks", "a.mjs"],
      "the types of --profile client are always the same: leave out --enum, --hooks",
    ],
    ["a check of nothing", ["--check"], "--check compares with a file: --output FILE"],
  ])("%s", async (_, words, message) => {
    const project = await Project.with({ "api.json": textApi });
    const { code, out, error } = await project.run("api.json", ...words);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toContain(`openapi-types: ${message}`.replace(/^openapi-types: did/, "did"));
  });
});

it("has a help with all options", async () => {
  const project = await Project.with({});
  const { code, out } = await project.run("--help");
  expect(code).toBe(0);
  expect(out).toMatch(/^ {2}-o, --output FILE\|DIR\/ +where to write;/m);
  for (const name of switchNames) expect(out).toContain(`--${optionOf(name)} `);
});

it("explains a diagnostic", async () => {
  const project = await Project.with({});
  const { code, out } = await project.run("rules", "unresolved-ref");
  expect(code).toBe(0);
  expect(out).toContain("unresolved-ref (a diagnostic)");
});

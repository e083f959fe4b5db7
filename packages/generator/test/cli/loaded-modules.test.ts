import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { makeWorkspace, petSpec, titleOverlay, type Workspace } from "./workspace.ts";

let workspace: Workspace;

beforeEach(async () => {
  workspace = await makeWorkspace();
  const pets = petSpec("Pets");
  await workspace.put({
    "pets.json": pets,
    "pets.yaml": stringify(pets),
    "overlay.json": titleOverlay("Zoo"),
    "broken.json": "{",
    "parts.json": {
      ...petSpec("Parts"),
      components: { schemas: { Pet: { $ref: "pet.json" } } },
    },
    "pet.json": { type: "object" },
  });
});

afterEach(() => workspace[Symbol.asyncDispose]());

/** The URLs of the modules that the installed program loads when it runs. */
async function modulesLoadedBy(...words: string[]): Promise<string[]> {
  const record = join(workspace.root, "record.txt");
  const recorder = new URL("record-modules.ts", import.meta.url).href;
  await workspace.runProcess(words, {
    env: {
      NODE_OPTIONS: `--import ${recorder}`,
      MODULE_RECORD: record,
      // What is kept as compiled code is not loaded as a module.
      NODE_DISABLE_COMPILE_CACHE: "1",
    },
  });
  return (await workspace.read("record.txt")).split("\n");
}

/** The packages of which the installed program loads modules when it runs, besides its own. */
async function packagesLoadedBy(...words: string[]): Promise<string[]> {
  const urls = await modulesLoadedBy(...words);
  const names = urls.map((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1]);
  return [...new Set(names)].filter((name) => name !== undefined).sort();
}

const generate = ["generate", "--out", "a", "--spec"];

describe("generating loads no module of another package, neither a compiler nor a formatter,", () => {
  it.each(["pets.json", "pets.yaml", "parts.json"])("from %s", async (spec) => {
    expect(await packagesLoadedBy(...generate, spec)).toEqual([]);
  });

  it("with an overlay", async () => {
    const words = [...generate, "pets.json", "--overlay", "overlay.json"];
    expect(await packagesLoadedBy(...words)).toEqual([]);
  });

  it("but for a parser that says what is wrong", async () => {
    expect(await packagesLoadedBy(...generate, "broken.json")).toEqual(["jsonc-parser"]);
  });
});

it("generating loads nothing of what compares specs", async () => {
  const urls = await modulesLoadedBy(...generate, "pets.json");
  expect(urls.filter((url) => url.includes("/dist/openapi-clients-"))).toHaveLength(1);
  expect(urls.filter((url) => url.includes("/dist/diff-"))).toEqual([]);
});

describe("only what explains a new version loads a compiler:", () => {
  const check = ["generate", "--check", "--out", "a", "--spec", "pets.json"];

  it("a check without --explain loads no module of another package", async () => {
    expect(await packagesLoadedBy(...check)).toEqual([]);
  });

  it("a check with --explain loads none where everything is up to date", async () => {
    await workspace.run([...generate, "pets.json"]);
    expect(await packagesLoadedBy(...check, "--explain")).toEqual([]);
  });

  it("a check with --explain loads the compiler where something is not", async () => {
    expect(await packagesLoadedBy(...check, "--explain")).toContain("typescript");
  });
});

describe("comparing two specs loads the compiler for types that differ, and nothing else:", () => {
  const withName = (name: object): object => ({
    ...petSpec("Pets"),
    components: { schemas: { Pet: { type: "object", properties: { name } } } },
  });

  it.each<[string, object, string[]]>([
    ["no module for a text", { type: "string", description: "What it is called." }, []],
    ["no module for a limit", { type: "string", maxLength: 20 }, []],
    ["the compiler for another type", { type: "integer" }, ["typescript"]],
  ])("%s", async (_, name, packages) => {
    await workspace.put({ "new.json": withName(name) });
    expect(await packagesLoadedBy("diff", "pets.json", "new.json")).toEqual(packages);
  });
});

it.each([["--help"], ["rules"], ["rules", "unresolved-ref"]])(
  "%s %s loads no module of another package",
  async (...words) => {
    expect(await packagesLoadedBy(...words.filter((word) => word !== undefined))).toEqual([]);
  },
);

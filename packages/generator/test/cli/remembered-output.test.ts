import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { generatedText } from "../write/generated-text.ts";
import { generatedPetWorkspace, petSpec, titleOverlay, type Workspace } from "./workspace.ts";

let workspace: Workspace;

beforeEach(async () => {
  workspace = await generatedPetWorkspace();
});

afterEach(() => workspace[Symbol.asyncDispose]());

/** The exit code of `generate --check`. */
async function checkCode(): Promise<number | null> {
  return (await workspace.run(["generate", "--check"])).code;
}

describe("with remembered output", () => {
  beforeEach(async () => {
    await mkdir(join(workspace.root, "node_modules"));
    await workspace.run(["generate"]);
  });

  it("--check is fine where nothing changed", async () => {
    expect(await checkCode()).toBe(0);
  });

  it.each([
    [
      "a spec changed by one character",
      { "specs/pets.json": JSON.stringify(petSpec("Pets", ["listPetz"])) },
    ],
    [
      "the import extension changed",
      {
        "clients.config.json": {
          clients: { pets: { spec: "specs/pets.json", package: "packages/pets" } },
          importExtension: ".ts",
        },
      },
    ],
    [
      "the name of a client changed",
      {
        "clients.config.json": {
          clients: { pets: { spec: "specs/pets.json", package: "packages/pets", name: "Zoo" } },
        },
      },
    ],
    ["an output was edited", { "packages/pets/API.md": generatedText("edited") }],
    ["an output came to be extra", { "packages/pets/src/generated/old.ts": generatedText("old") }],
  ])("--check fails when %s", async (_, files) => {
    await workspace.put(files);
    expect(await checkCode()).toBe(1);
  });

  it("--check fails when an overlay appeared and when its text changed", async () => {
    await workspace.put({
      "clients.config.json": {
        clients: {
          pets: { spec: "specs/pets.json", package: "packages/pets", overlays: ["o.json"] },
        },
      },
      "o.json": titleOverlay("One"),
    });
    expect(await checkCode()).toBe(1);
    await workspace.run(["generate"]);
    expect(await checkCode()).toBe(0);
    await workspace.put({ "o.json": titleOverlay("Two") });
    expect(await checkCode()).toBe(1);
  });

  it("--check fails when a file changed that a spec refers to", async () => {
    const pets = petSpec("Pets") as { components: unknown };
    pets.components = { schemas: { Pet: { $ref: "pet.json" } } };
    await workspace.put({
      "specs/pets.json": pets,
      "specs/pet.json": { type: "object", properties: { a: { type: "string" } } },
    });
    expect((await workspace.run(["generate"])).code).toBe(0);
    expect(await checkCode()).toBe(0);
    await workspace.put({
      "specs/pet.json": { type: "object", properties: { b: { type: "string" } } },
    });
    expect(await checkCode()).toBe(1);
  });

  it("warnings are told again", async () => {
    const pets = petSpec("Pets") as { paths: Record<string, unknown> };
    pets.paths["/{id}"] = {
      get: {
        operationId: "getPet",
        parameters: [{ name: "id", in: "path", required: true }],
        responses: { 200: { description: "Fine." } },
      },
    };
    await workspace.put({ "specs/pets.json": pets });
    const first = await workspace.run(["generate"]);
    expect(first.stderr).toMatch(
      /^specs\/pets\.json:\d+:\d+ warning [^\n]*\n`[^\n]* explains it\n1 warning\n$/,
    );
    expect((await workspace.run(["generate", "--check"])).stderr).toBe(first.stderr);
  });

  it.each([
    ["damaged", "{"],
    ["truncated", undefined],
  ])("a memory that is %s does no harm", async (_, damage) => {
    const path = join(workspace.root, "node_modules/.cache/openapi-clients/pets.json");
    const text = await workspace.read("node_modules/.cache/openapi-clients/pets.json");
    await writeFile(path, damage ?? text.slice(0, -20));
    expect(await checkCode()).toBe(0);
    await workspace.put({ "packages/pets/API.md": "" });
    expect(await checkCode()).toBe(1);
  });

  it("--check fails when a file changed that a mapping leads to", async () => {
    const pets = petSpec("Pets") as { components: unknown };
    pets.components = {
      schemas: {
        Pet: { type: "object", discriminator: { propertyName: "k", mapping: { dog: "dog.json" } } },
      },
    };
    await workspace.put({ "specs/pets.json": pets, "specs/dog.json": { type: "object" } });
    await workspace.run(["generate"]);
    expect(await checkCode()).toBe(0);
    await workspace.put({ "specs/dog.json": { type: "object", properties: { a: {} } } });
    expect(await checkCode()).toBe(1);
  });

  it("a memory with output that was never made changes no verdict", async () => {
    await workspace.put({ "specs/pets.json": petSpec("Other") });
    const cache = join(workspace.root, "node_modules/.cache/openapi-clients");
    await cp(join(cache, "shop.json"), join(cache, "pets.json"));
    expect(await checkCode()).toBe(1);
  });
});

import { chmod, cp, mkdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { generatedText } from "../write/generated-text.ts";
import { expectGolden } from "./golden.ts";
import { petSpec, petWorkspace, titleOverlay, type Workspace } from "./workspace.ts";

let workspace: Workspace;

beforeEach(async () => {
  workspace = await petWorkspace();
});

afterEach(() => workspace[Symbol.asyncDispose]());

const emittedNames = ["client.ts", "index.ts", "operations.ts", "schemas.ts", "types.ts"];

describe("generate", () => {
  it("writes src/generated/ and API.md of every client", async () => {
    expect((await workspace.run(["generate"])).code).toBe(0);
    const paths = Object.keys(await workspace.files());
    for (const client of ["pets", "shop"]) {
      expect(paths).toEqual(
        expect.arrayContaining([
          `packages/${client}/API.md`,
          ...emittedNames.map((name) => `packages/${client}/src/generated/${name}`),
        ]),
      );
    }
  });

  it("says what it changed, in the words of the golden files", async () => {
    const first = await workspace.run(["generate"]);
    await workspace.put({ "specs/pets.json": petSpec("Pets", ["listPets", "listOwners"]) });
    const second = await workspace.run(["generate"]);
    const third = await workspace.run(["generate"]);
    await expectGolden(`${first.stdout}---\n${second.stdout}---\n${third.stdout}`, "generate.txt");
    expect(first.stderr + second.stderr + third.stderr).toBe("");
  });

  it("works from any folder below the config", async () => {
    const { code } = await workspace.run(["generate"], { cwd: "packages/pets" });
    expect(code).toBe(0);
    expect(await workspace.read("packages/shop/API.md")).toContain("Shop");
  });

  it("writes only the clients that were named", async () => {
    await workspace.run(["generate", "shop"]);
    expect(Object.keys(await workspace.files())).not.toContain("packages/pets/API.md");
  });

  it("touches no file that stays the same", async () => {
    await workspace.run(["generate"]);
    const path = join(workspace.root, "packages/pets/src/generated/types.ts");
    const past = new Date("2020-01-01");
    await utimes(path, past, past);
    await workspace.put({ "specs/shop.json": petSpec("Shop") });
    await workspace.run(["generate"]);
    expect((await stat(path)).mtime).toEqual(past);
  });

  it("is content with a checkout in CRLF", async () => {
    await workspace.run(["generate"]);
    const types = await workspace.read("packages/pets/src/generated/types.ts");
    await workspace.put({ "packages/pets/src/generated/types.ts": types.replaceAll("\n", "\r\n") });
    expect((await workspace.run(["generate", "--check"])).code).toBe(0);
  });

  it("leaves no temporary file and no lock behind", async () => {
    const before = Object.keys(await workspace.files());
    await workspace.run(["generate"]);
    const added = Object.keys(await workspace.files()).filter((path) => !before.includes(path));
    expect(added.every((path) => /\/(?:API\.md|src\/generated\/[a-z]+\.ts)$/.test(path))).toBe(
      true,
    );
  });
});

/** Generates, breaks something, and makes sure that generating again changes nothing. */
async function broken(
  files: Record<string, unknown>,
): Promise<{ code: number | null; stderr: string }> {
  await workspace.run(["generate"]);
  await workspace.put(files);
  const before = await workspace.files();
  const { code, stderr, stdout } = await workspace.run(["generate"]);
  expect(await workspace.files()).toEqual(before);
  expect(stdout).toBe("");
  expect(stderr).not.toMatch(/^\s+at /m);
  return { code, stderr };
}
describe("generate writes nothing at all", () => {
  it("when a spec is missing", async () => {
    await rm(join(workspace.root, "specs/shop.json"));
    const { code, stderr } = await broken({ "specs/pets.json": petSpec("Pets", ["other"]) });
    expect(code).toBe(3);
    expect(stderr).toBe(
      "specs/shop.json:1:1 error missing-file: There is no such file. (#)\n1 error; nothing was written\n",
    );
  });

  it("when two specs are broken, and tells both, in the words of the golden file", async () => {
    const duplicate = petSpec("Shop", ["list_orders"]) as { paths: Record<string, unknown> };
    duplicate.paths["/again"] = structuredClone(duplicate.paths["/list_orders"]);
    const { code, stderr } = await broken({
      "specs/pets.json": '{\n  "openapi": "3.1.0",\n  oops\n}',
      "specs/shop.json": duplicate,
    });
    expect(code).toBe(3);
    await expectGolden(stderr, "two-broken-specs.txt");
  });

  it("when an operationId is used twice", async () => {
    const duplicate = petSpec("Shop", ["list_orders"]) as { paths: Record<string, unknown> };
    duplicate.paths["/again"] = structuredClone(duplicate.paths["/list_orders"]);
    const { code, stderr } = await broken({ "specs/shop.json": duplicate });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^specs\/shop\.json:\d+:\d+ error duplicate-operation-id: /);
  });

  it.each([
    [
      "Swagger 2.0",
      { swagger: "2.0", info: { title: "Old", version: "1" }, paths: {} },
      "swagger-2",
    ],
    ["an empty file", "", "empty-document"],
    ["no description at all", { name: "pets" }, "not-openapi"],
  ])("when a spec is %s", async (_, content, rule) => {
    const { code, stderr } = await broken({ "specs/pets.json": content });
    expect(code).toBe(3);
    expect(stderr).toMatch(new RegExp(`^specs/pets\\.json:\\d+:\\d+ error ${rule}: `));
  });

  it("when a spec is broken YAML", async () => {
    const config = await workspace.read("clients.config.json");
    const { code, stderr } = await broken({
      "clients.config.json": config.replace("pets.json", "pets.yaml"),
      "specs/pets.yaml": "openapi: 3.1.0\ninfo: [",
    });
    expect(code).toBe(3);
    expect(stderr).toMatch(/^specs\/pets\.yaml:\d+:\d+ error invalid-yaml: /);
  });

  it("when an overlay is missing", async () => {
    const config = JSON.parse(await workspace.read("clients.config.json")) as {
      clients: Record<string, object>;
    };
    config.clients["pets"] = { ...config.clients["pets"], overlays: ["specs/pets.overlay.yaml"] };
    const { code, stderr } = await broken({ "clients.config.json": config });
    expect(code).toBe(3);
    expect(stderr).toContain("specs/pets.overlay.yaml:1:1 error missing-file");
  });

  it("when somebody's own file stands in a generated folder", async () => {
    const { code, stderr } = await broken({
      "specs/shop.json": petSpec("Changed"),
      "packages/pets/src/generated/mine.ts": "export const mine = 1;\n",
    });
    expect(code).toBe(1);
    expect(stderr).toBe(
      "openapi-clients: not generated by openapi-clients, so not touched: <root>/packages/pets/src/generated/mine.ts; move it elsewhere\n",
    );
  });

  it("when one of several output folders cannot be written", async () => {
    await workspace.run(["generate"]);
    await workspace.put({
      "specs/pets.json": petSpec("New Pets"),
      "specs/shop.json": petSpec("New Shop"),
    });
    const before = await workspace.files();
    const folder = join(workspace.root, "packages/shop/src/generated");
    const asRoot = process.getuid?.() === 0;
    await chmod(workspace.root, 0o777);
    for (const path of ["packages/pets", "packages/pets/src/generated"])
      await chmod(join(workspace.root, path), 0o777);
    await chmod(folder, 0o555);
    const { code, stderr } = await workspace.run(["generate"], asRoot ? { uid: 65_534 } : {});
    await chmod(folder, 0o755);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^openapi-clients: nothing was written: EACCES: permission denied, .*packages\/shop/,
    );
    expect(await workspace.files()).toEqual(before);
  });

  it("when a package folder is a file", async () => {
    await rm(join(workspace.root, "packages/shop"), { recursive: true });
    const { code, stderr } = await broken({ "packages/shop": "no folder" });
    expect(code).toBe(2);
    expect(stderr).toContain("clients.shop.package: there is no folder");
  });
});

describe("generate --check", () => {
  it("ends with 0 where everything is up to date", async () => {
    await workspace.run(["generate"]);
    expect(await workspace.run(["generate", "--check"])).toEqual({
      code: 0,
      stdout: "2 clients (12 files) up to date\n",
      stderr: "",
    });
  });

  it("names every stale, missing, extra and foreign file of every client, and changes none", async () => {
    await workspace.run(["generate"]);
    const types = await workspace.read("packages/pets/src/generated/types.ts");
    await workspace.put({
      "packages/pets/src/generated/types.ts": `${types}// edited\n`,
      "packages/pets/src/generated/old.ts": types,
      "packages/shop/src/generated/mine.ts": "export const mine = 1;\n",
    });
    await rm(join(workspace.root, "packages/shop/API.md"));
    await rm(join(workspace.root, "packages/shop/src/generated/client.ts"));
    const before = await workspace.files();
    const { code, stdout, stderr } = await workspace.run(["generate", "--check"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    await expectGolden(stderr, "check-differences.txt");
    expect(await workspace.files()).toEqual(before);
  });

  it("finds everything missing where nothing was generated yet", async () => {
    const { code, stderr } = await workspace.run(["generate", "--check"]);
    expect(code).toBe(1);
    expect(stderr).toContain("12 files not up to date in 2 of 2 clients\n");
  });

  it("ends with 3, not with 1, where a spec cannot be read", async () => {
    await workspace.run(["generate"]);
    await workspace.put({ "specs/pets.json": "{" });
    const { code, stderr } = await workspace.run(["generate", "--check"]);
    expect(code).toBe(3);
    expect(stderr).toContain("1 error; nothing was compared\n");
  });
});

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

  it("a spec in several files is read anew each time", async () => {
    const pets = petSpec("Pets") as { components: unknown };
    pets.components = { schemas: { Pet: { $ref: "pet.json" } } };
    await workspace.put({
      "specs/pets.json": pets,
      "specs/pet.json": { type: "object", properties: { a: { type: "string" } } },
    });
    expect((await workspace.run(["generate"])).code).toBe(0);
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
    expect(first.stderr).toContain(" warning ");
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

  it("a memory with output that was never made changes no verdict", async () => {
    await workspace.put({ "specs/pets.json": petSpec("Other") });
    const cache = join(workspace.root, "node_modules/.cache/openapi-clients");
    await cp(join(cache, "shop.json"), join(cache, "pets.json"));
    expect(await checkCode()).toBe(1);
  });
});

describe("check", () => {
  it("tells nothing but a summary of documents that are fine", async () => {
    expect(await workspace.run(["check"])).toEqual({
      code: 0,
      stdout: "no problems in the documents of 2 clients\n",
      stderr: "",
    });
  });

  it("ends with 1 for an error, told once though two clients share the spec", async () => {
    const spec = petSpec("Pets") as { paths: Record<string, unknown> };
    spec.paths["/again"] = spec.paths["/listPets"];
    await workspace.put({
      "specs/pets.json": spec,
      "clients.config.json": {
        clients: {
          pets: { spec: "specs/pets.json", package: "packages/pets" },
          shop: { spec: "./specs/pets.json", package: "packages/shop" },
        },
      },
    });
    const { code, stderr } = await workspace.run(["check"]);
    expect(code).toBe(1);
    expect(stderr.match(/error duplicate-operation-id/g)).toHaveLength(1);
  });

  it("writes nothing", async () => {
    const before = await workspace.files();
    await workspace.run(["check"]);
    expect(await workspace.files()).toEqual(before);
  });
});

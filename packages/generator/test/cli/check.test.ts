import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expectGolden } from "@convex-openapi/test-support/expect-golden";
import { generatedPetWorkspace, petSpec, type Workspace } from "./workspace.ts";

let workspace: Workspace;

beforeEach(async () => {
  workspace = await generatedPetWorkspace();
});

afterEach(() => workspace[Symbol.asyncDispose]());

describe("generate --check", () => {
  it("ends with 0 where everything is up to date", async () => {
    expect(await workspace.run(["generate", "--check"])).toEqual({
      code: 0,
      stdout: "2 clients (18 files) up to date\n",
      stderr: "",
    });
  });

  it("names every stale, missing, extra and foreign file of every client, and changes none", async () => {
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
    await expectGolden(stderr, "cli/check-differences.txt");
    expect(await workspace.files()).toEqual(before);
  });

  it("finds everything missing where nothing was generated yet", async () => {
    for (const client of ["pets", "shop"]) {
      await rm(join(workspace.root, "packages", client, "API.md"));
      await rm(join(workspace.root, "packages", client, "src"), { recursive: true });
    }
    const { code, stderr } = await workspace.run(["generate", "--check"]);
    expect(code).toBe(1);
    expect(stderr).toContain("16 files not up to date in 2 of 2 clients\n");
  });

  it("ends with 3, not with 1, where a spec cannot be read", async () => {
    await workspace.put({ "specs/pets.json": "{" });
    const { code, stderr } = await workspace.run(["generate", "--check"]);
    expect(code).toBe(3);
    expect(stderr).toContain("1 error; nothing was compared\n");
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
    spec.paths["/broken"] = { get: { operationId: "broken", responses: [] } };
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
    expect(stderr.match(/error invalid-structure/g)).toHaveLength(1);
  });

  it("writes nothing", async () => {
    const before = await workspace.files();
    await workspace.run(["check"]);
    expect(await workspace.files()).toEqual(before);
  });
});

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
      for (const name of ["API.md", "llms.txt", "src"]) {
        await rm(join(workspace.root, "packages", client, name), { recursive: true });
      }
    }
    const { code, stderr } = await workspace.run(["generate", "--check"]);
    expect(code).toBe(1);
    expect(stderr).toContain("18 files not up to date in 2 of 2 clients\n");
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

  it("says what names a spec or an overlay that is not there", async () => {
    await workspace.put({
      "clients.config.json": {
        clients: {
          pets: {
            spec: "specs/pets.json",
            package: "packages/pets",
            overlays: ["specs/pets.json", "specs/none.yaml"],
          },
          shop: { spec: "specs/lost.json", package: "packages/shop" },
        },
      },
    });
    const { code, stderr } = await workspace.run(["check"]);
    expect(code).toBe(3);
    expect(stderr).toContain(
      "specs/none.yaml:1:1 error missing-file: The file does not exist; clients.pets.overlays[1] of clients.config.json names it. (#)\n",
    );
    expect(stderr).toContain("; clients.shop.spec of clients.config.json names it. (#)\n");
  });

  describe("--spec", () => {
    it("needs no config", async () => {
      await rm(join(workspace.root, "clients.config.json"));
      expect(await workspace.run(["check", "-i", "specs/pets.json"])).toEqual({
        code: 0,
        stdout: "no problems in specs/pets.json\n",
        stderr: "",
      });
    });

    it("applies overlays, and reports what does not fit", async () => {
      await workspace.put({
        "specs/o.json": {
          overlay: "1.0.0",
          info: { title: "O", version: "1" },
          actions: [{ target: "$.nowhere", update: {} }],
        },
      });
      const words = ["check", "--spec", "specs/pets.json", "--overlay", "specs/o.json"];
      const { code, stdout, stderr } = await workspace.run(words);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toContain("error overlay-target-unmatched");
      expect(stderr).toContain("1 error in specs/pets.json\n");
    });

    it.each([
      ["--spec", ["--spec", "specs/none.json"]],
      ["--overlay", ["--spec", "specs/pets.json", "--overlay", "specs/none.json"]],
    ])("says that %s names a file that is not there", async (option, words) => {
      const { code, stderr } = await workspace.run(["check", ...words]);
      expect(code).toBe(3);
      expect(stderr).toContain(`The file does not exist; ${option} names it. (#)\n`);
    });
  });

  it("writes nothing", async () => {
    const before = await workspace.files();
    await workspace.run(["check"]);
    expect(await workspace.files()).toEqual(before);
  });
});

import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fingerprintOf } from "../../src/cache/fingerprint.ts";
import type { ClientPlan } from "../../src/client-plan.ts";
import { makeWorkspace, petSpec, type Workspace } from "../cli/workspace.ts";

let workspace: Workspace;

beforeEach(async () => {
  workspace = await makeWorkspace();
  await workspace.put({
    "specs/pets.json": { ...petSpec("Pets"), components: { schemas: { Pet: { $ref: "a.json" } } } },
    "specs/a.json": { $ref: "deep/b.json#/B" },
    "specs/deep/b.json": { B: { type: "string" } },
    "o.json": {},
  });
});

afterEach(() => workspace[Symbol.asyncDispose]());

function planIn(folder: string, changes: Partial<ClientPlan> = {}): ClientPlan {
  return {
    client: "pets",
    folder,
    spec: "specs/pets.json",
    overlays: ["o.json"],
    options: {
      clientName: "Pets",
      spec: "specs/pets.json",
      command: "openapi-clients generate pets",
      importExtension: ".js",
    },
    ...changes,
  };
}

const hashOf = (changes: Partial<ClientPlan> = {}): string | undefined =>
  fingerprintOf(planIn(workspace.root, changes))?.hash;

describe("a fingerprint", () => {
  it("is of the spec, every file that it refers to, and the overlays", () => {
    const files = ["specs/pets.json", "specs/a.json", "specs/deep/b.json", "o.json"];
    expect([...(fingerprintOf(planIn(workspace.root))?.files ?? [])]).toEqual(
      files.map((file) => join(workspace.root, file)),
    );
  });

  it("is the same in another folder with the same files", async () => {
    await using other = await makeWorkspace();
    await other.put(await workspace.files());
    expect(fingerprintOf(planIn(other.root))?.hash).toBe(hashOf());
  });

  it.each(["specs/pets.json", "specs/a.json", "specs/deep/b.json", "o.json"])(
    "is another one when %s changes",
    async (file) => {
      const before = hashOf();
      await workspace.put({ [file]: `${await workspace.read(file)} ` });
      expect(hashOf()).not.toBe(before);
    },
  );

  it.each([
    [{ client: "zoo" }],
    [{ overlays: [] }],
    [{ overlays: ["o.json", "o.json"] }],
    [{ options: { ...planIn("").options, importExtension: ".ts" } }],
    [{ options: { ...planIn("").options, errors: "throw" } }],
  ] as const)("is another one with %j", (changes) => {
    expect(hashOf(changes)).not.toBe(hashOf());
  });

  it("is another one when a missing part of a description comes", async () => {
    await workspace.put({ "specs/a.json": { $ref: "gone.json" } });
    const before = hashOf();
    await workspace.put({ "specs/gone.json": {} });
    expect(hashOf()).not.toBe(before);
  });
});

describe("there is no fingerprint", () => {
  it.each([
    ["of a spec that is missing", { spec: "gone.json" }],
    ["with an overlay that is missing", { overlays: ["gone.json"] }],
    ["of a spec from the network", { spec: "https://example.com/a.json" }],
    ["with an overlay from the network", { overlays: ["https://example.com/o.json"] }],
  ])("%s", (_, changes) => {
    expect(hashOf(changes)).toBeUndefined();
  });

  it("of a spec with a part from the network", async () => {
    await workspace.put({ "specs/a.json": { $ref: "https://example.com/b.json" } });
    expect(hashOf()).toBeUndefined();
  });

  it("of a spec whose references cannot be told", async () => {
    await workspace.put({ "specs/a.json": '{"\\u0024ref": "b.json", }' });
    expect(hashOf()).toBeUndefined();
  });
});

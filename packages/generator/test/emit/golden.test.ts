import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import type { GeneratedFile } from "../../src/emit/generated-file.ts";
import { emit, goldenFolder, kitchenSink } from "../documents.ts";

const folder = new URL("kitchen-sink/", goldenFolder);
const update = process.env["UPDATE_GOLDEN"] === "1";

describe("the files of the kitchen sink", () => {
  let files: GeneratedFile[];
  beforeAll(async () => {
    files = await emit(await kitchenSink(), {
      clientName: "KitchenSink",
      spec: "kitchen-sink.yaml",
    });
    if (!update) return;
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder);
    for (const { name, text } of files) await writeFile(new URL(name, folder), text);
  });

  it("are those that a person has seen", async () => {
    expect((await readdir(folder)).sort()).toEqual(files.map(({ name }) => name).sort());
  });

  it.each([
    "types.ts",
    "client.ts",
    "bodies.ts",
    "operations.ts",
    "schemas.ts",
    "index.ts",
    "API.md",
  ])(
    "%s is what a person has seen; run with UPDATE_GOLDEN=1 to accept what it is now",
    async (name) => {
      const text = files.find((file) => file.name === name)?.text;
      expect(text).toBe(await readFile(new URL(name, folder), "utf8"));
    },
  );
});

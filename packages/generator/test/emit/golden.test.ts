import { readdir, rm } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import type { GeneratedFile } from "../../src/emit/generated-file.ts";
import { emit, goldenFolder, kitchenSink } from "../emitted.ts";
import { expectGolden, goldenAdvice, isUpdating } from "@convex-openapi/test-support/expect-golden";

const folder = new URL("kitchen-sink/", goldenFolder);

describe("the files of the kitchen sink", () => {
  let files: GeneratedFile[];
  beforeAll(async () => {
    files = await emit(await kitchenSink(), {
      clientName: "KitchenSink",
      spec: "kitchen-sink.yaml",
    });
    if (isUpdating) await rm(folder, { recursive: true, force: true });
  });

  it.each([
    "types.ts",
    "client.ts",
    "results.ts",
    "wire.ts",
    "by-path.ts",
    "operations.ts",
    "streams.ts",
    "index.ts",
    "API.md",
    "llms.txt",
  ])("%s is what a person has seen", async (name) => {
    const text = files.find((file) => file.name === name)?.text;
    expect(text).toBeDefined();
    await expectGolden(text ?? "", `kitchen-sink/${name}`);
  });

  it("are those that a person has seen", async () => {
    const names = files.map(({ name }) => name).sort();
    expect(names, `the list is ${goldenAdvice}`).toEqual((await readdir(folder)).sort());
  });
});

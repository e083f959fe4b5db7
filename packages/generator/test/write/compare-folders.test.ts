import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { compareFolders } from "../../src/write/compare-folders.ts";
import type { OutputFolder } from "../../src/write/output-folder.ts";
import { generatedText } from "./generated-text.ts";

let path: string;

beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), "compare-folders-"));
});

afterEach(() => rm(path, { recursive: true }));

async function kindsOf(otherFiles: OutputFolder["otherFiles"]): Promise<Record<string, string>> {
  const files = ["same.ts", "stale.ts", "missing.ts"].map((name) => ({
    name,
    text: generatedText("new"),
  }));
  const differences = await compareFolders([{ path, files, otherFiles, client: "pets" }]);
  return Object.fromEntries(
    differences.map((difference) => [difference.path.slice(path.length + 1), difference.kind]),
  );
}

it("tells stale, missing, extra and foreign files apart", async () => {
  await writeFile(join(path, "same.ts"), generatedText("new"));
  await writeFile(join(path, "stale.ts"), generatedText("old"));
  await writeFile(join(path, "extra.ts"), generatedText("old"));
  await writeFile(join(path, "foreign.ts"), "export {};\n");
  const ours = { "missing.ts": "missing", "stale.ts": "stale" };
  expect(await kindsOf("refuse")).toEqual({
    ...ours,
    "extra.ts": "extra",
    "foreign.ts": "foreign",
  });
  expect(await kindsOf("ignore")).toEqual(ours);
});

it("takes an empty file that nobody wants as foreign: something else put it there", async () => {
  await writeFile(join(path, ".gitkeep"), "");
  expect(await kindsOf("refuse")).toMatchObject({ ".gitkeep": "foreign" });
});

it("takes a file as foreign that bears a generated name and no banner, were it even stale", async () => {
  await writeFile(join(path, "stale.ts"), "// somebody's own\n");
  expect(await kindsOf("refuse")).toMatchObject({ "stale.ts": "foreign" });
});

it("does not take a banner far down in a file as one", async () => {
  await writeFile(join(path, "own.ts"), `${"// my notes\n".repeat(6)}${generatedText("quoted")}`);
  expect(await kindsOf("refuse")).toMatchObject({ "own.ts": "foreign" });
});

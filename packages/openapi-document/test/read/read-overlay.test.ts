import { expect, test } from "vitest";
import { readOverlay } from "../../src/read/read-document.ts";
import { problemsOf } from "./diagnostics-of.ts";
import { tempFolder } from "./temp-folder.ts";

test("an overlay is read with the place of each part", async () => {
  const cwd = await tempFolder({ "o.yaml": "overlay: 1.0.0\nactions:\n  - target: $\n" });
  const overlay = await readOverlay("o.yaml", { cwd });
  expect(overlay.value).toEqual({ overlay: "1.0.0", actions: [{ target: "$" }] });
  expect(overlay.locate("/actions/0/target")).toEqual({ file: "o.yaml", line: 3, column: 13 });
});

test("an overlay can be JSON, and any patch version of 1.0", async () => {
  const cwd = await tempFolder({ "o.json": '{"overlay":"1.0.7"}' });
  expect((await readOverlay("o.json", { cwd })).value).toEqual({ overlay: "1.0.7" });
});

test.each([
  [
    "openapi: 3.1.0",
    'o.yaml:1:1 error not-overlay: This is not an Overlay document: the "overlay" version is missing. (#)',
  ],
  [
    "overlay: 1.1.0",
    'o.yaml:1:10 error unsupported-overlay-version: Overlay version "1.1.0" is not supported; write a string such as "1.0.0". (#/overlay)',
  ],
  [
    "overlay: 1.0",
    'o.yaml:1:10 error unsupported-overlay-version: Overlay version 1 is not supported; write a string such as "1.0.0". (#/overlay)',
  ],
])("%s is no overlay", async (text, line) => {
  const cwd = await tempFolder({ "o.yaml": text });
  expect(await problemsOf(readOverlay("o.yaml", { cwd }))).toEqual([line]);
});

test("a missing overlay is told like any missing file", async () => {
  const cwd = await tempFolder({});
  expect(await problemsOf(readOverlay("o.yaml", { cwd }))).toEqual([
    "o.yaml:1:1 error missing-file: The file does not exist. (#)",
  ]);
});

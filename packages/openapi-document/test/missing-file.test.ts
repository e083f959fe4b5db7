import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { errorCode, ifThere, isMissing, textIfThere } from "../src/missing-file.ts";

const here = import.meta.filename;

it.each([
  ["that is not there", `${here}.no`],
  ["in a folder that is not there", join(import.meta.dirname, "no", "a.ts")],
  ["in what is a file itself", join(here, "a.ts")],
])("a file %s is missing", async (_, path) => {
  expect(await ifThere(readFile(path, "utf8"))).toBeUndefined();
});

it("a folder is no missing file", async () => {
  await expect(ifThere(readFile(import.meta.dirname))).rejects.toThrow(/EISDIR/);
});

it.each([new Error("ENOENT"), { code: "ENOENT" }, "ENOENT", undefined])(
  "%s says nothing of a file",
  (error) => {
    expect(isMissing(error)).toBe(false);
    expect(errorCode(error)).toBeUndefined();
  },
);

it("a text is read at once, or is missing", () => {
  expect(textIfThere(here)).toBe(readFileSync(here, "utf8"));
  expect(textIfThere(`${here}.no`)).toBeUndefined();
  expect(() => textIfThere(import.meta.dirname)).toThrow(/EISDIR/);
});

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { main } from "../../src/cli/main.ts";

let folder: string;
let errors: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fake-seeds-"));
});
afterAll(() => rm(folder, { recursive: true }));

beforeEach(() => {
  errors = "";
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    errors += String(text);
    return true;
  });
});
afterEach(() => void vi.restoreAllMocks());

describe("wrong usage", () => {
  it.each([
    [["--profile", "newest"], "There is no profile newest."],
    [["--port", "99999"], "99999 is not a port."],
    [["--port", "x"], "x is not a port."],
    [["--nonsense"], "--nonsense"],
    [["positional"], "positional"],
  ])("ends with 2 and the usage for %j", async (args, text) => {
    expect(await main(args)).toBe(2);
    expect(errors).toContain(text);
    expect(errors).toContain("Usage: convex-openapi-testing");
  });
});

describe("a seed", () => {
  it.each([
    ["a file that is not there", "gone.json", undefined, "gone.json"],
    ["broken JSON", "broken.json", "{", "broken.json cannot be read: Expected property name"],
    [
      "a module that throws",
      "boom.mjs",
      'throw new Error("boom")',
      "boom.mjs cannot be read: boom",
    ],
    [
      "a function that throws",
      "late.mjs",
      'export default () => { throw new Error("boom") }',
      "late.mjs cannot be read: boom",
    ],
    [
      "a table that is no list",
      "table.json",
      '{"tables":{"users":5}}',
      'takes a list of documents for the table "users"',
    ],
    ["JSON with an option that is misspelt", "spelt.json", '{"table":{}}', 'no option "table"'],
    ["a module without a default export", "seed.mjs", "export const tables = {};", "no options"],
  ])("that is %s ends with 1 and says why", async (_what, name, text, reason) => {
    const path = join(folder, name);
    if (text !== undefined) await writeFile(path, text);

    expect(await main(["--seed", path])).toBe(1);
    expect(errors).toContain(reason);
  });
});

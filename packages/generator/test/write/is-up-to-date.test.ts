import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { digestOf, haveDigest } from "../../src/write/digest.ts";
import { isUpToDate } from "../../src/write/is-up-to-date.ts";
import { readBytes } from "../../src/write/read-bytes.ts";

let path: string;

beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), "is-up-to-date-"));
  await writeFile(join(path, "a.ts"), "a\nb\n");
});

afterEach(() => rm(path, { recursive: true }));

const files = [{ name: "a.ts", digest: digestOf("a\nb\n") }];

function check(otherFiles: "refuse" | "ignore" = "refuse"): boolean {
  return isUpToDate({ path, files, otherFiles, client: "pets" });
}

describe("a folder is up to date", () => {
  it("where it has the files and nothing else", () => {
    expect(check()).toBe(true);
  });

  it("whatever its line endings", async () => {
    await writeFile(join(path, "a.ts"), "a\r\nb\n");
    expect(check()).toBe(true);
  });

  it("with an empty folder in it, as after a file that is gone", async () => {
    await mkdir(join(path, "deep/down"), { recursive: true });
    expect(check()).toBe(true);
  });

  it("with other files where it is shared", async () => {
    await writeFile(join(path, "b.ts"), "");
    expect(check("ignore")).toBe(true);
  });
});

describe("a folder is not up to date", () => {
  it.each([
    ["changed", "a\nc\n"],
    ["cut short", "a\n"],
    ["longer", "a\nb\n\n"],
    ["empty", ""],
  ])("where a file is %s", async (_, text) => {
    await writeFile(join(path, "a.ts"), text);
    expect(check()).toBe(false);
  });

  it("where a file is missing", async () => {
    await rm(join(path, "a.ts"));
    expect(check()).toBe(false);
  });

  it("where a folder has the name of a file", async () => {
    await rm(join(path, "a.ts"));
    await mkdir(join(path, "a.ts"));
    expect(check()).toBe(false);
  });

  it.each(["b.ts", "deep/b.ts", "deep/a.ts"])("with the file %s", async (name) => {
    await mkdir(join(path, "deep"));
    await writeFile(join(path, name), "a\nb\n");
    expect(check()).toBe(false);
  });

  it("where there is none", async () => {
    await rm(path, { recursive: true });
    expect(check()).toBe(false);
    await mkdir(path);
  });
});

it("files of any size are read, one after the other", async () => {
  const sizes = [0, 1, 5_000_000, 3, 2_000_000];
  for (const size of sizes) {
    await writeFile(join(path, "x"), Buffer.alloc(size, 97));
    const bytes = readBytes(join(path, "x"));
    expect(bytes?.length).toBe(size);
    expect(bytes && haveDigest(bytes, digestOf("a".repeat(size)))).toBe(true);
  }
});

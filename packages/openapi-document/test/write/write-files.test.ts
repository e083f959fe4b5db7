import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeFileOperations } from "../../src/write/file-operations.ts";
import { writeFiles } from "../../src/write/write-files.ts";
import { WriteError } from "../../src/write/write-error.ts";

let root: string;
const path = (name: string): string => join(root, name);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "write-files-"));
  await writeFile(path("old.json"), "old");
  await writeFile(path("gone.md"), "gone");
});

afterEach(() => rm(root, { recursive: true }));

const changes = (): { path: string; text: string | undefined }[] => [
  { path: path("new/new.json"), text: "new" },
  { path: path("old.json"), text: "newer" },
  { path: path("gone.md"), text: undefined },
];

describe("files are written, replaced and removed", () => {
  it("all together, and leave nothing else behind", async () => {
    await writeFiles(changes(), { root });
    expect(await readFile(path("new/new.json"), "utf8")).toBe("new");
    expect(await readFile(path("old.json"), "utf8")).toBe("newer");
    expect((await readdir(root)).sort()).toEqual(["new", "old.json"]);
  });

  it.each(["writeFileSync", "renameSync", "rmSync"] as const)(
    "or not at all, when %s fails on one of them",
    async (step) => {
      const failing = {
        ...nodeFileOperations,
        [step]: (...words: Parameters<(typeof nodeFileOperations)[typeof step]>) => {
          if (
            words.some(
              (word) => typeof word === "string" && /gone\.md$|old\.json\.\w+\.new$/.test(word),
            )
          ) {
            throw new Error("the disk is full");
          }
          return (nodeFileOperations[step] as (...all: unknown[]) => unknown)(...words);
        },
      };
      await expect(writeFiles(changes(), { root, operations: failing })).rejects.toThrow(
        WriteError,
      );
      expect(await readFile(path("old.json"), "utf8")).toBe("old");
      expect(await readFile(path("gone.md"), "utf8")).toBe("gone");
    },
  );

  it.skipIf(process.platform === "win32").each([0o640, 0o600, 0o666, 0o444])(
    "for those who may read the old file: %i",
    async (mode) => {
      await chmod(path("old.json"), mode);
      await writeFiles(changes(), { root });
      expect((await stat(path("old.json"))).mode & 0o777).toBe(mode);
      expect(await readFile(path("old.json"), "utf8")).toBe("newer");
    },
  );

  it("not at all, when there is nothing to do", async () => {
    await writeFiles([], { root: path("nowhere") });
    expect((await readdir(root)).sort()).toEqual(["gone.md", "old.json"]);
  });
});

describe("files that must not be there yet", () => {
  it("are written with their folders", async () => {
    await writeFiles([{ path: path("a/b/c.md"), text: "c", isNew: true }], { root });
    expect(await readFile(path("a/b/c.md"), "utf8")).toBe("c");
  });

  it("are not written where one of them is there, and nothing is changed", async () => {
    const news = ["a/b.md", "old.json"].map((name) => ({
      path: path(name),
      text: "",
      isNew: true,
    }));
    await expect(writeFiles(news, { root })).rejects.toThrow(
      new WriteError(`nothing was written: ${path("old.json")} already exists`),
    );
    expect((await readdir(root)).sort()).toEqual(["gone.md", "old.json"]);
    expect(await readFile(path("old.json"), "utf8")).toBe("old");
  });
});

it("folders that were made for files go when the files cannot be written", async () => {
  const renameSync: typeof nodeFileOperations.renameSync = (from, to) => {
    if (to.endsWith("c.md")) throw new Error("the disk is full");
    nodeFileOperations.renameSync(from, to);
  };
  await mkdir(path("there"));
  const news = ["there/deep/b.md", "a/b/c.md"].map((name) => ({ path: path(name), text: "" }));
  const operations = { ...nodeFileOperations, renameSync };
  await expect(writeFiles(news, { root, operations })).rejects.toThrow(WriteError);
  expect((await readdir(root, { recursive: true })).sort()).toEqual([
    "gone.md",
    "old.json",
    "there",
  ]);
});

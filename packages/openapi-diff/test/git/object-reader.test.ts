import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { gitSettings } from "@convex-openapi/test-support/git-settings";
import { ObjectReader } from "../../src/git/object-reader.ts";

/** Windows has no such names. */
const isWindows = process.platform === "win32";

/** Larger than what a pipe takes at once. */
const large = "ö".repeat(200_000);

const texts: Readonly<Record<string, string>> = {
  "specs/pets.json": '{ "openapi": "3.1.0" }\n',
  "specs/shop.json": "{}",
  "specs/empty.json": "",
  "specs/large.json": large,
  "specs/its name.json": "with a space",
  "specs/größe missing": "not ASCII",
  ...(isWindows ? {} : { "specs/two\nlines.json": "two lines", "specs/return\r": "a return" }),
};

let folder: string;

function git(...words: string[]): string {
  const env = { ...process.env, ...gitSettings };
  return execFileSync("git", words, { cwd: folder, encoding: "utf8", stdio: "pipe", env }).trim();
}

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "openapi-diff-")));
  git("init", "--quiet", "--template=", "--initial-branch=main", ".");
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const links = {
    "specs/link.json": "pets.json",
    linked: "specs",
    elsewhere: "../../elsewhere.json",
    dangling: "specs/no.json",
    loop: "loop",
  };
  for (const [path, target] of isWindows ? [] : Object.entries(links))
    await symlink(target, join(folder, path));
  git("add", "--all");
  git("update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},specs/module`);
  git("commit", "--quiet", "--message", "Begin");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

let reader: ObjectReader;

beforeEach(() => {
  for (const [name, value] of Object.entries(gitSettings)) vi.stubEnv(name, value);
  reader = new ObjectReader(folder);
});

afterEach(async () => {
  await reader[Symbol.asyncDispose]();
  vi.unstubAllEnvs();
});

describe("reading a file of a revision", () => {
  it.each(Object.keys(texts))("gives its text: %j", async (path) => {
    expect(await reader.readText(`main:./${path}`)).toBe(texts[path]);
  });

  it("takes names relative to its folder", async () => {
    await using inner = new ObjectReader(join(folder, "specs"));
    expect(await inner.readText("main:./shop.json")).toBe("{}");
  });

  it("gives each of many at once its own", async () => {
    const paths = Array.from({ length: 5 }, () => Object.keys(texts)).flat();
    const read = await Promise.all(paths.map((path) => reader.readText(`main:./${path}`)));
    expect(read).toEqual(paths.map((path) => texts[path]));
  });

  it.skipIf(isWindows)("follows symbolic links", async () => {
    expect(await reader.readText("main:./specs/link.json")).toBe(texts["specs/pets.json"]);
    expect(await reader.readText("main:./linked/pets.json")).toBe(texts["specs/pets.json"]);
  });

  it.skipIf(isWindows).each(["elsewhere", "dangling", "loop", "specs/pets.json/a"])(
    "has nothing where a link leads to nothing in the revision: %s",
    async (path) => {
      expect(await reader.readText(`main:./${path}`)).toBeUndefined();
      expect(await reader.readText("main:./specs/shop.json")).toBe("{}");
    },
  );

  it.each([
    ["no such file", "main:./specs/toys.json"],
    ["no such file, by a name in two lines", "main:./specs/no\nfile.json"],
    ["a folder", "main:./specs"],
    ["a submodule", "main:./specs/module"],
    ["no such revision", "nowhere:./specs/pets.json"],
  ])("gives nothing where there is %s, and goes on", async (_, name) => {
    expect(await reader.readText(name)).toBeUndefined();
    expect(await reader.readText("main:./specs/shop.json")).toBe("{}");
  });
});

describe("what git cannot read", () => {
  it("is told with what git says, also for what was asked after it", async () => {
    const partial = join(folder, ".git/partial");
    git("config", "uploadpack.allowFilter", "true");
    git("clone", "--quiet", "--bare", "--filter=blob:none", `file://${folder}`, partial);
    git("-C", partial, "remote", "set-url", "origin", "file:///nowhere");
    await using lost = new ObjectReader(partial);
    const names = ["main:specs/pets.json", "main:specs"];
    for (const outcome of await Promise.allSettled(names.map((name) => lost.readText(name)))) {
      expect(outcome).toMatchObject({
        status: "rejected",
        reason: {
          name: "UsageError",
          message: expect.stringMatching(/^git failed: .*'\/nowhere'/s) as string,
        },
      });
    }
  });

  it("is everything outside of a repository", async () => {
    await using outside = new ObjectReader(tmpdir());
    await expect(outside.readText("main:./a.json")).rejects.toThrow(
      /^git failed: fatal: not a git repository/,
    );
  });

  it("is everything where there is no git", async () => {
    vi.stubEnv("PATH", "/nowhere");
    await expect(reader.readText("main:./specs/pets.json")).rejects.toThrow(
      "git could not be run: it is not installed",
    );
  });
});

describe("the end of git", () => {
  it("comes also while it answers, and lets nobody wait", async () => {
    const answers = Promise.allSettled([reader.readText("main:./specs/large.json")]);
    await reader[Symbol.asyncDispose]();
    expect(await answers).toHaveLength(1);
  });

  it("comes also where an answer was not read to its end", async () => {
    const small = new ObjectReader(folder, 1000);
    await expect(small.readText("main:./specs/large.json")).rejects.toThrow(
      "main:./specs/large.json is too large to be compared: it has 400000 bytes",
    );
    await expect(small.readText("main:./specs/shop.json")).rejects.toThrow("too large");
    await expect(small[Symbol.asyncDispose]()).resolves.toBeUndefined();
  });

  it("leaves nothing to do where nothing was read", async () => {
    await expect(reader[Symbol.asyncDispose]()).resolves.toBeUndefined();
  });
});

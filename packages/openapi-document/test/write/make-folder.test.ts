import * as fs from "node:fs";
import { stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeFolder } from "../../src/write/make-folder.ts";
import { WriteError } from "../../src/write/write-error.ts";
import { temporaryFolder } from "@convex-openapi/test-support/temporary-folder";

describe("a folder is made", () => {
  it("with those around it, and is left alone when it is there", async () => {
    const path = join(await temporaryFolder(), "a/b/c");
    makeFolder(path, fs);
    makeFolder(path, fs);
    expect((await stat(path)).isDirectory()).toBe(true);
  });

  it("by another run at the same time", async () => {
    const path = join(await temporaryFolder(), "a");
    const mkdirSync = (): never => {
      fs.mkdirSync(path);
      throw new Error("EEXIST");
    };
    makeFolder(path, { ...fs, mkdirSync });
    expect((await stat(path)).isDirectory()).toBe(true);
  });
});

describe("a folder cannot be made", () => {
  it.each(["", "/a/b"])("where a file stands in the way: file%s", async (deeper) => {
    const file = join(await temporaryFolder(), "file");
    await writeFile(file, "");
    expect(() => makeFolder(file + deeper, fs)).toThrow(
      new WriteError(`nothing was written: ${file} is a file where a folder is needed`),
    );
  });

  it("where a link leads to nothing", async () => {
    const link = join(await temporaryFolder(), "link");
    await symlink("nothing", link);
    expect(() => makeFolder(link, fs)).toThrow(
      new WriteError(`nothing was written: ${link} is a broken link where a folder is needed`),
    );
  });

  it.each(["", "/a"])("where a link leads to itself: link%s", async (deeper) => {
    const link = join(await temporaryFolder(), "link");
    await symlink("link", link);
    expect(() => makeFolder(link + deeper, fs)).toThrow(/link\S* is a circular link/);
  });

  it.runIf(process.platform === "linux")("in a folder that is made of nothing", () => {
    expect(() => makeFolder("/proc/no/such", fs)).toThrow(/ENOENT|EACCES/);
  });
});

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockFileName, lockText, readLock } from "../../src/pull/upstream-lock.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lock-"));
});

afterEach(() => rm(folder, { recursive: true }));

const entry = { upstream: "https://example.com/pets.json", sha256: "00", etag: '"1"' };

describe("the lock file", () => {
  it("gives back what was put down, in one order", async () => {
    const { etag: _, ...withoutTag } = entry;
    await writeFile(join(folder, lockFileName), lockText({ shop: withoutTag, pets: entry }));
    expect(await readLock(folder)).toEqual({ pets: entry, shop: withoutTag });
    expect(lockText({ shop: entry, pets: entry })).toBe(lockText({ pets: entry, shop: entry }));
  });

  it("is empty where it is not there", async () => {
    expect(await readLock(folder)).toEqual({});
  });

  it.each(["", "{", "[]", '{"version":2,"clients":{}}', '{"version":1,"clients":{"pets":{}}}'])(
    "is refused when it holds %j",
    async (text) => {
      await writeFile(join(folder, lockFileName), text);
      await expect(readLock(folder)).rejects.toThrow(
        /clients\.lock\.json: was not written by .* delete it/,
      );
    },
  );
});

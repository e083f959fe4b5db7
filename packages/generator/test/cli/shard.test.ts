import { rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseShard, shardOf } from "../../src/cli/shard.ts";
import { makeWorkspace, petSpec, petWorkspace, type Workspace } from "./workspace.ts";

describe("a shard", () => {
  it("is one of several parts", () => {
    expect(parseShard("2/8")).toEqual({ index: 2, count: 8 });
  });

  it.each(["9/8", "0/8", "1/0", "2", "2/8/1", "a/b", "-1/8", "1.5/8", "", "2 / 8", "02/8"])(
    "is not %j",
    (text) => {
      expect(() => parseShard(text)).toThrow(
        `--shard takes I/N with I from 1 to N, such as 2/8, not "${text}"`,
      );
    },
  );
});

describe("the clients of all shards", () => {
  let workspace: Workspace;
  const sizes = [10, 20_000, 300, 4_000, 50, 60_000, 700, 8_000];
  const clients = sizes.map((_, index) => ({ key: `c${index}`, spec: `c${index}.json` }));

  beforeAll(async () => {
    workspace = await makeWorkspace();
    await workspace.put(
      Object.fromEntries(clients.map(({ spec }, index) => [spec, "x".repeat(sizes[index] ?? 0)])),
    );
  });

  afterAll(() => workspace[Symbol.asyncDispose]());

  it("are each in one of them, in their order, whatever the order of the config", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(clients),
        fc.integer({ min: 1, max: 10 }),
        (config, count) => {
          const shards = Array.from({ length: count }, (_, index) =>
            shardOf(config, { index: index + 1, count }, workspace.root),
          );
          expect(
            shards
              .flat()
              .map(({ key }) => key)
              .sort(),
          ).toEqual(config.map(({ key }) => key).sort());
          for (const shard of shards) {
            expect(shard).toEqual(config.filter((client) => shard.includes(client)));
          }
        },
      ),
    );
  });

  it("are spread by the size of their specs", () => {
    const shards = [1, 2].map((index) => shardOf(clients, { index, count: 2 }, workspace.root));
    expect(shards.map((shard) => shard.map(({ key }) => key))).toEqual([
      ["c5"],
      ["c0", "c1", "c2", "c3", "c4", "c6", "c7"],
    ]);
  });

  it("are spread also where specs are empty, missing or on a server", () => {
    const unknown = ["empty", "missing", "https://example.com/a.json"].map((spec) => ({
      key: spec,
      spec,
    }));
    const shards = [1, 2, 3].map((index) => shardOf(unknown, { index, count: 3 }, workspace.root));
    expect(shards.map((shard) => shard.length)).toEqual([1, 1, 1]);
  });
});

describe("generate --shard", () => {
  it("makes the clients of the shard, and says which those are", async () => {
    await using workspace = await petWorkspace();
    await workspace.put({ "specs/shop.json": petSpec("Shop", ["a", "b", "c", "d", "e"]) });
    const { stdout } = await workspace.run(["generate", "--shard", "1/2", "--format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      run: {
        command: "generate",
        shard: "1/2",
        total: 2,
        clients: [{ client: "shop", verdict: "written" }],
      },
    });
    expect(Object.keys(await workspace.files())).not.toContain("packages/pets/API.md");
  });

  it("reports a spec that no file system can find as generate does without it", async () => {
    await using workspace = await petWorkspace();
    await rm(join(workspace.root, "specs/pets.json"));
    await symlink("pets.json", join(workspace.root, "specs/pets.json"));
    const { code, stderr } = await workspace.run(["generate", "--shard", "1/1"]);
    expect(code).toBe(3);
    expect(stderr).toContain("specs/pets.json:1:1 error unreadable-file: ");
  });

  it("has nothing to do where there are more shards than clients", async () => {
    await using workspace = await petWorkspace();
    expect(await workspace.run(["generate", "--shard", "3/3"])).toEqual({
      code: 0,
      stdout: "0 clients (0 files) up to date\n",
      stderr: "",
    });
  });

  it.each([
    [["--shard", "9/8"], "--shard takes I/N with I from 1 to N"],
    [["--shard", "1/2", "--watch"], "--shard and --watch cannot be combined"],
    [["--affected", "--spec", "a.json", "--out", "a"], "--affected and --spec cannot be combined"],
    [
      ["--since", "main", "--spec", "a.json", "--out", "a"],
      "--since and --spec cannot be combined",
    ],
  ])("is wrong usage as %j", async (words, message) => {
    await using workspace = await petWorkspace();
    const { code, stderr } = await workspace.run(["generate", ...words]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

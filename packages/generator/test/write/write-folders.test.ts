import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { OutputFolder } from "../../src/write/output-folder.ts";
import { type FileOperations, WriteError } from "@convex-openapi/document/write";
import { writeFolders } from "../../src/write/write-folders.ts";
import { generatedText } from "./generated-text.ts";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "write-folders-"));
});

afterEach(() => rm(root, { recursive: true }));

/** The files of a client in `<root>/<client>/src/generated`. */
function folderOf(client: string, files: Readonly<Record<string, string>>): OutputFolder {
  return {
    path: join(root, client, "src/generated"),
    files: Object.entries(files).map(([name, text]) => ({ name, text })),
    otherFiles: "refuse",
    client,
  };
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

/** Every file below the root by its path. */
async function disk(): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.map(async (path) => [relative(root, path), await readFile(path, "utf8")]),
  );
  return Object.fromEntries(files) as Record<string, string>;
}

/** The real file system, but one call of one operation fails. */
function failing(
  operation: "renameSync" | "writeFileSync" | "linkSync" | "rmSync",
  call: number,
): FileOperations {
  let calls = 0;
  const broken = (...words: unknown[]): unknown => {
    calls += 1;
    if (calls === call)
      throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
    const real = fs[operation] as (...args: unknown[]) => unknown;
    return real(...words);
  };
  return { ...fs, [operation]: broken };
}

const oldTypes = generatedText("old types");
const newTypes = generatedText("new types");
const newClient = generatedText("new client");

describe("writing", () => {
  it("makes folders and files", async () => {
    const changes = await writeFolders([folderOf("a", { "types.ts": newTypes })], { root });
    expect(changes.map(({ kind }) => kind)).toEqual(["missing"]);
    expect(await disk()).toEqual({ "a/src/generated/types.ts": newTypes });
  });

  it("does not touch a file that is already right", async () => {
    await put("a/src/generated/types.ts", newTypes);
    const past = new Date("2020-01-01");
    await utimes(join(root, "a/src/generated/types.ts"), past, past);
    await writeFolders([folderOf("a", { "types.ts": newTypes, "client.ts": newClient })], { root });
    expect((await stat(join(root, "a/src/generated/types.ts"))).mtime).toEqual(past);
  });

  it("takes a file with CRLF as equal to the same file with LF", async () => {
    const withCrlf = newTypes.replaceAll("\n", "\r\n");
    await put("a/src/generated/types.ts", withCrlf);
    expect(await writeFolders([folderOf("a", { "types.ts": newTypes })], { root })).toEqual([]);
    expect(await disk()).toEqual({ "a/src/generated/types.ts": withCrlf });
  });

  it("removes what earlier runs made, with folders that become empty", async () => {
    await put("a/src/generated/deep/down/gone.ts", oldTypes);
    await writeFolders([folderOf("a", { "types.ts": newTypes })], { root });
    expect(await readdir(join(root, "a/src/generated"))).toEqual(["types.ts"]);
  });

  it("fills an empty file that bears a generated name", async () => {
    await put("a/src/generated/types.ts", "");
    await writeFolders([folderOf("a", { "types.ts": newTypes })], { root });
    expect(await disk()).toEqual({ "a/src/generated/types.ts": newTypes });
  });

  it("leaves other files alone in a folder that it shares", async () => {
    await put("out/mine.ts", "export {};\n");
    await put("out/other-client/types.ts", oldTypes);
    await put("out/empty/.gitkeep", "");
    const folder: OutputFolder = {
      ...folderOf("a", { "types.ts": newTypes }),
      path: join(root, "out"),
      otherFiles: "ignore",
    };
    await writeFolders([folder], { root });
    expect(Object.keys(await disk()).sort()).toEqual([
      "out/empty/.gitkeep",
      "out/mine.ts",
      "out/other-client/types.ts",
      "out/types.ts",
    ]);
  });
});

describe("a file that is not ours", () => {
  it("is never removed, and keeps all clients from being written", async () => {
    await put("b/src/generated/mine.ts", "export const mine = 1;\n");
    const before = await disk();
    const writing = writeFolders(
      [folderOf("a", { "types.ts": newTypes }), folderOf("b", { "types.ts": newTypes })],
      { root },
    );
    await expect(writing).rejects.toThrow(
      `not generated by openapi-clients, so not touched: ${join(root, "b/src/generated/mine.ts")}; move it elsewhere`,
    );
    expect(await disk()).toEqual(before);
  });

  it("is never replaced", async () => {
    await put("a/src/generated/types.ts", "export type Mine = 1;\n");
    await expect(writeFolders([folderOf("a", { "types.ts": newTypes })], { root })).rejects.toThrow(
      WriteError,
    );
    expect(await disk()).toEqual({ "a/src/generated/types.ts": "export type Mine = 1;\n" });
  });

  it("may be a folder with a generated name", async () => {
    await mkdir(join(root, "a/src/generated/types.ts"), { recursive: true });
    await expect(writeFolders([folderOf("a", { "types.ts": newTypes })], { root })).rejects.toThrow(
      "not touched",
    );
  });

  it("may be a link to nowhere", async () => {
    await mkdir(join(root, "a/src/generated"), { recursive: true });
    await symlink(join(root, "nowhere"), join(root, "a/src/generated/link.ts"));
    await expect(writeFolders([folderOf("a", { "types.ts": newTypes })], { root })).rejects.toThrow(
      "link.ts",
    );
  });

  it("may be a file where a folder has to be", async () => {
    await put("a/src", "not a folder");
    await expect(writeFolders([folderOf("a", { "types.ts": newTypes })], { root })).rejects.toThrow(
      /^nothing was written: .*src is a file where a folder is needed$/,
    );
    expect(await disk()).toEqual({ "a/src": "not a folder" });
  });
});

/** Two clients with two files each. */
function twoClients(): OutputFolder[] {
  return [
    folderOf("a", { "types.ts": newTypes, "client.ts": newClient }),
    folderOf("b", { "types.ts": newTypes, "client.ts": newClient }),
  ];
}

describe("a step that fails", () => {
  beforeEach(async () => {
    await put("a/src/generated/types.ts", oldTypes);
    await put("a/src/generated/gone.ts", oldTypes);
    await put("b/src/generated/types.ts", oldTypes);
  });

  it.each([
    ...[1, 2, 3, 4, 5, 6].map((call) => ["renameSync", call] as const),
    ...[1, 2, 3, 4, 5, 6, 7].map((call) => ["writeFileSync", call] as const),
    ["linkSync", 1] as const,
    ["rmSync", 1] as const,
  ])("%s number %i leaves every client as it was", async (operation, call) => {
    const before = await disk();
    const writing = writeFolders(twoClients(), { root, operations: failing(operation, call) });
    await expect(writing).rejects.toThrow("nothing was written: ENOSPC: no space left on device");
    expect(await disk()).toEqual(before);
  });

  it("keeps the times of files that it puts back", async () => {
    const past = new Date("2020-01-01");
    const path = join(root, "a/src/generated/types.ts");
    await utimes(path, past, past);
    await expect(
      writeFolders(twoClients(), { root, operations: failing("renameSync", 5) }),
    ).rejects.toThrow(WriteError);
    expect((await stat(path)).mtime).toEqual(past);
  });

  it("is no trouble when only links are missing on this file system", async () => {
    const noLinks: FileOperations = {
      ...fs,
      linkSync: () => {
        throw Object.assign(new Error("EPERM: operation not permitted, link"), { code: "EPERM" });
      },
    };
    await writeFolders(twoClients(), { root, operations: noLinks });
    expect(Object.keys(await disk())).toHaveLength(4);
  });

  it("says where the old content is when it cannot be put back either", async () => {
    let renames = 0;
    const operations: FileOperations = {
      ...fs,
      renameSync(from, to) {
        renames += 1;
        if (renames > 3) throw new Error("EIO: i/o error");
        fs.renameSync(from, to);
      },
    };
    await expect(writeFolders(twoClients(), { root, operations })).rejects.toThrow(
      /in the \.old files next to them$/,
    );
    await expect(readFile(join(root, ".openapi-clients.lock"), "utf8")).resolves.toContain(
      '"committed":false',
    );
  });
});

/** Runs the writer in a process of its own that kills itself at the given call of an operation. */
function writeAndDie(
  operation: "renameSync" | "rmSync" | "linkSync",
  call: number,
): NodeJS.Signals | null {
  const script = `
    import * as fs from "node:fs";
    import { writeFolders } from ${JSON.stringify(new URL("../../src/write/write-folders.ts", import.meta.url).href)};
    let calls = 0;
    const deadly = (...words) => {
      calls += 1;
      if (calls === ${call}) {
        process.kill(process.pid, "SIGKILL");
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      }
      return fs.${operation}(...words);
    };
    await writeFolders(${JSON.stringify([
      folderOf("a", { "types.ts": newTypes, "client.ts": newClient }),
      folderOf("b", { "types.ts": newTypes }),
    ])}, { root: ${JSON.stringify(root)}, operations: { ...fs, ${operation}: deadly } });
  `;
  return spawnSync(process.execPath, ["--input-type=module", "--eval", script]).signal;
}

describe("a run that is killed", () => {
  beforeEach(async () => {
    await put("a/src/generated/types.ts", oldTypes);
    await put("a/src/generated/gone.ts", oldTypes);
    await put("b/src/generated/types.ts", oldTypes);
  });

  it.each([
    ["renameSync", 2],
    ["renameSync", 3],
    ["renameSync", 4],
    ["linkSync", 3],
    ["rmSync", 1],
    ["renameSync", 5],
  ] as const)(
    "in %s number %i is undone by the next run, though that run concerns another client",
    async (operation, call) => {
      const before = await disk();
      expect(writeAndDie(operation, call)).toBe("SIGKILL");
      await writeFolders([folderOf("c", { "types.ts": newTypes })], { root });
      expect(await disk()).toEqual({ ...before, "c/src/generated/types.ts": newTypes });
    },
  );

  it("while it removes its backups is finished by the next run", async () => {
    expect(writeAndDie("rmSync", 2)).toBe("SIGKILL");
    await writeFolders([folderOf("c", { "types.ts": newTypes })], { root });
    expect(await disk()).toEqual({
      "a/src/generated/types.ts": newTypes,
      "a/src/generated/client.ts": newClient,
      "b/src/generated/types.ts": newTypes,
      "c/src/generated/types.ts": newTypes,
    });
  });
});

describe("two runs at once", () => {
  it("take turns, so that the outcome is that of one of them", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 5 }), async (runs) => {
        const outputs = Array.from({ length: runs }, (_, run) => ({
          "types.ts": generatedText(`types ${run}`),
          "client.ts": generatedText(`client ${run}`),
        }));
        await Promise.all(outputs.map((files) => writeFolders([folderOf("a", files)], { root })));
        const { ["a/src/generated/types.ts"]: types, ["a/src/generated/client.ts"]: client } =
          await disk();
        const winner = outputs.findIndex((output) => output["types.ts"] === types);
        expect(client).toBe(outputs[winner]?.["client.ts"]);
      }),
      { numRuns: 10 },
    );
  });

  it("leave no trace of their turns", async () => {
    const outputs = [1, 2, 3].map((run) =>
      folderOf("a", { "types.ts": generatedText(`types ${run}`) }),
    );
    await Promise.all(outputs.map((output) => writeFolders([output], { root })));
    expect(Object.keys(await disk())).toEqual(["a/src/generated/types.ts"]);
  });

  it("end with an error when the other one does not come to an end", async () => {
    const journal = {
      pid: process.pid,
      host: "another-machine",
      id: "x",
      committed: false,
      entries: [],
    };
    await put(".openapi-clients.lock", JSON.stringify(journal));
    const writing = writeFolders([folderOf("a", { "types.ts": newTypes })], {
      root,
      lockTimeout: 50,
    });
    await expect(writing).rejects.toThrow(
      /another run is writing its output; if none is running, delete .*\.lock$/,
    );
  });

  it("get past a lock file that a full disk left without content", async () => {
    await put(".openapi-clients.lock", "");
    const longAgo = new Date("2020-01-01");
    await utimes(join(root, ".openapi-clients.lock"), longAgo, longAgo);
    await writeFolders([folderOf("a", { "types.ts": newTypes })], { root, lockTimeout: 50 });
    expect(Object.keys(await disk())).toEqual(["a/src/generated/types.ts"]);
  });
});

import type { ChildProcess } from "node:child_process";
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { petSpec, petWorkspace, startProgram, type Workspace } from "./workspace.ts";

let workspace: Workspace;
let child: ChildProcess;
let output: string;

beforeEach(async () => {
  workspace = await petWorkspace();
});

afterEach(async () => {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once("close", resolve));
    child.kill("SIGKILL");
    await ended;
  }
  await workspace[Symbol.asyncDispose]();
});

async function startWatching(words: readonly string[] = []): Promise<void> {
  output = "";
  child = startProgram(workspace.root, ["generate", "--watch", ...words]);
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  await outputWith(/watching/);
}

/** Waits until the output since the last call has `pattern`, and gives that output. */
async function outputWith(pattern: RegExp): Promise<string> {
  await expect.poll(() => output, { timeout: 25_000, interval: 20 }).toMatch(pattern);
  const seen = output;
  output = "";
  return seen;
}

async function endBy(signal: NodeJS.Signals): Promise<unknown> {
  const ended = new Promise((resolve) => child.once("close", (code, by) => resolve({ code, by })));
  child.kill(signal);
  return ended;
}

describe("generate --watch", () => {
  it("generates at once", async () => {
    await startWatching();
    expect(await workspace.read("packages/pets/API.md")).toContain("Pets");
  });

  it("generates again when a spec is written, and when an editor replaces it", async () => {
    await startWatching();
    await workspace.put({ "specs/pets.json": petSpec("Dogs") });
    expect(await outputWith(/watching/)).toContain("updated packages/pets/API.md");
    await writeFile(join(workspace.root, "specs/pets.json~"), JSON.stringify(petSpec("Cats")));
    await rename(join(workspace.root, "specs/pets.json~"), join(workspace.root, "specs/pets.json"));
    await outputWith(/watching/);
    expect(await workspace.read("packages/pets/API.md")).toContain("Cats");
  });

  it("tells a broken spec, keeps the old output, and goes on when it is mended", async () => {
    await startWatching();
    const before = await workspace.read("packages/pets/API.md");
    await workspace.put({ "specs/pets.json": "{ broken" });
    expect(await outputWith(/watching/)).toContain("specs/pets.json:1:");
    expect(await workspace.read("packages/pets/API.md")).toBe(before);
    await workspace.put({ "specs/pets.json": petSpec("Mended") });
    expect(await outputWith(/watching/)).toContain("updated packages/pets/API.md");
  });

  it("survives that a spec is gone for a while", async () => {
    await startWatching();
    await rm(join(workspace.root, "specs/pets.json"));
    expect(await outputWith(/watching/)).toContain("missing-file");
    await workspace.put({ "specs/pets.json": petSpec("Back") });
    expect(await outputWith(/watching/)).toContain("updated packages/pets/API.md");
  });

  it("follows the config to another spec, and survives that it is wrong", async () => {
    await startWatching();
    const config = await workspace.read("clients.config.json");
    await workspace.put({ "clients.config.json": "{}" });
    expect(await outputWith(/watching/)).toContain(
      "clients.config.json: clients: expected an object",
    );
    await workspace.put({ "specs/birds.json": petSpec("Birds") });
    await workspace.put({ "clients.config.json": config.replace("pets.json", "birds.json") });
    await outputWith(/watching/);
    expect(await workspace.read("packages/pets/API.md")).toContain("Birds");
    await workspace.put({ "specs/birds.json": petSpec("Ostriches") });
    expect(await outputWith(/watching/)).toContain("updated packages/pets/API.md");
  });

  it("works for a spec without a config", async () => {
    await startWatching(["--spec", "specs/pets.json", "--out", "out"]);
    await workspace.put({ "specs/pets.json": petSpec("Dogs") });
    expect(await outputWith(/watching/)).toContain("updated API.md");
  });

  it.each(["SIGINT", "SIGTERM"] as const)("ends cleanly on %s", async (signal) => {
    await startWatching();
    expect(await endBy(signal)).toEqual({ code: 0, by: null });
  });

  it("does not start with a config that is wrong", async () => {
    await workspace.put({ "clients.config.json": "{}" });
    expect((await workspace.run(["generate", "--watch"])).code).toBe(2);
    child = startProgram(workspace.root, ["--version"]);
  });
});

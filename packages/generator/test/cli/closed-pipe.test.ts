import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeWorkspace, petSpec, startProgram, type Workspace } from "./workspace.ts";

let workspace: Workspace;

beforeEach(async () => {
  workspace = await makeWorkspace();
  await workspace.put({
    "petstore.json": petSpec("Pet Store"),
    "broken.json": { ...petSpec("Broken"), paths: { "/a": { get: { responses: [] } } } },
    "empty.json": { ...petSpec("Pet Store"), paths: {} },
    "clients.config.json": { clients: { pets: { spec: "petstore.json", out: "pets" } } },
  });
});

afterEach(() => workspace[Symbol.asyncDispose]());

/** Runs the program while nobody reads one of its outputs, and gives its code and what the other one says. */
async function runUnread(
  unread: "stdout" | "stderr",
  words: readonly string[],
): Promise<{ code: number | null; text: string }> {
  const child = startProgram(workspace.root, words);
  child[unread]?.destroy();
  let text = "";
  child[unread === "stdout" ? "stderr" : "stdout"]?.on("data", (chunk) => (text += String(chunk)));
  await once(child, "close");
  return { code: child.exitCode, text };
}

describe("output that nobody reads to its end", () => {
  it("is no fault, and everything is written all the same", async () => {
    const words = ["generate", "--spec", "petstore.json", "--out", "a"];
    expect(await runUnread("stdout", words)).toEqual({ code: 0, text: "" });
    expect(Object.keys(await workspace.files())).toContain("a/types.ts");
  });

  it.each([["--help"], ["diff", "petstore.json", "petstore.json", "--format", "json"]])(
    "is no fault of %s",
    async (...words) => {
      expect(await runUnread("stdout", words)).toEqual({ code: 0, text: "" });
    },
  );

  it.each([
    ["that a spec cannot be read", 3, "stderr", ["check", "--spec", "gone.json"]],
    ["that a spec has errors", 1, "stderr", ["check", "--spec", "broken.json"]],
    ["that files are stale", 1, "stdout", ["generate", "--check"]],
    ["that files are stale", 1, "stderr", ["generate", "--check"]],
    ["of breaking changes", 1, "stdout", ["diff", "petstore.json", "empty.json"]],
    ["how a command is used", 2, "stderr", ["diff"]],
  ] as const)("keeps the exit code where it tells %s (%i, %s)", async (_, code, unread, words) => {
    expect((await runUnread(unread, words)).code).toBe(code);
  });

  it("ends a run that has no end of its own", async () => {
    const words = ["generate", "--watch", "--spec", "petstore.json", "--out", "a"];
    expect(await runUnread("stdout", words)).toEqual({ code: 0, text: "" });
  });
});

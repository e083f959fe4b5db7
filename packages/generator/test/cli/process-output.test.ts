import { spawn } from "node:child_process";
import { once } from "node:events";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type DirectWrite, ProcessOutput } from "@convex-openapi/document/command-line";
import { bin, makeWorkspace, petSpec, type Workspace } from "./workspace.ts";

describe("a report that no pipe holds arrives whole", () => {
  const pathCount = 3000;
  const words = [bin, "diff", "old.json", "new.json", "--format", "json", "--fail-on", "never"];
  let workspace: Workspace;

  beforeEach(async () => {
    workspace = await makeWorkspace();
    const item = { get: { responses: { 200: { description: "Good." } } } };
    const paths = Array.from({ length: pathCount }, (_, index) => [`/${index}`, item] as const);
    await workspace.put({
      "old.json": { ...petSpec("Pets"), paths: Object.fromEntries(paths) },
      "new.json": { ...petSpec("Pets"), paths: {} },
    });
  });

  afterEach(() => workspace[Symbol.asyncDispose]());

  function changesIn(text: string): number {
    return (JSON.parse(text) as { changes: unknown[] }).changes.length;
  }

  it("in a file", async () => {
    await using file = await open(join(workspace.root, "report.json"), "w");
    const child = spawn(process.execPath, words, {
      cwd: workspace.root,
      stdio: ["ignore", file.fd, "inherit"],
    });
    expect(await once(child, "close")).toEqual([0, null]);
    expect(changesIn(await workspace.read("report.json"))).toBe(pathCount);
  });

  it("in a pipe", async () => {
    const child = spawn("sh", ["-c", '"$@" | cat', "sh", process.execPath, ...words], {
      cwd: workspace.root,
      stdio: ["ignore", "pipe", "inherit"],
    });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
    expect(await once(child, "close")).toEqual([0, null]);
    expect(changesIn(text)).toBe(pathCount);
  });
});

describe("a pipe", () => {
  /** What is written to a pipe that takes so many bytes, two at a time, and answers what comes after with an error. */
  function writtenTo(
    room: number,
    code: string,
    texts: readonly string[],
  ): { written: string[]; errors: unknown[] } {
    const written: string[] = [];
    const errors: unknown[] = [];
    let left = room;
    const write: DirectWrite = (bytes) => {
      if (left === 0) throw Object.assign(new Error(code), { code });
      const part = bytes.subarray(0, Math.min(left, 2));
      left -= part.length;
      written.push(Buffer.from(part).toString());
      return part.length;
    };
    const stream = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      written.push(`stream: ${text.toString()}`);
      return true;
    });
    const output = new ProcessOutput(
      () => process.stdout,
      write,
      (error) => errors.push(error),
    );
    for (const text of texts) output.write(text);
    stream.mockRestore();
    return { written, errors };
  }

  it("that is full and does not wait for its reader gets the rest from Node's stream", () => {
    expect(writtenTo(3, "EAGAIN", ["abcde", "fg"])).toEqual({
      written: ["ab", "c", "stream: de", "stream: fg"],
      errors: [],
    });
  });

  it("that is closed is reported", () => {
    expect(writtenTo(2, "EPIPE", ["abcde"])).toMatchObject({
      written: ["ab"],
      errors: [{ code: "EPIPE" }],
    });
  });
});

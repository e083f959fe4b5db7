import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

import { runProcess, runToSuccess, type ProcessResult } from "../packed/run-process.ts";

const generator = join(import.meta.dirname, "..", "..", "packages", "generator");
const program = join(generator, "bin", "openapi-clients.js");
const text = readFileSync(join(generator, "AGENTS.md"), "utf8");

const help = (...words: string[]): Promise<string> =>
  runToSuccess(process.execPath, [program, ...words, "--help"]);

describe("the guide for coding agents", () => {
  test("names every command that the help has, and no other", async () => {
    const commands = [...(await help()).matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, name]) => name);
    const [, table = ""] = /\n## Commands\n([^]*?)\n## /.exec(text) ?? [];
    const named = [...table.matchAll(/^\| `([a-z]+)/gm)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(commands));
  });

  test("names options that there are", async () => {
    const helps = await Promise.all(
      ["generate", "diff", "add", "changeset"].map((name) => help(name)),
    );
    const options = [...text.matchAll(/--[a-z]+/g)].map(([option]) => option);
    expect(options.length).toBeGreaterThan(5);
    expect(options.filter((option) => !helps.join("").includes(option))).toEqual([]);
  });

  test("names diagnostics that there are", async () => {
    const rules = await runToSuccess(process.execPath, [program, "rules", "--format", "json"]);
    const [, findings = ""] = /\n## What to do about a finding\n([^]*)/.exec(text) ?? [];
    const ids = [...findings.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, id = ""]) => id);
    expect(ids.length).toBeGreaterThan(4);
    expect(ids.filter((id) => !rules.includes(`"${id}"`))).toEqual([]);
  });
});

describe("an exit code that the guide explains", () => {
  const folder = mkdtempSync(join(tmpdir(), "agents-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...words: string[]): Promise<ProcessResult> =>
    runProcess(process.execPath, [program, ...words], { cwd: folder });

  test("is 1 for an error in a document", async () => {
    const spec = '{ "openapi": "3.1.0", "paths": { "/a": { "$ref": "#/gone" } } }';
    writeFileSync(join(folder, "bad.json"), spec);
    expect((await run("generate", "--spec", "bad.json", "--out", "a")).code).toBe(1);
  });

  test("is 2 where there is no config", async () => {
    expect((await run("check")).code).toBe(2);
  });

  test("is 3 for a document that is not there", async () => {
    expect((await run("generate", "--spec", "gone.json", "--out", "a")).code).toBe(3);
  });
});

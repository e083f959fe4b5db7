import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const source = new URL("../../src/diff/compiler/compiled-module.ts", import.meta.url);
let folder: string;
let file: string;
let cache: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "compiled-"));
  cache = join(folder, "cache");
  mkdirSync(cache);
  file = join(folder, "adding.cjs");
  writeFileSync(file, "exports.add = (left, right) => left + right;");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What a process prints that loads the module: V8 takes what it keeps in memory before it looks at anything else. */
function evaluate(expression: string): unknown {
  const program = `
    import { loadCompiled } from ${JSON.stringify(source)};
    const loaded = loadCompiled(${JSON.stringify(file)}, ${JSON.stringify(cache)});
    console.log(JSON.stringify(${expression}));`;
  const words = ["--input-type=module", "--eval", program];
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

function keptFile(): string {
  const [name = "", ...more] = readdirSync(cache);
  expect(more).toEqual([]);
  return join(cache, name);
}

describe("a module that is compiled once", () => {
  it("exports what it exports, the next time too", () => {
    expect([1, 2].map(() => evaluate("loaded.add(1, 2)"))).toEqual([3, 3]);
  });

  it("is taken from what was kept the next time", () => {
    evaluate("loaded.add(1, 2)");
    const { ino } = statSync(keptFile());
    evaluate("loaded.add(1, 2)");
    expect(statSync(keptFile()).ino).toBe(ino);
  });

  it("finds modules beside it, and knows where it stands", () => {
    writeFileSync(join(folder, "two.cjs"), "module.exports = 2;");
    writeFileSync(file, 'module.exports = [require("./two.cjs"), __filename, __dirname];');
    expect(evaluate("loaded")).toEqual([2, file, folder]);
  });

  it("can end in a comment", () => {
    writeFileSync(file, "exports.done = true; // the end");
    expect(evaluate("loaded")).toEqual({ done: true });
  });
});

describe("a module is compiled anew", () => {
  it("when it is another one", () => {
    evaluate("loaded.add(1, 2)");
    writeFileSync(file, "exports.subtract = (left, right) => left - right;");
    expect(evaluate("loaded.subtract(2, 1)")).toBe(1);
  });

  it("when it is another one that is as long and as old", () => {
    utimesSync(file, 0, 0);
    expect(evaluate("loaded.add(1, 2)")).toBe(3);
    writeFileSync(file, readFileSync(file, "utf8").replace("+", "-"));
    utimesSync(file, 0, 0);
    expect(evaluate("loaded.add(1, 2)")).toBe(-1);
  });

  it.each<[string, (kept: Buffer) => Buffer]>([
    ["is empty", () => Buffer.from("")],
    ["is something else", () => Buffer.from("not what V8 made")],
    ["was cut off", (kept) => kept.subarray(0, -9)],
    ["is damaged where it begins", (kept) => kept.fill(0, 64, 72)],
  ])("when what was kept %s, which is replaced", (_, damaged) => {
    evaluate("loaded.add(1, 2)");
    const wrong = damaged(readFileSync(keptFile()));
    writeFileSync(keptFile(), wrong);
    expect(evaluate("loaded.add(1, 2)")).toBe(3);
    expect(readFileSync(keptFile()).equals(wrong)).toBe(false);
  });

  it("when nothing can be kept, and says nothing of that", () => {
    rmSync(cache, { recursive: true });
    expect(evaluate("loaded.add(1, 2)")).toBe(3);
  });
});

describe("a module that fails", () => {
  it("fails as it does by itself", () => {
    writeFileSync(file, 'throw new RangeError("too much");');
    expect(() => evaluate("loaded")).toThrow("RangeError: too much");
  });

  it("fails where it is not there", () => {
    rmSync(file);
    expect(() => evaluate("loaded")).toThrow("ENOENT");
  });
});

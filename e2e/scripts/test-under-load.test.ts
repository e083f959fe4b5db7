import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runProcess, type ProcessResult } from "../packed/run-process.ts";

const script = join(import.meta.dirname, "../../scripts/test-under-load.ts");

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "load-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a program in each of some rounds. */
function underLoad(program: string, ...options: string[]): Promise<ProcessResult> {
  const command = [process.execPath, "--eval", program];
  return runProcess(process.execPath, [script, ...options, "--", ...command], { cwd: folder });
}

/** The lines of the rounds, without their durations. */
function rounds({ stdout }: ProcessResult): string[] {
  const lines = stdout.split("\n").filter((line) => line.startsWith("round "));
  return lines.map((line) => line.replace(/ after \d+ s$/, ""));
}

const countRuns = 'fs.appendFileSync("runs", "x"); const runs = fs.readFileSync("runs").length;';

test("a command that always passes passes, once a round", async () => {
  const result = await underLoad(countRuns, "--rounds=2", "--loops=1");
  expect(result).toMatchObject({ code: 0, stderr: "" });
  expect(rounds(result)).toEqual(["round 1: passed", "round 2: passed"]);
  expect(readFileSync(join(folder, "runs"), "utf8")).toBe("xx");
});

describe("it fails", () => {
  test("when one round fails, after all of them", async () => {
    const program = `${countRuns} process.exit(runs === 2 ? 3 : 0);`;
    const result = await underLoad(program, "--loops=1");
    expect(result.code).toBe(1);
    expect(rounds(result)).toEqual([
      "round 1: passed",
      "round 2: failed with 3",
      "round 3: passed",
    ]);
  });

  test("when the command is killed", async () => {
    const result = await underLoad(
      'process.kill(process.pid, "SIGKILL")',
      "--rounds=1",
      "--loops=1",
    );
    expect(result.code).toBe(1);
    expect(rounds(result)).toEqual(["round 1: failed with SIGKILL"]);
  });

  test("when the command cannot be started", async () => {
    const words = [script, "--rounds=1", "--loops=1", "--", join(folder, "nothing")];
    const result = await runProcess(process.execPath, words);
    expect(result.code).toBe(1);
    expect(rounds(result)[0]).toMatch(/^round 1: failed: .*ENOENT/);
  });

  test.each(["--rounds=0", "--rounds=many", "--loops=-1", "--force"])(
    "with its usage for %s, before anything runs",
    async (option) => {
      const { code, stderr } = await underLoad(countRuns, option);
      expect(code).toBe(2);
      expect(stderr).toContain("usage: node scripts/test-under-load.ts");
    },
  );
});

test("its end ends the command and the loops", async () => {
  const program = "console.log(process.pid); setInterval(() => {}, 1000);";
  const words = [script, "--loops=1", "--", process.execPath, "--eval", program];
  const load = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  load.stdout.setEncoding("utf8").on("data", (text: string) => (printed += text));
  await expect.poll(() => printed).toMatch(/^\d+$/m);
  load.kill("SIGTERM");
  expect(await once(load, "exit")).toEqual([1, null]);
  const pid = Number(/^\d+$/m.exec(printed)?.[0]);
  await expect.poll(() => isRunning(pid)).toBe(false);
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // There is no such process any longer.
    return false;
  }
}

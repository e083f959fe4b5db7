/**
 * `pnpm test:load [--rounds N] [--loops N] [-- COMMAND…]`: runs every test, or the command, three times in a row on a
 * machine that is kept busy by eight endless loops for each of its processors. Prints a line for each round, and ends
 * with 1 when one of them failed.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { spawnable } from "./spawnable.ts";

const tests = ["test", "test:cli"];
const everyTest = ["turbo", "run", ...tests, "--force", "--continue", "--output-logs=errors-only"];

const { rounds, loops, command } = readArguments();
let running: ChildProcess | undefined;
// A terminal sends its signals to the command, too.
process.once("SIGTERM", () => {
  running?.kill();
  process.exit(1);
});

// Threads, so that no loop outlives this process, however it ends.
const busy = Array.from({ length: loops }, () => new Worker("for (;;);", { eval: true }));
console.log(`${loops} endless loops, ${rounds} rounds of ${command.join(" ")}`);
let failed = 0;
for (let round = 1; round <= rounds; round += 1) {
  const start = performance.now();
  const outcome = await run(command);
  if (outcome !== "passed") failed += 1;
  console.log(
    `round ${round}: ${outcome} after ${Math.round((performance.now() - start) / 1000)} s`,
  );
}
await Promise.all(busy.map((worker) => worker.terminate()));
process.exitCode = failed === 0 ? 0 : 1;

/** @returns How a command ended, in words. */
async function run([program = "", ...given]: readonly string[]): Promise<string> {
  const { command: started, words, shell } = spawnable(program, given);
  running = spawn(started, words, { shell, stdio: "inherit" });
  try {
    const [code, signal] = (await once(running, "close")) as [number | null, string | null];
    return code === 0 ? "passed" : `failed with ${code ?? signal}`;
  } catch (error) {
    return `failed: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function readArguments(): { rounds: number; loops: number; command: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({
      options: { rounds: { type: "string" }, loops: { type: "string" } },
      allowPositionals: true,
    });
    return {
      rounds: countOf("rounds", values.rounds ?? "3"),
      loops: countOf("loops", values.loops ?? String(8 * availableParallelism())),
      command: positionals.length > 0 ? positionals : everyTest,
    };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error("usage: node scripts/test-under-load.ts [--rounds N] [--loops N] [-- COMMAND…]");
    return process.exit(2);
  }
}

function countOf(name: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`--${name} ${text} is not a number from 1 on`);
  return Number(text);
}

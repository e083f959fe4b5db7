/**
 * `pnpm test:random`: the tests of the generator and of what it stands on, with twenty times as many random values. Ends as
 * they do.
 */
import { spawnSync } from "node:child_process";
import { spawnable } from "./spawnable.ts";

const packages = ["./packages/generator", "./packages/openapi-*"];
const filters = packages.map((path) => `--filter=${path}`);
const { command, words, shell } = spawnable("pnpm", [
  ...filters,
  "exec",
  "vitest",
  "run",
  ...process.argv.slice(2),
]);
const { status, error } = spawnSync(command, words, {
  shell,
  stdio: "inherit",
  env: { ...process.env, RANDOM_RUNS: "many" },
});
if (error) throw error;
process.exitCode = status ?? 1;

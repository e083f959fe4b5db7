import type { Cell } from "./cell.ts";
import { runtimeVersion } from "./runtime-version.ts";
import { moduleRunners, type RunModule } from "./wire/run-module.ts";

/**
 * The cells of a form in every runtime but browsers. A page of another origin asks before it sends, drops cookies and
 * sees no redirect, and Chromium repeats lost requests by itself.
 *
 * @param check Runs a module in the runtime. @throws Error that says what differs.
 */
export function moduleCells(
  form: string,
  runtimes: string,
  folder: string,
  check: (runModule: RunModule, runtime: string) => Promise<void>,
): Cell[] {
  return Object.entries(moduleRunners(runtimes, folder))
    .filter(([runtime]) => runtime !== "chromium")
    .map(([runtime, runModule]) => ({
      runtime,
      form,
      version: () => runtimeVersion(runtime),
      check: () => check(runModule, runtime),
    }));
}

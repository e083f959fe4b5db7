import { deepStrictEqual } from "node:assert/strict";
import { join } from "node:path";

import { expectedResults, startCannedConvex } from "../packed/canned-convex.ts";
import { programs } from "../packed/consumer-project.ts";
import { runToSuccess } from "../packed/run-process.ts";
import type { Cell } from "./cell.ts";
import { commandsOf } from "./commands.ts";
import { findChromium } from "./find-chromium.ts";
import { runInChromium } from "./run-in-chromium.ts";
import { runInWorkerd } from "./run-in-workerd.ts";
import { runtimeVersion } from "./runtime-version.ts";

/** Every runtime with every form of import, against a server on the loopback interface. */
export function runtimeCells(runtimes: string, project: string): Cell[] {
  const cells: Cell[] = [];
  for (const [runtime, [command = "", ...words]] of Object.entries(commandsOf(runtimes))) {
    for (const form of ["import", "require"] as const) {
      const run = (origin: string): Promise<string> =>
        runToSuccess(command, [...words, join(project, programs[form]), origin], { cwd: project });
      cells.push(cellOf(runtime, form, run));
    }
  }
  const workerd = (origin: string): Promise<string> => runInWorkerd(runtimes, project, origin);
  const browser = (origin: string): Promise<string> =>
    runInChromium(runtimes, project, findChromium(), origin);
  cells.push(cellOf("workerd", "bundled", workerd), cellOf("chromium", "import map", browser));
  return cells;
}

function cellOf(runtime: string, form: string, run: (origin: string) => Promise<string>): Cell {
  const version = (): Promise<string> => runtimeVersion(runtime);
  return { runtime, form, version, check: () => compareResults(run) };
}

async function compareResults(run: (origin: string) => Promise<string>): Promise<void> {
  await using convex = await startCannedConvex();
  deepStrictEqual(JSON.parse(await run(convex.origin)), expectedResults);
}

import { deepStrictEqual } from "node:assert/strict";
import { join } from "node:path";

import { expectedResults, startCannedConvex } from "../packed/canned-convex.ts";
import { programs } from "../packed/consumer-project.ts";
import { runToSuccess } from "../packed/run-process.ts";
import type { Cell } from "./cell.ts";
import { findChromium } from "./find-chromium.ts";
import { runInChromium } from "./run-in-chromium.ts";
import { versionOf } from "./versions.ts";
import { runInWorkerd } from "./run-in-workerd.ts";

/** Every runtime with every form of import, against a server on the loopback interface. */
export function runtimeCells(runtimes: string, project: string): Cell[] {
  const modules = join(runtimes, "node_modules");
  const deno = [join(modules, "deno", "bin.cjs"), "run", "--allow-net", "--allow-env"];
  const commands: Record<string, readonly string[]> = {
    node20: [join(modules, "node20", "bin", "node")],
    node22: [join(modules, "node22", "bin", "node")],
    node24: [join(modules, "node24", "bin", "node")],
    node26: [join(modules, "node26", "bin", "node")],
    bun: [join(modules, "bun", "bin", "bun.exe"), "run"],
    deno: [process.execPath, ...deno],
  };
  const cells: Cell[] = [];
  for (const [runtime, [command = "", ...words]] of Object.entries(commands)) {
    for (const form of ["import", "require"] as const) {
      const run = (origin: string): Promise<string> =>
        runToSuccess(command, [...words, join(project, programs[form]), origin], { cwd: project });
      const version = (): string => versionOf(runtime);
      cells.push({ runtime, form, version, check: () => compareResults(run) });
    }
  }
  const workerd = (origin: string): Promise<string> => runInWorkerd(runtimes, project, origin);
  const browser = (origin: string): Promise<string> =>
    runInChromium(runtimes, project, findChromium(), origin);
  cells.push({
    runtime: "workerd",
    form: "bundled",
    version: () => `miniflare ${versionOf("miniflare")}`,
    check: () => compareResults(workerd),
  });
  cells.push({
    runtime: "chromium",
    form: "import map",
    version: async () =>
      /[\d.]+/.exec(await runToSuccess(findChromium(), ["--version"]))?.[0] ?? "",
    check: () => compareResults(browser),
  });
  return cells;
}

async function compareResults(run: (origin: string) => Promise<string>): Promise<void> {
  await using convex = await startCannedConvex();
  deepStrictEqual(JSON.parse(await run(convex.origin)), expectedResults);
}

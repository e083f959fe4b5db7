import { deepStrictEqual } from "node:assert/strict";
import { join } from "node:path";

import { expectedResults, startCannedConvex } from "../packed/canned-convex.ts";
import { programs } from "../packed/consumer-project.ts";
import { runToSuccess } from "../packed/run-process.ts";
import type { Cell } from "./cell.ts";
import { runInChromium } from "./run-in-chromium.ts";
import { versionOf } from "./versions.ts";
import { runInWorkerd } from "./run-in-workerd.ts";

/** Every runtime with every form of import, against a server on the loopback interface. */
export async function runtimeCells(
  runtimes: string,
  project: string,
  chromium: string,
): Promise<Cell[]> {
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
      cells.push({ runtime, version: versionOf(runtime), form, check: () => compareResults(run) });
    }
  }
  const workerd = (origin: string): Promise<string> => runInWorkerd(runtimes, project, origin);
  const browser = (origin: string): Promise<string> =>
    runInChromium(runtimes, project, chromium, origin);
  cells.push({
    runtime: "workerd",
    version: `miniflare ${versionOf("miniflare")}`,
    form: "bundled",
    check: () => compareResults(workerd),
  });
  cells.push({
    runtime: "Chromium",
    version: /[\d.]+/.exec(await runToSuccess(chromium, ["--version"]))?.[0] ?? "",
    form: "import map",
    check: () => compareResults(browser),
  });
  return cells;
}

async function compareResults(run: (origin: string) => Promise<string>): Promise<void> {
  await using convex = await startCannedConvex();
  deepStrictEqual(JSON.parse(await run(convex.origin)), expectedResults);
}

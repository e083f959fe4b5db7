import { existsSync, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";

import { runToSuccess } from "./run-process.ts";

/** Every Node on the PATH that the packages support, one for each version: the workspace's and the machine's own. */
export async function nodesOnPath(): Promise<Map<string, string>> {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const programs = [process.execPath, ...folders.map((folder) => join(folder, "node"))];
  const nodes = new Map<string, string>();
  for (const program of new Set(programs.filter((path) => existsSync(path)).map(resolved))) {
    const version = (await runToSuccess(program, ["--version"])).trim();
    const major = Number(/^v(\d+)\./.exec(version)?.[1]);
    if (major >= 20 && !nodes.has(version)) nodes.set(version, program);
  }
  return nodes;
}

function resolved(path: string): string {
  return realpathSync(path);
}

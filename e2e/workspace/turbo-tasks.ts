import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The root folder of the repository. */
export const root: string = join(import.meta.dirname, "..", "..");

/** What turbo would do with a task: its hash names the exact inputs, `HIT` says that nothing would run. */
export interface PlannedTask {
  readonly hash: string;
  readonly cache: "HIT" | "MISS";
}

/** Asks turbo what it would run, by task id such as `@convex-openapi/logs-client#build`. Runs nothing. */
export function planTasks(folder: string, tasks: readonly string[]): Map<string, PlannedTask> {
  const plan = execFileSync(
    join(root, "node_modules/.bin/turbo"),
    ["run", ...tasks, "--dry=json"],
    {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 1 << 26,
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const { tasks: planned } = JSON.parse(plan) as {
    tasks: { taskId: string; hash: string; command: string; cache: { status: "HIT" | "MISS" } }[];
  };
  return new Map(
    planned
      .filter(({ command }) => command !== "<NONEXISTENT>")
      .map(({ taskId, hash, cache }) => [taskId, { hash, cache: cache.status }]),
  );
}

/** A copy of the files that git tracks, in a temp folder, where a test may edit them. The caller removes it. */
export function copyRepository(): string {
  const folder = mkdtempSync(join(tmpdir(), "convex-openapi-"));
  const files = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
  for (const file of files.split("\0").filter(Boolean)) {
    cpSync(join(root, file), join(folder, file));
  }
  return folder;
}

/** The ids of the tasks whose hash differs between two plans. */
export function changedTasks(
  before: ReadonlyMap<string, PlannedTask>,
  after: ReadonlyMap<string, PlannedTask>,
): string[] {
  return [...after].filter(([id, { hash }]) => before.get(id)?.hash !== hash).map(([id]) => id);
}

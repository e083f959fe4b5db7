import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { spawnable } from "../../scripts/spawnable.ts";

/** The root folder of the repository. */
export const root: string = join(import.meta.dirname, "..", "..");

const tasks = ["build", "typecheck", "test", "test:cli"];
const rootTasks = ["//#lint:code", "//#lint:format", "//#lint:workflows"];

/** What Turborepo would do with a task. */
export interface PlannedTask {
  /** Such as `@convex-openapi/logs-client#build`. */
  readonly id: string;
  /** Names the exact contents of all that is hashed. */
  readonly hash: string;
  /** `HIT` says that nothing would run. */
  readonly cache: "HIT" | "MISS";
  /** The files whose contents are hashed, from the root. */
  readonly inputs: ReadonlySet<string>;
  /** The tasks whose hashes are hashed, too. */
  readonly dependencies: readonly string[];
}

/** What Turborepo would do for `pnpm test`. */
export interface Plan {
  /** Those that have a command. */
  readonly tasks: readonly PlannedTask[];
  /** The ids of the tasks that a change of a file runs again, sorted: those that hash it, and all that depend on them. */
  rerunBy(file: string): string[];
}

/** Asks Turborepo what it would run. Runs nothing. */
export function planTests(folder: string): Plan {
  const turbo = join(root, "node_modules/.bin/turbo");
  const dryRun = ["run", ...tasks, ...rootTasks, "--dry=json"];
  const { command: program, words, shell } = spawnable(turbo, dryRun);
  const options = { cwd: folder, shell, encoding: "utf8", maxBuffer: 1 << 26 } as const;
  const printed = execFileSync(program, words, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  const plan = JSON.parse(printed) as PrintedPlan;
  const all = new Map(plan.tasks.map((task) => [task.taskId, plannedTask(task)]));
  const everywhere = Object.keys(plan.globalCacheInputs.files);
  const withCommand = plan.tasks
    .filter(({ command }) => command !== "<NONEXISTENT>")
    .flatMap(({ taskId }) => all.get(taskId) ?? []);
  const reruns = (id: string, file: string): boolean => {
    const { inputs, dependencies = [] } = all.get(id) ?? {};
    return inputs?.has(file) === true || dependencies.some((task) => reruns(task, file));
  };
  return {
    tasks: withCommand,
    rerunBy: (file) =>
      withCommand
        .map(({ id }) => id)
        .filter((id) => everywhere.includes(file) || reruns(id, file))
        .sort(),
  };
}

/** What is used of what `turbo run --dry=json` prints. */
interface PrintedPlan {
  readonly globalCacheInputs: { readonly files: Readonly<Record<string, string>> };
  readonly tasks: readonly PrintedTask[];
}

interface PrintedTask {
  readonly taskId: string;
  readonly directory: string;
  readonly command: string;
  readonly hash: string;
  readonly cache: { readonly status: "HIT" | "MISS" };
  /** By the path from the folder of the package. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly dependencies: readonly string[];
}

function plannedTask({
  taskId,
  directory,
  hash,
  cache,
  inputs,
  dependencies,
}: PrintedTask): PlannedTask {
  const files = Object.keys(inputs).map((path) => join(directory, path));
  return { id: taskId, hash, cache: cache.status, inputs: new Set(files), dependencies };
}

/** The files of the repository: those that git tracks, and those that it would. */
export function repositoryFiles(): string[] {
  return git(["ls-files", "--cached", "--others", "--exclude-standard", "-z"]);
}

/** Those of some files that an ignore file of the root names. */
export function ignoredBy(ignoreFile: string, files: readonly string[]): string[] {
  const words = ["-c", `core.excludesFile=${ignoreFile}`, "check-ignore", "--no-index", "--stdin"];
  return git([...words, "-z"], files.join("\0"));
}

/** What git prints, item by item. */
function git(words: readonly string[], input = ""): string[] {
  const printed = execFileSync("git", words, { cwd: root, encoding: "utf8", input });
  return printed.split("\0").filter((item) => item !== "");
}

/** A copy of the files of the repository in a temp folder, where a test may edit them. The caller removes it. */
export function copyFiles(): string {
  const folder = mkdtempSync(join(tmpdir(), "convex-openapi-"));
  for (const file of repositoryFiles()) cpSync(join(root, file), join(folder, file));
  return folder;
}

/** The ids of the tasks whose hash differs between two plans, sorted. */
export function changedTasks(before: Plan, after: Plan): string[] {
  const hashes = new Map(before.tasks.map(({ id, hash }) => [id, hash]));
  return after.tasks
    .filter(({ id, hash }) => hashes.get(id) !== hash)
    .map(({ id }) => id)
    .sort();
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FinishedProcess, measureProcess } from "./measure-process.ts";
import { median } from "./median.ts";
import { installDescriptions, PUBLIC_DESCRIPTIONS } from "./public-descriptions/installed.ts";
import { openapiClients } from "./repository.ts";
import {
  forget,
  makePackage,
  makeWorkspace,
  removeOutputs,
  type ScaleWorkspace,
  writeConfig,
} from "./scale/workspace.ts";

/** How often each row is measured: all of them together take minutes. */
export const scaleRounds = 1;

/** The client that is added to others. */
const added = "added";

/** One row: what is done to a workspace, and then run in it. */
interface Row {
  readonly name: string;
  readonly rounds: number;
  readonly prepare: () => void;
  readonly run: () => FinishedProcess;
  /** What the run says it has done. */
  readonly done: (output: string) => string;
}

/**
 * Runs over hundreds of clients in one process.
 * @param count how many clients.
 */
export async function benchScale(count: number): Promise<string> {
  const server = await startServer();
  try {
    return inWorkspace(count, (workspace) => rowsOf(workspace, server.address));
  } finally {
    server.process.kill();
  }
}

/** Runs over many clients in one process where nothing has changed. */
export function benchUnchanged(count: number): string {
  return inWorkspace(count, (workspace) => {
    measureProcess({ words: [openapiClients, "generate"], cwd: workspace.folder });
    return unchangedRows(workspace);
  });
}

/** A process for each client, as tasks of Turborepo. */
export function benchTasks(count: number): string {
  return inWorkspace(count, tasksOf);
}

function inWorkspace(count: number, rows: (workspace: ScaleWorkspace) => readonly Row[]): string {
  const folder = mkdtempSync(join(tmpdir(), "bench-scale-"));
  try {
    const descriptions = join(folder, "descriptions");
    mkdirSync(descriptions);
    const workspace = makeWorkspace(
      join(folder, "clients"),
      count,
      installDescriptions(descriptions),
    );
    return tableOf(workspace, rows(workspace));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function tableOf({ clients, specBytes }: ScaleWorkspace, rows: readonly Row[]): string {
  const lines = rows.map(({ name, rounds, prepare, run, done }) => {
    const runs = Array.from({ length: rounds }, () => {
      prepare();
      return run();
    });
    const cpu = median(runs.map(({ cpuSeconds }) => cpuSeconds)).toFixed(2);
    const peak = median(runs.map(({ peakMebibytes }) => peakMebibytes)).toFixed(0);
    return `| ${name} | ${cpu} | ${peak} | ${done(runs.at(-1)?.output ?? "")} |`;
  });
  const megabytes = (specBytes / 1e6).toFixed(0);
  return [
    `**${clients.length} clients of npm \`${PUBLIC_DESCRIPTIONS}\`, ${megabytes} MB of JSON**`,
    "",
    "| | CPU s | peak MiB | clients made, or tasks run |",
    "| --- | --: | --: | --: |",
    ...lines,
  ].join("\n");
}

/** The rows of one process that makes all clients. */
function rowsOf(workspace: ScaleWorkspace, address: string): Row[] {
  const { folder, clients } = workspace;
  const remote = { TURBO_API: address, TURBO_TOKEN: "bench", TURBO_TEAM: `t${clients.length}` };
  const changed = clients[Math.floor(clients.length / 2)] ?? "";
  const change = (): void => appendFileSync(join(folder, "specs", `${changed}.json`), "\n");
  return [
    row(workspace, "cold", ["generate"], {}, () => {
      forget(folder);
      removeOutputs(folder, clients);
    }),
    ...unchangedRows(workspace),
    row(workspace, "one spec changed", ["generate"], {}, change),
    row(workspace, "one client added", ["generate"], {}, () => {
      writeConfig(folder, clients);
      rmSync(join(folder, "packages", added), { recursive: true, force: true });
      makePackage(folder, added);
      writeFileSync(join(folder, "specs/added.json"), readFileSync(specOf(workspace, 0)));
      writeConfig(folder, [...clients, added]);
    }),
    row(workspace, "nothing remembered, shared as it is made", ["generate"], remote, () => {
      writeConfig(folder, clients);
      forget(folder);
    }),
    row(workspace, "fresh clone, one spec changed, remote cache", ["generate"], remote, () => {
      forget(folder);
      change();
    }),
    row(workspace, "fresh clone without files, remote cache", ["generate"], remote, () => {
      forget(folder);
      removeOutputs(folder, clients);
    }),
    row(workspace, "fresh clone, `--check`, remote cache", ["generate", "--check"], remote, () =>
      forget(folder),
    ),
  ];
}

function unchangedRows(workspace: ScaleWorkspace): Row[] {
  return [
    row(workspace, "unchanged", ["generate"], {}, () => undefined),
    row(workspace, "unchanged, `--check`", ["generate", "--check"], {}, () => undefined),
  ];
}

function row(
  { folder }: ScaleWorkspace,
  name: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  prepare: () => void,
): Row {
  return {
    name: `one process: ${name}`,
    rounds: scaleRounds,
    prepare,
    run: () =>
      measureProcess({ words: [openapiClients, ...words, "--format", "json"], cwd: folder, env }),
    done: (output) => String(output.split('"state":"generated"').length - 1),
  };
}

/** The rows of a task for each client. */
function tasksOf(workspace: ScaleWorkspace): Row[] {
  const { folder, clients } = workspace;
  const turbo = join(folder, "node_modules/turbo/bin/turbo");
  const words = [turbo, "run", "generate", "--concurrency=2", "--output-logs=errors-only"];
  const tasks = (name: string, prepare: () => void): Row => ({
    name: `a task each: ${name}`,
    rounds: scaleRounds,
    prepare,
    run: () => measureProcess({ words, cwd: folder, env: { TURBO_TELEMETRY_DISABLED: "1" } }),
    done(output) {
      const [, cached, total] = /Cached:\s+(\d+) cached, (\d+) total/.exec(output) ?? [];
      return String(Number(total) - Number(cached));
    },
  });
  return [
    tasks("cold", () => {
      forget(folder);
      removeOutputs(folder, clients);
    }),
    tasks("unchanged", () => undefined),
    tasks("one spec changed", () => appendFileSync(specOf(workspace, 1), "\n")),
  ];
}

function specOf({ folder, clients }: ScaleWorkspace, index: number): string {
  return join(folder, "specs", `${clients[index]}.json`);
}

async function startServer(): Promise<{ process: ChildProcess; address: string }> {
  const file = join(import.meta.dirname, "scale/cache-server.ts");
  const child = spawn(process.execPath, [file], { stdio: ["pipe", "pipe", "inherit"] });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return { process: child, address: line.toString("utf8").trim() };
}

import { basename, relative } from "node:path";
import { loadConfig } from "../config/load-config.ts";
import type { Diagnostic } from "@convex-openapi/document/read";
import type { PulledClient } from "../pull/pull-client.ts";
import { isPullable, pullClients } from "../pull/pull-clients.ts";
import { pullSummary } from "../pull/pull-summary.ts";
import { readLock } from "../pull/upstream-lock.ts";
import { writeFiles } from "@convex-openapi/document/write";
import {
  type CommandContext,
  countOf,
  exitCode,
  type ExitCode,
  type LineOutput,
  printDiagnostics,
  UsageError,
  withForwardSlashes,
} from "@convex-openapi/document/command-line";
import { selectClients } from "./select-clients.ts";

/**
 * Pulls the named clients, or all that have an upstream. All specs and the lock file are written, or nothing is.
 * Overlays that no longer fit a new spec are reported and make the run end with 1; they keep nothing from being written,
 * because they can only be fixed with the new spec at hand.
 */
export async function runPull(
  names: readonly string[],
  withFaults: boolean,
  context: CommandContext,
): Promise<ExitCode> {
  const { code, next } = await pullAndPrint(names, withFaults, context);
  if (code === exitCode.fine && next !== undefined) context.terminal.out.line(`next: ${next}`);
  return code;
}

/** How pulling ended. */
export interface PullRun {
  readonly code: ExitCode;
  /** What changed, a paragraph for each client; empty where nothing was written. */
  readonly paragraphs: readonly string[];
  /** The command that makes clients of what changed; `undefined` where nothing did. */
  readonly next: string | undefined;
}

/** Pulls as {@link runPull} does, and also gives what it printed of each client that changed. */
export async function pullAndPrint(
  names: readonly string[],
  withFaults: boolean,
  { cwd, terminal }: CommandContext,
): Promise<PullRun> {
  const config = await loadConfig({ cwd });
  const selected = selectClients(config, names);
  const clients = selected.filter(isPullable);
  const without = selected.filter((client) => !isPullable(client)).map(({ key }) => key);
  if (names.length > 0 && without.length > 0) {
    throw new UsageError(
      `no upstream is configured for ${without.join(", ")} in ${basename(config.file)}`,
    );
  }
  if (clients.length === 0) {
    terminal.out.line(`nothing to pull: no client in ${basename(config.file)} has an upstream`);
    return { code: exitCode.fine, paragraphs: [], next: undefined };
  }
  const lock = await readLock(config.folder);
  const result = await pullClients(config, clients, lock, (step) =>
    terminal.progress?.report(step, true),
  );
  const faults = result.clients.flatMap((pulled) => pulled.faults);
  const misfits = result.clients.flatMap((pulled) => pulled.misfits);
  const reported = withFaults ? faults.map(asWarning) : faults;
  printDiagnostics([...result.failures, ...misfits, ...reported], terminal.error);
  if (result.failures.length > 0 || reported.some(({ severity }) => severity === "error")) {
    terminal.error.line("nothing was changed");
    const code = result.failures.length > 0 ? exitCode.unreadable : exitCode.findings;
    return { code, paragraphs: [], next: undefined };
  }
  const summaries = await Promise.all(
    result.clients.map((pulled) => pullSummary(pulled, config.folder)),
  );
  await writeFiles(result.changes, { root: config.folder });
  for (const summary of summaries) terminal.out.line(summary);
  for (const note of new Set(result.clients.flatMap(({ notes }) => notes))) {
    terminal.error.line(`note: ${note}`);
  }
  for (const { path } of result.changes) {
    terminal.out.line(`updated ${withForwardSlashes(relative(config.folder, path))}`);
  }
  const paragraphs = summaries.filter((_, index) => result.clients[index]?.outcome !== "same");
  const next = nextCommand(result.clients, config.clients.length, terminal.out);
  if (misfits.length === 0) return { code: exitCode.fine, paragraphs, next };
  const count = countOf(misfits.length, "overlay action");
  const verb = misfits.length === 1 ? "matches" : "match";
  const then = next === undefined ? "" : `, then run \`${next}\``;
  terminal.error.line(`${count} no longer ${verb} anything: fix the overlays${then}`);
  return { code: exitCode.findings, paragraphs, next };
}

/** What generates the clients whose specs are new or changed, where there are some. */
function nextCommand(
  pulled: readonly PulledClient[],
  clientCount: number,
  output: LineOutput,
): string | undefined {
  const keys = pulled.flatMap(({ client, outcome }) => (outcome === "same" ? [] : [client.key]));
  if (keys.length === 0) return undefined;
  return output.command(["generate", ...(keys.length === clientCount ? [] : keys)].join(" "));
}

function asWarning(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: "warning" };
}

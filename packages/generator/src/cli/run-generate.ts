import { join, relative } from "node:path";
import { entryFile } from "../emit/generated-file.ts";
import { type Diagnostic, formatDiagnostic } from "@convex-openapi/document/read";
import { type GeneratedClient, generateClients, type PipelineWatch } from "../pipeline.ts";
import { compareFolders, type Difference } from "../write/compare-folders.ts";
import { writeFolders } from "../write/write-folders.ts";
import {
  areLarge,
  countDiagnostics,
  countOf,
  exitCode,
  type ExitCode,
  largeSpecSettings,
  printDiagnostics,
  type Surroundings,
  type Terminal,
  withForwardSlashes,
} from "@convex-openapi/document/command-line";
import type { ExplainFormat } from "./explain-formats.ts";
import { type GenerateJob, generateWords } from "./generate-job.ts";
import type { OutputMemory } from "./output-memory.ts";
import type { ProblemFormat } from "./problem-formats.ts";
import type { ReportedFile } from "./problem-report.ts";

/** What becomes of what was generated. */
export type GenerateMode =
  | { readonly kind: "write" }
  /** `explain` is how to print what the new output changes; nothing of that is printed where it is `undefined`. */
  | { readonly kind: "check"; readonly explain: ExplainFormat | undefined };

/** How a run is reported and followed. */
export interface GenerateReporting {
  /** Default: text. */
  readonly format?: ProblemFormat;
  /** See `PipelineWatch.onRead`. */
  readonly onRead?: (location: string) => void;
}

/**
 * Generates what a job says, and writes it or compares it with what is there.
 * Every problem of every document is printed, and nothing is written when there is an error among them.
 */
export async function runGenerate(
  job: GenerateJob,
  mode: GenerateMode,
  { terminal, runApart }: Pick<Surroundings, "terminal" | "runApart">,
  { format = "text", onRead }: GenerateReporting = {},
): Promise<ExitCode> {
  const memory = await memoryOf(job);
  const unchanged =
    memory === undefined ? [] : await Promise.all(job.plans.map((plan) => memory.recall(plan)));
  const pending = job.plans.filter((_, index) => unchanged[index] === undefined);
  if (runApart !== undefined && areLarge(pending)) {
    const code = await runApart(largeSpecSettings);
    if (code !== undefined) return code;
  }
  const watch: PipelineWatch = {
    onStep: (step, waits) => terminal.progress?.report(step, waits),
    ...(onRead && { onRead }),
  };
  const result = pending.length === 0 ? upToDate : await generateClients(pending, watch);
  const made = new Map((result.clients ?? []).map((client) => [client.client, client]));
  const clients = job.plans.flatMap(
    (plan, index) => unchanged[index] ?? made.get(plan.client) ?? [],
  );
  const diagnostics = distinct([
    ...unchanged.flatMap((client) => client?.diagnostics ?? []),
    ...result.diagnostics,
  ]);
  const report = async (files: readonly ReportedFile[]): Promise<void> => {
    if (format === "text") return;
    const again = terminal.out.command(mode.kind === "check" ? "generate --check" : "generate");
    const { printReport } = await import("./problem-report.ts");
    printReport({ diagnostics, files, folder: job.folder, again }, format, terminal.out);
  };
  if (format === "text") printDiagnostics(diagnostics, terminal.error);
  if (result.clients === undefined) {
    const outcome = mode.kind === "check" ? "nothing was compared" : "nothing was written";
    if (format !== "json") terminal.error.line(`${countDiagnostics(diagnostics)}; ${outcome}`);
    await report([]);
    return result.unreadable ? exitCode.unreadable : exitCode.findings;
  }
  if (diagnostics.length > 0 && format === "text") {
    terminal.error.line(countDiagnostics(diagnostics));
  }
  for (const plan of pending) {
    const client = made.get(plan.client);
    if (client !== undefined) await memory?.remember(plan, client);
  }
  const folders = clients.flatMap(({ client, files }) => job.foldersOf(client, files));
  const fileCount = clients.reduce((count, { files }) => count + files.length, 0);
  const summary = { job, fileCount, clientCount: clients.length, terminal };
  if (mode.kind === "check") {
    const differences = await compareFolders(folders);
    if (format !== "text") {
      await report(differences.map((difference) => reportedDifference(difference, summary)));
      return differences.length === 0 ? exitCode.fine : exitCode.findings;
    }
    if (mode.explain !== undefined && (differences.length > 0 || mode.explain !== "text")) {
      const { explainOutput } = await import("./run-explain.ts");
      await explainOutput({ job, clients, differences }, mode.explain, terminal);
      if (differences.length === 0) return exitCode.fine;
    }
    return printDifferences(differences, summary);
  }
  const changes = await writeFolders(folders, { root: job.root });
  if (format === "text") {
    printChanges(changes, summary);
    await printNextSteps(job, clients, changes, terminal);
  } else await report(changes.map((change) => reportedChange(change, job)));
  return exitCode.fine;
}

/** What is left to do for clients that are part of an app: whoever publishes a package has a manifest that says it. */
async function printNextSteps(
  job: GenerateJob,
  clients: readonly GeneratedClient[],
  changes: readonly Difference[],
  { out }: Terminal,
): Promise<void> {
  for (const { client, source } of clients) {
    const folder = job.appFolderOf(client);
    const own = changes.filter((change) => change.client === client);
    if (folder === undefined || own.length === 0) continue;
    const { printFirstUse, printMissingInstall } = await import("./print-first-use.ts");
    const isNew = own.some(
      ({ kind, path }) => kind === "missing" && path === join(folder, entryFile),
    );
    const importExtension = job.plans.find((plan) => plan.client === client)?.options
      .importExtension;
    if (isNew && source !== undefined && importExtension !== undefined)
      await printFirstUse({ ...source, folder, importExtension }, job.folder, out);
    else await printMissingInstall(folder, job.folder, out);
  }
}

const upToDate = { clients: [], diagnostics: [], unreadable: false };

async function memoryOf(job: GenerateJob): Promise<OutputMemory | undefined> {
  if (job.cacheFolder === undefined) return undefined;
  const { OutputMemory: Memory } = await import("./output-memory.ts");
  return new Memory(job, job.cacheFolder);
}

interface Summary {
  readonly job: GenerateJob;
  readonly fileCount: number;
  readonly clientCount: number;
  readonly terminal: Terminal;
}

function printDifferences(differences: readonly Difference[], summary: Summary): ExitCode {
  const { job, clientCount, terminal } = summary;
  if (differences.length === 0) {
    terminal.out.line(allUpToDate(summary));
    return exitCode.fine;
  }
  for (const difference of differences) {
    const path = terminal.error.paint("red", shownPath(job, difference));
    const { what, help } = verdict(difference, summary);
    terminal.error.line(`${path} ${what}: ${help}`);
  }
  const concerned = new Set(differences.map(({ client }) => client)).size;
  terminal.error.line(
    `${countOf(differences.length, "file")} not up to date in ${concerned} of ${countOf(clientCount, "client")}`,
  );
  return exitCode.findings;
}

/** What is wrong with a file, and what to do about it. */
function verdict(
  { kind, client, text }: Difference,
  { job, terminal }: Summary,
): { readonly what: string; readonly help: string } {
  if (kind === "foreign") {
    const reason =
      text === undefined
        ? "this folder is for generated files only"
        : "a generated file needs its path";
    return {
      what: "was not generated by openapi-clients",
      help: `move it elsewhere, ${reason}`,
    };
  }
  const what = { stale: "is stale", missing: "is missing", extra: "is no longer generated" }[kind];
  return { what, help: `run \`${terminal.error.command(generateWords(job, client))}\`` };
}

function reportedDifference(difference: Difference, summary: Summary): ReportedFile {
  const { kind, client } = difference;
  const { help } = verdict(difference, summary);
  return { path: shownPath(summary.job, difference), client, state: kind, help };
}

function reportedChange(change: Difference, job: GenerateJob): ReportedFile {
  const { client } = change;
  return { path: shownPath(job, change), client, state: doneTo(change), help: undefined };
}

function doneTo({ kind }: Difference): "added" | "updated" | "removed" {
  return kind === "extra" ? "removed" : kind === "missing" ? "added" : "updated";
}

function printChanges(changes: readonly Difference[], summary: Summary): void {
  const { job, terminal } = summary;
  const lines = changes.map((change) => `${doneTo(change).padEnd(7)} ${shownPath(job, change)}`);
  terminal.out.line([...lines, outcomeOf(changes, summary)].join("\n"));
}

function outcomeOf(changes: readonly Difference[], summary: Summary): string {
  if (changes.length === 0) return allUpToDate(summary);
  const concerned = new Set(changes.map(({ client }) => client)).size;
  const { clientCount } = summary;
  const all = clientCount === concerned ? "" : `${concerned} of `;
  return `${countOf(changes.length, "file")} changed in ${all}${countOf(clientCount, "client")}`;
}

function allUpToDate({ clientCount, fileCount }: Summary): string {
  return `${countOf(clientCount, "client")} (${countOf(fileCount, "file")}) up to date`;
}

function shownPath(job: GenerateJob, { path }: Difference): string {
  return withForwardSlashes(relative(job.folder, path));
}

function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [
    ...new Map(
      diagnostics.map((diagnostic) => [formatDiagnostic(diagnostic), diagnostic]),
    ).values(),
  ];
}

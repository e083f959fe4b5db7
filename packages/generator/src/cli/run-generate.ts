import { relative } from "node:path";
import { distinct, type PipelineWatch } from "../pipeline.ts";
import type { Difference } from "../write/compare-folders.ts";
import { TextStash } from "../write/text-stash.ts";
import { writeFolders } from "../write/write-folders.ts";
import {
  areLarge,
  countDiagnostics,
  countOf,
  exitCode,
  type ExitCode,
  largeSpecSettings,
  type LineOutput,
  printDiagnostics,
  type Surroundings,
  type Terminal,
  withForwardSlashes,
} from "@convex-openapi/document/command-line";
import type { ClientOutcome } from "./client-outcome.ts";
import type { ExplainFormat } from "./explain-formats.ts";
import { type GenerateJob, generateWords } from "./generate-job.ts";
import { makeClients } from "./make-clients.ts";
import type { OutputMemory } from "./output-memory.ts";
import type { ClientPlan } from "../client-plan.ts";
import type { Variables } from "../forge/variables.ts";
import type { RemoteOutputs } from "../remote-cache/remote-outputs.ts";
import { remoteSettings } from "../remote-cache/remote-settings.ts";
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
  /** The environment, which may name a remote cache. Default: none. */
  readonly variables?: Variables;
  /** Which part of the clients of a config the job is, for reports: `2/8`. */
  readonly shard?: string | undefined;
}

/**
 * Generates what a job says, and writes it or compares it with what is there.
 * Every problem of every document is printed, and nothing is written when there is an error among them.
 */
export async function runGenerate(
  job: GenerateJob,
  mode: GenerateMode,
  { terminal, runApart }: Pick<Surroundings, "terminal" | "runApart">,
  { format = "text", onRead, variables = {}, shard }: GenerateReporting = {},
): Promise<ExitCode> {
  const memory = await memoryOf(job, variables, terminal);
  const stash = new TextStash();
  try {
    const recalled = job.plans.flatMap((plan) => memory?.recall(plan) ?? []);
    const shared = await memory?.recallShared(plansWithout(job, recalled), stash);
    const known = [...recalled, ...(shared ?? [])];
    const pending = plansWithout(job, known);
    // Another process would have to ask the remote cache again.
    if (runApart !== undefined && shared === undefined && areLarge(pending)) {
      const code = await runApart(largeSpecSettings);
      if (code !== undefined) return code;
    }
    const watch: PipelineWatch = {
      onStep: (step, waits) => terminal.progress?.report(step, waits),
      ...(onRead && { onRead }),
    };
    const made = await makeClients(pending, { job, memory, stash, watch });
    const outcomes = new Map([...known, ...made].map((outcome) => [outcome.client, outcome]));
    const clients = job.plans.flatMap(({ client }) => outcomes.get(client) ?? []);
    const code = await finish({ job, mode, clients, format, shard, terminal });
    await memory?.settled();
    return code;
  } finally {
    stash.close();
  }
}

function plansWithout(
  { plans }: GenerateJob,
  outcomes: readonly ClientOutcome[],
): readonly ClientPlan[] {
  const known = new Set(outcomes.map(({ client }) => client));
  return plans.filter(({ client }) => !known.has(client));
}

/** What all clients of a run came to. */
interface Finished {
  readonly job: GenerateJob;
  readonly mode: GenerateMode;
  readonly clients: readonly ClientOutcome[];
  readonly format: ProblemFormat;
  readonly shard: string | undefined;
  readonly terminal: Terminal;
}

async function finish({
  job,
  mode,
  clients,
  format,
  shard,
  terminal,
}: Finished): Promise<ExitCode> {
  const diagnostics = distinct(clients.flatMap((client) => client.diagnostics));
  const report = async (files: readonly ReportedFile[]): Promise<void> => {
    if (format === "text") return;
    const command = mode.kind === "check" ? "generate --check" : "generate";
    const again = terminal.out.command(command);
    const [{ printReport }, { reportedClient }] = await Promise.all([
      import("./problem-report.ts"),
      import("./reported-client.ts"),
    ]);
    const changed = new Set(files.map(({ client }) => client));
    const run = {
      command,
      shard: shard ?? null,
      clients: clients.map((client) => reportedClient(client, mode.kind, changed)),
    } as const;
    printReport({ diagnostics, files, folder: job.folder, again, run }, format, terminal.out);
  };
  if (format === "text") printDiagnostics(diagnostics, terminal.error);
  if (clients.some(({ state }) => state === "failed" || state === "unreadable")) {
    const outcome = mode.kind === "check" ? "nothing was compared" : "nothing was written";
    if (format !== "json") terminal.error.line(`${countDiagnostics(diagnostics)}; ${outcome}`);
    await report([]);
    const unreadable = clients.some(({ state }) => state === "unreadable");
    return unreadable ? exitCode.unreadable : exitCode.findings;
  }
  if (diagnostics.length > 0 && format === "text") {
    terminal.error.line(countDiagnostics(diagnostics));
  }
  const fileCount = clients.reduce((count, { files }) => count + files.length, 0);
  const summary = { job, fileCount, clientCount: clients.length, terminal };
  if (mode.kind === "check") {
    const differences = clients.flatMap((client) => client.differences);
    if (format !== "text") {
      await report(differences.map((difference) => reportedDifference(difference, summary)));
      return differences.length === 0 ? exitCode.fine : exitCode.findings;
    }
    if (mode.explain !== undefined && (differences.length > 0 || mode.explain !== "text")) {
      const { explainOutput } = await import("./run-explain.ts");
      await explainOutput({ job, clients }, mode.explain, terminal);
      if (differences.length === 0) return exitCode.fine;
    }
    return printDifferences(differences, summary);
  }
  const folders = clients.flatMap((client) => client.folders);
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
  clients: readonly ClientOutcome[],
  changes: readonly Difference[],
  { out }: Terminal,
): Promise<void> {
  const changed = new Set(changes.map(({ client }) => client));
  for (const { client, importStatement } of clients) {
    const folder = job.appFolderOf(client);
    if (folder === undefined || !changed.has(client)) continue;
    const { printFirstUse, printMissingInstall } = await import("./print-first-use.ts");
    if (importStatement === undefined) await printMissingInstall(folder, job.folder, out);
    else await printFirstUse(folder, importStatement, job.folder, out);
  }
}

async function memoryOf(
  job: GenerateJob,
  variables: Variables,
  { error }: Terminal,
): Promise<OutputMemory | undefined> {
  if (!job.isConfigured) return undefined;
  const remote = await remoteOf(variables, error);
  if (job.cacheFolder === undefined && remote === undefined) return undefined;
  const { OutputMemory: Memory } = await import("./output-memory.ts");
  return new Memory(job, { folder: job.cacheFolder, remote });
}

/** The modules of the remote cache are loaded where there is one. */
async function remoteOf(
  variables: Variables,
  error: LineOutput,
): Promise<RemoteOutputs | undefined> {
  const { settings, doubt } = remoteSettings(variables);
  const warn = (message: string): void =>
    error.line(`${error.paint("yellow", "note:")} ${message}`);
  if (doubt !== undefined) warn(doubt);
  if (settings === undefined) return undefined;
  const { RemoteStore } = await import("../remote-cache/remote-store.ts");
  const { RemoteOutputs: Outputs } = await import("../remote-cache/remote-outputs.ts");
  return new Outputs(new RemoteStore(settings, warn));
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

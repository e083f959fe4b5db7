import { distinct, type PipelineWatch } from "../pipeline.ts";
import type { Difference } from "../write/compare-folders.ts";
import { TextStash } from "../write/text-stash.ts";
import { writeFolders } from "../write/write-folders.ts";
import {
  areLarge,
  countDiagnostics,
  exitCode,
  type ExitCode,
  largeSpecSettings,
  printDiagnostics,
  type Surroundings,
  type Terminal,
} from "@convex-openapi/document/command-line";
import {
  printChanges,
  printDifferences,
  reportedChange,
  reportedDifference,
} from "./print-changes.ts";
import type { ClientOutcome } from "./client-outcome.ts";
import type { ClientPlan } from "../client-plan.ts";
import type { ExplainFormat } from "./explain-formats.ts";
import type { GenerateJob } from "./generate-job.ts";
import { makeClients } from "./make-clients.ts";
import { memoryOf } from "./memory-of-job.ts";
import type { ProblemFormat } from "./problem-formats.ts";
import type { ReportedFile, ReportedRun } from "./problem-report.ts";
import type { Variables } from "../forge/variables.ts";

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
  /** See `NarrowedClients.total`. Default: those of the job. */
  readonly total?: number;
}

/**
 * Generates what a job says, and writes it or compares it with what is there.
 * Every problem of every document is printed, and nothing is written when there is an error among them.
 */
export async function runGenerate(
  job: GenerateJob,
  mode: GenerateMode,
  { terminal, runApart }: Pick<Surroundings, "terminal" | "runApart">,
  { format = "text", onRead, variables = {}, shard, total }: GenerateReporting = {},
): Promise<ExitCode> {
  const memory = await memoryOf(job, variables, terminal);
  const largeRun = async (plans: readonly ClientPlan[]): Promise<ExitCode | undefined> =>
    runApart !== undefined && areLarge(plans) ? runApart(largeSpecSettings) : undefined;
  // Where nothing can be recalled, nothing needs to be hashed to find that out.
  const begun = memory === undefined || memory.isEmpty ? await largeRun(job.plans) : undefined;
  if (begun !== undefined) return begun;
  const stash = new TextStash();
  try {
    const recalled = job.plans.flatMap((plan) => memory?.recall(plan) ?? []);
    const shared = await memory?.recallShared(plansWithout(job, recalled), stash);
    const known = [...recalled, ...(shared ?? [])];
    const pending = plansWithout(job, known);
    // Another process would have to ask the remote cache again.
    const ended = shared === undefined ? await largeRun(pending) : undefined;
    if (ended !== undefined) return ended;
    const watch: PipelineWatch = {
      onStep: (step, waits) => terminal.progress?.report(step, waits),
      ...(onRead && { onRead }),
    };
    const made = await makeClients(pending, { job, memory, stash, watch });
    const outcomes = new Map([...known, ...made].map((outcome) => [outcome.client, outcome]));
    const clients = job.plans.flatMap(({ client }) => outcomes.get(client) ?? []);
    const part = { shard: shard ?? null, total: total ?? job.plans.length };
    const code = await finish({ job, mode, clients, format, part, terminal });
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
  readonly part: Pick<ReportedRun, "shard" | "total">;
  readonly terminal: Terminal;
}

async function finish({ job, mode, clients, format, part, terminal }: Finished): Promise<ExitCode> {
  const hasFailed = clients.some(({ state }) => state === "failed" || state === "unreadable");
  const isWritten = mode.kind === "write" && !hasFailed;
  const diagnostics = distinct(clients.flatMap((client) => client.diagnostics));
  const report = async (files: readonly ReportedFile[]): Promise<void> => {
    if (format === "text") return;
    const command = mode.kind === "check" ? "generate --check" : "generate";
    const again = terminal.out.command(command);
    const [{ printReport }, { reportedClient }] = await Promise.all([
      import("./problem-report.ts"),
      import("./reported-client.ts"),
    ]);
    const run = {
      command,
      ...part,
      clients: clients.map((client) => reportedClient(client, isWritten)),
    } as const;
    printReport({ diagnostics, files, folder: job.folder, again, run }, format, terminal.out);
  };
  if (format === "text") printDiagnostics(diagnostics, terminal.error);
  if (hasFailed) {
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
  const told = new Set<string>();
  for (const { client, importStatement } of clients) {
    const folder = job.appFolderOf(client);
    if (folder === undefined || !changed.has(client)) continue;
    const { printFirstUse, printMissingInstall } = await import("./print-first-use.ts");
    if (importStatement === undefined) await printMissingInstall(folder, job.folder, out, told);
    else await printFirstUse(folder, importStatement, job.folder, out, told);
  }
}

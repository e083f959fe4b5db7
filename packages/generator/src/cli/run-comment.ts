import {
  compareFiles,
  type ComparedVersions,
  type DiffSources,
  exitCodeOf,
  folderInTree,
  renderDiff,
  reportedDiagnostics,
} from "@convex-openapi/diff/report";
import {
  areLarge,
  type CommandContext,
  type DiffChoices,
  exitCode,
  type ExitCode,
  explainError,
  largeSpecSettings,
  printDiagnostics,
  type Terminal,
} from "@convex-openapi/document/command-line";
import { keepComment, type KeptComment } from "../forge/comment-thread.ts";
import { currentRun } from "../forge/current-run.ts";
import { ForgeError } from "../forge/forge-error.ts";
import type { ReviewRun } from "../forge/review-run.ts";
import { addToSummary } from "../forge/step-summary.ts";
import type { Variables } from "../forge/variables.ts";
import { compareSince } from "./diff-since.ts";

/** What is compared. */
export interface CommentSources {
  /** Two descriptions, or `undefined` for the clients of the config. */
  readonly files: DiffSources | undefined;
  /** The revision to compare the config's clients with; the target branch where it is `undefined`. */
  readonly since: string | undefined;
  /** Names of clients; all of them where it is empty. */
  readonly clients: readonly string[];
}

/** How it is reported. */
export interface CommentChoices extends DiffChoices {
  /** Tells several comments on one pull request apart; the folder of the config where it is `undefined`. */
  readonly name: string | undefined;
}

/**
 * Compares descriptions and reports what changed to the pull request that this job runs for: annotations in the log, a
 * summary on the page of the job, and one comment. A comment that cannot be written keeps nothing of the rest back.
 * @param variables the environment of the job.
 */
export async function runComment(
  sources: CommentSources,
  choices: CommentChoices,
  variables: Variables,
  context: CommandContext,
): Promise<ExitCode> {
  const { cwd, runApart, terminal, debug } = context;
  const run = await currentRun(variables);
  const { files } = sources;
  const specs = files === undefined ? [] : [files.base, files.head];
  if (runApart !== undefined && areLarge(specs.map((spec) => ({ folder: cwd, spec })))) {
    const code = await runApart(largeSpecSettings);
    if (code !== undefined) return code;
  }
  const compared = await (files === undefined
    ? compareSince(sources.since ?? run.base, sources.clients, choices, context)
    : compareFiles(files, choices, context));
  printDiagnostics(reportedDiagnostics(compared), terminal.error);
  const format = run.forge === "GitHub" ? "github" : "text";
  terminal.out.line(await renderDiff(compared, format, terminal));
  const report = named(
    await renderDiff(compared, "markdown", terminal),
    choices.name ?? (await folderName(compared)),
  );
  const verdict = exitCodeOf(compared, choices);
  try {
    if (run.summaryFile !== undefined) await addToSummary(run.summaryFile, report);
    await comment(run, report, terminal);
    return verdict;
  } catch (error) {
    const code = explainError(error, terminal.error, debug);
    return verdict === exitCode.fine ? code : verdict;
  }
}

/** The folder of the config (or the working directory) within the repository, `""` for its top. */
async function folderName({ folder }: ComparedVersions): Promise<string> {
  return encodeURI((await folderInTree(folder)).replace(/\/$/, ""));
}

/** The first line of a report is a comment that nobody sees; with a name it is found apart from others. */
function named(report: string, name: string): string {
  return name === "" ? report : report.replace(" -->", ` ${name} -->`);
}

const outcomes: Readonly<Record<KeptComment, string>> = {
  written: "the comment was written",
  updated: "the comment was updated",
  unchanged: "the comment is up to date",
  "not needed": "nothing changed, so there is no comment",
};

async function comment(run: ReviewRun, report: string, terminal: Terminal): Promise<void> {
  const comments = run.comments();
  if (comments === undefined) {
    sayUnwritten(run, terminal);
    return;
  }
  // The headline of a report without changes: what else it says is no reason to begin a comment.
  const isEmpty = /^## .*: no changes$/m.test(report);
  try {
    terminal.out.line(outcomes[await keepComment(comments, report, isEmpty)]);
  } catch (error) {
    if (!(error instanceof ForgeError) || error.reason !== "forbidden" || !run.isFork) throw error;
    sayUnwritten(run, terminal);
  }
}

function sayUnwritten({ forge }: ReviewRun, { out }: Terminal): void {
  out.line(
    forge === "GitHub"
      ? "::notice title=openapi-clients::This pull request comes from a fork, whose token may only read, so there is no comment; the summary of this run has the report."
      : "This merge request comes from a fork, whose pipeline has no token, so there is no note; the report is above.",
  );
}

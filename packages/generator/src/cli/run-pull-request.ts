import { renderMarkdown } from "@convex-openapi/diff/report";
import {
  areLarge,
  type CommandContext,
  exitCode,
  type ExitCode,
  explainError,
  largeSpecSettings,
} from "@convex-openapi/document/command-line";
import { loadConfig, type LoadedConfig } from "../config/load-config.ts";
import { addToSummary } from "../forge/step-summary.ts";
import { variable, type Variables } from "../forge/variables.ts";
import { formatFiles } from "../pull-request/format-files.ts";
import { findProposal, type Proposal, propose } from "../pull-request/propose-changes.ts";
import { fenced, pullRequestBody } from "../pull-request/pull-request-body.ts";
import { changedFiles, requireCleanTree, topFolder } from "../pull-request/working-tree.ts";
import { findChangesetRoot } from "../release/changeset-folder.ts";
import { compareSince } from "./diff-since.ts";
import { configuredJob } from "./generate-job.ts";
import { recordErrors, type RecordedTerminal } from "./recorded-terminal.ts";
import { runChangeset } from "./run-changeset.ts";
import { runGenerate } from "./run-generate.ts";
import { pullAndPrint } from "./run-pull.ts";

/** What to pull, and where it goes. */
export interface PullRequestJob {
  /** Names of clients; all that have an upstream where it is empty. */
  readonly names: readonly string[];
  /** See `runPull`. */
  readonly withFaults: boolean;
  readonly branch: string;
  readonly title: string;
}

/**
 * Pulls, generates, writes changesets, and proposes all of that in one pull request, which later runs update. A branch
 * that people have worked on is left to them. What cannot be generated yet is told in the pull request, for a person has
 * to fix an overlay then.
 * @param variables the environment of the job.
 */
export async function runPullRequest(
  job: PullRequestJob,
  variables: Variables,
  context: CommandContext,
): Promise<ExitCode> {
  const config = await loadConfig({ cwd: context.cwd });
  const { runApart, ...here } = context;
  const specs = config.clients.map(({ spec }) => ({ folder: config.folder, spec }));
  if (runApart !== undefined && areLarge(specs)) {
    const code = await runApart(largeSpecSettings);
    if (code !== undefined) return code;
  }
  const top = await topFolder(config.folder);
  const proposal = await findProposal(top, job.branch, variables);
  await requireCleanTree(proposal.git);
  const { out } = context.terminal;
  if (proposal.people.length > 0) {
    out.line(`${warningStart(variables)}${leftToPeople(proposal)}`);
    return exitCode.fine;
  }
  const recorded = recordErrors(context.terminal);
  const { code, paragraphs } = await pullAndPrint(job.names, job.withFaults, {
    ...here,
    terminal: recorded.terminal,
  });
  const pulled = await changedFiles(proposal.git);
  if (pulled.length === 0) return code;
  const problems = [code === exitCode.fine ? "" : recorded.takeErrors()];
  problems.push(await formatFiles(top, pulled));
  problems.push(await generateAll(config, recorded, { ...here, terminal: recorded.terminal }));
  const report = await reportOf(proposal, recorded, context);
  const body = pullRequestBody({
    paragraphs,
    problems: problems.filter((problem) => problem !== ""),
    report,
  });
  const summary = variable(variables, "GITHUB_STEP_SUMMARY");
  if (summary !== undefined) await addToSummary(summary, body);
  const { done, url } = await propose(proposal, { title: job.title, body });
  out.line(`${done} ${url}`);
  return exitCode.fine;
}

/** GitHub Actions shows a line that begins like this on the page of the run. */
function warningStart(variables: Variables): string {
  return variable(variables, "GITHUB_ACTIONS") === "true" ? "::warning::" : "";
}

function leftToPeople({ branch, people, open }: Proposal): string {
  return (
    `The branch ${branch} has commits of ${people.join(", ")} and stays as it is: ` +
    `merge or close pull request ${open?.number}, and the next run begins anew.`
  );
}

/** @returns what keeps clients or changesets from being written, `""` where nothing does. */
async function generateAll(
  config: LoadedConfig,
  { takeErrors }: RecordedTerminal,
  context: CommandContext,
): Promise<string> {
  const steps = [
    () => runGenerate(configuredJob(config, config.clients), { kind: "write" }, context),
    ...(findChangesetRoot(config.folder) === undefined
      ? []
      : [() => runChangeset("HEAD", false, context)]),
  ];
  for (const step of steps) {
    takeErrors();
    if ((await codeOf(step, context)) !== exitCode.fine) return takeErrors();
  }
  return "";
}

/** How a command ends, also one that throws. */
async function codeOf(
  step: () => Promise<ExitCode>,
  { terminal, debug }: CommandContext,
): Promise<ExitCode> {
  try {
    return await step();
  } catch (error) {
    return explainError(error, terminal.error, debug);
  }
}

/** The report of `diff`, or why there is none. */
async function reportOf(
  { base }: Proposal,
  { terminal, takeErrors }: RecordedTerminal,
  { cwd, debug }: CommandContext,
): Promise<(maxBytes: number) => string> {
  takeErrors();
  try {
    const { outcome } = await compareSince(base, [], { strict: false }, { cwd, terminal });
    return (maxBytes) => renderMarkdown(outcome, maxBytes);
  } catch (error) {
    explainError(error, terminal.error, debug);
    const text = fenced(takeErrors());
    return () => text;
  }
}

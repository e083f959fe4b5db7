import { relative } from "node:path";
import { loadConfig } from "../config/load-config.ts";
import type { DiffOptions } from "../diff/diff-documents.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { findChangesetRoot } from "../release/changeset-folder.ts";
import { planChangesets } from "../release/plan-changesets.ts";
import { planReleases } from "../release/plan-releases.ts";
import { applyAllowances } from "../report/apply-allowances.ts";
import { compareSides } from "../report/compare-sides.ts";
import type { Comparison } from "../report/comparison.ts";
import { allChanges, type DiffOutcome, type Note } from "../report/diff-outcome.ts";
import { readSide } from "../report/read-side.ts";
import { renderGitHub } from "../report/render-github.ts";
import { renderJson } from "../report/render-json.ts";
import { renderMarkdown } from "../report/render-markdown.ts";
import { renderText, textWidth } from "../report/render-text.ts";
import { clientPairs, compareClients } from "../revision/compare-clients.ts";
import { findRevision, topFolder } from "../revision/repository.ts";
import type { CommandContext } from "./command.ts";
import type { DiffChoices } from "./diff-choices.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { selectClients } from "./select-clients.ts";
import type { Terminal } from "./terminal.ts";
import { withForwardSlashes } from "../forward-slashes.ts";

/** What is compared without a config. */
export interface DiffSources {
  /** Path or URL. */
  readonly base: string;
  /** Path or URL. */
  readonly head: string;
  /** Overlays for both. */
  readonly overlays: readonly string[];
  /** See `ReadOptions.allowHosts`. */
  readonly allowHosts: readonly string[];
}

/** Compares two descriptions, each with the same overlays. */
export async function diffFiles(
  sources: DiffSources,
  choices: DiffChoices,
  context: CommandContext,
): Promise<ExitCode> {
  const { base, head, overlays, allowHosts } = sources;
  const options = { cwd: context.cwd, allowHosts };
  const [old, now] = await Promise.all([
    readSide({ spec: base, overlays, options }),
    readSide({ spec: head, overlays, options }),
  ]);
  const { report, notes } = await compareSides(old.document, now.document, diffOptions(choices));
  const comparison: Comparison = { name: now.document.file, status: "compared", report, notes };
  const allowed = await applyAllowances([comparison], context.cwd, currentDay());
  const outcome: DiffOutcome = { ...allowed, releases: [], since: undefined };
  return finish(outcome, [...old.diagnostics, ...now.diagnostics], context.cwd, choices, context);
}

/** Compares the clients of the config with what they were in a revision. */
export async function diffSince(
  since: string,
  clients: readonly string[],
  choices: DiffChoices,
  context: CommandContext,
): Promise<ExitCode> {
  const config = await loadConfig({ cwd: context.cwd });
  const selected = new Set(selectClients(config, clients).map(({ key }) => key));
  const revision = await findRevision(config.folder, since);
  const all = await clientPairs(config, revision);
  const pairs = clients.length === 0 ? all : all.filter(({ key }) => selected.has(key));
  const options = diffOptions(choices);
  const { comparisons, diagnostics } = await compareClients(pairs, config, revision, options);
  const root = findChangesetRoot(config.folder);
  const input = { config, revision, pairs, comparisons, root: root ?? config.folder, options };
  const planned = await planChangesets(input);
  const keys = pairs.map(({ key }) => key);
  const { releases, notes } = await planReleases(planned, root, keys);
  const allowed = await applyAllowances(comparisons, config.folder, currentDay());
  // What matches nothing in some of the clients may well match in the others.
  const doubts = revision.doubt === undefined ? [] : [revision.doubt];
  const allowNotes = clients.length === 0 ? allowed.notes : [];
  const outcome: DiffOutcome = {
    comparisons: allowed.comparisons,
    releases,
    since,
    notes: [...doubts, ...notes].map((message): Note => ({ message })).concat(allowNotes),
  };
  return finish(outcome, diagnostics, config.folder, choices, context);
}

/** As `2026-01-31`. */
function currentDay(): string {
  return new Date().toISOString().slice(0, 10);
}

function diffOptions({ strict }: DiffChoices): DiffOptions {
  return { profile: strict ? "strict" : "default" };
}

async function finish(
  outcome: DiffOutcome,
  diagnostics: readonly Diagnostic[],
  folder: string,
  choices: DiffChoices,
  { terminal }: CommandContext,
): Promise<ExitCode> {
  // An overlay that was written for one of two versions need not fit the other.
  const told = diagnostics.map((diagnostic): Diagnostic =>
    diagnostic.rule === "overlay-target-unmatched"
      ? { ...diagnostic, severity: "warning" }
      : diagnostic,
  );
  printDiagnostics(told, terminal.error);
  terminal.out.line(await rendered(outcome, choices, folder, terminal));
  const failed = isFailure(outcome, choices) || told.some(({ severity }) => severity === "error");
  return failed ? exitCode.findings : exitCode.fine;
}

async function rendered(
  outcome: DiffOutcome,
  { format }: DiffChoices,
  folder: string,
  { out, columns }: Terminal,
): Promise<string> {
  if (format === "json") return renderJson(outcome);
  if (format === "markdown") return renderMarkdown(outcome).trimEnd();
  if (format === "text")
    return renderText(outcome, {
      width: textWidth(columns ?? 100),
      paint: (colour, text) => out.paint(colour, text),
    });
  const top = await topFolder(folder);
  const inner = top === undefined ? "" : withForwardSlashes(relative(top, folder));
  return renderGitHub(outcome, (file) => (inner === "" ? file : `${inner}/${file}`));
}

function isFailure(outcome: DiffOutcome, { failOn, strict }: DiffChoices): boolean {
  if (failOn === "never") return false;
  const changes = allChanges(outcome).filter(({ allowed }) => allowed === undefined);
  if (failOn === "any") return changes.length > 0;
  return changes.some(({ api, types }) => {
    if (api === "breaking" || (strict && types === "breaking")) return true;
    return failOn === "risky" && (api === "risky" || (strict && types === "usage"));
  });
}

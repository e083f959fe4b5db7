import { applyAllowances } from "../report/apply-allowances.ts";
import { compareSides } from "../report/compare-sides.ts";
import type { Comparison } from "../report/comparison.ts";
import type { DiffOutcome } from "../report/diff-outcome.ts";
import { isUrl, readSide } from "@convex-openapi/document/read";
import {
  areLarge,
  type CommandContext,
  type DiffChoices,
  type ExitCode,
  largeSpecSettings,
} from "@convex-openapi/document/command-line";
import { comparisonOptions, type ComparedVersions, currentDay, finishDiff } from "./finish-diff.ts";

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
  /** What compares them, as a person types it. */
  readonly command: string;
}

/** Compares two descriptions, each with the same overlays. */
export async function diffFiles(
  sources: DiffSources,
  choices: DiffChoices,
  context: CommandContext,
): Promise<ExitCode> {
  const { base, head } = sources;
  const { cwd: folder, runApart } = context;
  const specs = [base, head].map((spec) => ({ folder, spec }));
  if (runApart !== undefined && areLarge(specs)) {
    const code = await runApart(largeSpecSettings);
    if (code !== undefined) return code;
  }
  return finishDiff(await compareFiles(sources, choices, context), choices, context);
}

/**
 * Compares two descriptions, and prints nothing. Paths are relative to the working directory, where the allow file is
 * looked for too.
 */
export async function compareFiles(
  { base, head, overlays, allowHosts, command }: DiffSources,
  choices: DiffChoices,
  { cwd: folder, terminal: { progress } }: CommandContext,
): Promise<ComparedVersions> {
  progress?.report("reading both descriptions", [base, head].some(isUrl));
  const options = { cwd: folder, allowHosts };
  const [old, now] = await Promise.all([
    readSide({ spec: base, overlays, options }),
    readSide({ spec: head, overlays, options }),
  ]);
  progress?.report("comparing them");
  const { report, notes } = await compareSides(
    old.document,
    now.document,
    comparisonOptions(choices),
  );
  const comparison: Comparison = { name: now.document.file, status: "compared", report, notes };
  const allowed = await applyAllowances([comparison], folder, currentDay());
  const outcome: DiffOutcome = { ...allowed, command, releases: [], since: undefined };
  return { outcome, diagnostics: [...old.diagnostics, ...now.diagnostics], folder };
}

import { join } from "node:path";
import { textIfThere, UsageError } from "@convex-openapi/document/command-line";
import { AllowFileError } from "../diff/allow-file-error.ts";
import type { AllowEntry } from "../diff/allow-file.ts";
import type { Comparison, ReportedChange } from "./comparison.ts";
import type { Note } from "./diff-outcome.ts";

/** Beside the config: which breaking changes somebody has looked at and lets pass. */
export const allowFileName = ".openapi-clients-allow.yaml";

/** Comparisons whose changes carry what allows them. */
export interface AllowedComparisons {
  readonly comparisons: readonly Comparison[];
  /** Entries that are over, or that match nothing. */
  readonly notes: readonly Note[];
}

/**
 * Marks the changes that the allow file of a folder lets pass. Without such a file, none are.
 * @param today as `2026-01-31`.
 * @throws {UsageError} with every fault of the file.
 */
export async function applyAllowances(
  comparisons: readonly Comparison[],
  folder: string,
  today: string,
): Promise<AllowedComparisons> {
  const text = textIfThere(join(folder, allowFileName));
  if (text === undefined) return { comparisons, notes: [] };
  const { applyAllowFile, parseAllowFile } = await import("../diff/allow-file.ts");
  const entries = readEntries(text, parseAllowFile);
  if (entries.length === 0) return { comparisons, notes: [] };
  const changes = comparisons.flatMap(({ report }) => report.changes);
  const allowances = new Map<ReportedChange, AllowEntry>();
  for (const entry of entries) {
    // Entry by entry, to know which of them it was.
    const { allowed } = applyAllowFile(changes, [entry], today);
    for (const change of changes) if (allowed.has(change)) allowances.set(change, entry);
  }
  const { expired, unused } = applyAllowFile(changes, entries, today);
  return {
    comparisons: comparisons.map((comparison) => withAllowances(comparison, allowances)),
    notes: [
      ...expired.map((entry) =>
        note(entry, `expired on ${entry.expires}: fix what it allows, or renew it`),
      ),
      ...unused.map((entry) => note(entry, "matches no change: it can go")),
    ],
  };
}

function readEntries(
  text: string,
  parse: (text: string) => readonly AllowEntry[],
): readonly AllowEntry[] {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof AllowFileError)) throw error;
    const problems = error.faults.map(
      ({ line, message }) => `${allowFileName}:${line}: ${message}`,
    );
    throw new UsageError(problems.join("\n"), { cause: error });
  }
}

function withAllowances(
  comparison: Comparison,
  allowances: ReadonlyMap<ReportedChange, AllowEntry>,
): Comparison {
  const changes = comparison.report.changes.map((change): ReportedChange => {
    const entry = allowances.get(change);
    if (entry === undefined) return change;
    return { ...change, allowed: { reason: entry.reason, expires: entry.expires } };
  });
  return { ...comparison, report: { ...comparison.report, changes } };
}

function note({ match, line }: AllowEntry, verdict: string): Note {
  const name = "fingerprint" in match ? match.fingerprint : `${match.rule} ${match.pointer}`;
  return {
    message: `The entry \`${name.replaceAll("`", "'")}\` of \`${allowFileName}\` ${verdict}.`,
    position: { file: allowFileName, line, column: 1 },
  };
}

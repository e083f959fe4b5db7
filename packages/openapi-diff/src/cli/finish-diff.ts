import type { DiffOptions } from "../diff/diff-documents.ts";
import type { Diagnostic } from "@convex-openapi/document/read";
import {
  type CommandContext,
  type DiffChoices,
  exitCode,
  type ExitCode,
  printDiagnostics,
  type Terminal,
  textWidth,
} from "@convex-openapi/document/command-line";
import { wrapText } from "@convex-openapi/document/model";
import { allowFileName } from "../report/apply-allowances.ts";
import type { ReportedChange } from "../report/comparison.ts";
import { allChanges, type DiffOutcome } from "../report/diff-outcome.ts";

/** Today, as `2026-01-31`. */
export function currentDay(): string {
  return new Date().toISOString().slice(0, 10);
}

/** How comparisons are made for a command line. */
export function comparisonOptions({ strict }: Pick<DiffChoices, "strict">): DiffOptions {
  return { profile: strict ? "strict" : "default" };
}

/** Two versions of descriptions, compared. */
export interface ComparedVersions {
  readonly outcome: DiffOutcome;
  /** What is wrong with the descriptions and overlays themselves. */
  readonly diagnostics: readonly Diagnostic[];
  /** Where the allow file is looked for, and where the paths of files start. */
  readonly folder: string;
}

/** Prints what was found out, and says how the program ends. */
export async function finishDiff(
  compared: ComparedVersions,
  choices: DiffChoices,
  { terminal }: CommandContext,
): Promise<ExitCode> {
  printDiagnostics(reportedDiagnostics(compared), terminal.error);
  terminal.out.line(await renderDiff(compared, choices.format, terminal));
  const failures = failuresIn(compared.outcome, choices);
  if (failures.length > 0 && choices.format === "text") {
    terminal.out.line(wrapText(failureText(failures), textWidth(terminal.columns)).join("\n"));
  }
  return exitCodeOf(compared, choices);
}

/** How a program ends that has compared descriptions: 0, or 1 where something was found that it fails on. */
export function exitCodeOf(compared: ComparedVersions, choices: DiffChoices): ExitCode {
  const failed =
    failuresIn(compared.outcome, choices).length > 0 ||
    reportedDiagnostics(compared).some(({ severity }) => severity === "error");
  return failed ? exitCode.findings : exitCode.fine;
}

/** What to print of the diagnostics: an overlay that was written for one of two versions need not fit the other. */
export function reportedDiagnostics({ diagnostics }: ComparedVersions): readonly Diagnostic[] {
  return diagnostics.map((diagnostic): Diagnostic =>
    diagnostic.rule === "overlay-target-unmatched"
      ? { ...diagnostic, severity: "warning" }
      : diagnostic,
  );
}

/** The report in a format. Each format loads what it takes, and nothing of the others. */
export async function renderDiff(
  { outcome, folder }: ComparedVersions,
  format: DiffChoices["format"],
  terminal: Terminal,
): Promise<string> {
  if (format === "json") {
    const { renderJson } = await import("../report/render-json.ts");
    return renderJson(outcome);
  }
  if (format === "markdown") {
    const { renderMarkdown } = await import("../report/render-markdown.ts");
    return renderMarkdown(outcome).trimEnd();
  }
  if (format === "text") {
    const { renderText } = await import("../report/render-text.ts");
    return renderText(outcome, {
      width: textWidth(terminal.columns),
      paint: (colour, text) => terminal.out.paint(colour, text),
    });
  }
  const { folderInTree } = await import("../git/folder-in-tree.ts");
  const { renderGitHub } = await import("../report/render-github.ts");
  const inner = await folderInTree(folder);
  return renderGitHub(outcome, (file) => inner + file);
}

/** The changes that make the program end with 1. */
function failuresIn(
  outcome: DiffOutcome,
  { failOn, strict }: DiffChoices,
): readonly ReportedChange[] {
  if (failOn === "never") return [];
  const changes = allChanges(outcome).filter(({ allowed }) => allowed === undefined);
  if (failOn === "any") return changes;
  return changes.filter(({ api, types }) => {
    if (api === "breaking" || (strict && types === "breaking")) return true;
    return failOn === "risky" && (api === "risky" || (strict && types === "usage"));
  });
}

/** Which of the counted changes matter to the exit code, and what lets them pass. */
function failureText({ length }: readonly ReportedChange[]): string {
  const [start, one] =
    length === 1 ? ["1 change fails this run", "it"] : [`${length} changes fail this run`, "one"];
  return `${start}. To accept ${one}, put its fingerprint into ${allowFileName}, with a reason and an expiry date.`;
}

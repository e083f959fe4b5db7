import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { type Diagnostic, diagnosticFacts, isUrl } from "@convex-openapi/document/read";
import {
  type Annotation,
  annotationLines,
  countDiagnostics,
  countOf,
  type LineOutput,
  withForwardSlashes,
} from "@convex-openapi/document/command-line";
import type { ClientOutcome } from "./client-outcome.ts";
import type { ProblemFormat } from "./problem-formats.ts";

/** A generated file that is not up to date, or that was changed. */
export interface ReportedFile {
  /** Relative to the folder of the config, with forward slashes. */
  readonly path: string;
  readonly client: string;
  /** Of a check: the first four; of a run that writes: the others. */
  readonly state: "stale" | "missing" | "extra" | "foreign" | "added" | "updated" | "removed";
  /** What to do; `undefined` where that is nothing. */
  readonly help: string | undefined;
}

/** What a run found. */
export interface ProblemReport {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly ReportedFile[];
  /** The folder that paths start from. */
  readonly folder: string;
  /** What shows everything, as a person types it. */
  readonly again: string;
  /** Of `generate`: what was done, and what came of each client. */
  readonly run?: ReportedRun;
}

/** What a run of `generate` was to do, and what came of it. */
export interface ReportedRun {
  readonly command: "generate" | "generate --check";
  /** Such as `2/8`; `null` for a run over all that it is about. */
  readonly shard: string | null;
  /** How many clients all shards have together. */
  readonly total: number;
  readonly clients: readonly ReportedClient[];
}

/** What came of one client. */
export interface ReportedClient {
  readonly client: string;
  /** See `ClientOutcome.state`. */
  readonly state: ClientOutcome["state"];
  /** `stale`: its files are not what was made; `written`: they were not, and are now. */
  readonly verdict: "up to date" | "written" | "stale" | "nothing made";
  /** A SHA-256 of the names and the contents of its files; `null` where none were made. */
  readonly hash: string | null;
  readonly cpuSeconds: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Prints a report to the standard output for programs; `text` is for others to print. */
export function printReport(
  report: ProblemReport,
  format: Exclude<ProblemFormat, "text">,
  out: LineOutput,
): void {
  out.line(format === "json" ? jsonOf(report) : githubOf(report));
}

/** Existing keys keep their meaning: the README of this package documents them. */
function jsonOf({ diagnostics, files, run }: ProblemReport): string {
  const problems = diagnostics.map(({ position, pointer, severity, rule, message }) => ({
    ...position,
    pointer,
    severity,
    id: rule,
    message,
    help: diagnosticFacts(rule).fix,
  }));
  const text = JSON.stringify(
    { problems, files, ...(run && { run: { ...run, clients: [] } }) },
    undefined,
    2,
  );
  if (run === undefined || run.clients.length === 0) return text;
  // A line for each, for whoever looks for one with `grep`. The empty list is the last value.
  const lines = run.clients.map((client) => `      ${JSON.stringify(client)}`).join(",\n");
  const start = text.lastIndexOf("[]");
  return `${text.slice(0, start)}[\n${lines}\n    ]${text.slice(start + 2)}`;
}

function githubOf({ diagnostics, files, folder, again }: ProblemReport): string {
  const inner = innerPath(folder);
  const pathOf = (file: string): string => (inner === "" ? file : `${inner}/${file}`);
  const annotations = [
    ...diagnostics.map(({ position, severity, rule, message }): Annotation => {
      const place = isUrl(position.file) ? undefined : { ...position, file: pathOf(position.file) };
      const from = place === undefined ? `${position.file}: ` : "";
      const text = `${from}${message} ${diagnosticFacts(rule).fix}`;
      return { kind: severity, position: place, title: rule, text };
    }),
    ...files.flatMap(({ path, state, help }): Annotation[] => {
      if (help === undefined) return [];
      const position = { file: pathOf(path), line: 1, column: 1 };
      return [{ kind: "error", position, title: `${state} file`, text: `${path}: ${help}` }];
    }),
  ];
  return [...annotationLines(annotations, again), countsOf(diagnostics, files)].join("\n");
}

function countsOf(diagnostics: readonly Diagnostic[], files: readonly ReportedFile[]): string {
  const wrong = files.filter(({ help }) => help !== undefined).length;
  if (wrong === 0) return countDiagnostics(diagnostics);
  const problems = diagnostics.length === 0 ? "" : `${countDiagnostics(diagnostics)}, `;
  return `${problems}${countOf(wrong, "file")} not up to date`;
}

/** The path of a folder in its repository; `""` for the top, and outside of repositories. */
function innerPath(folder: string): string {
  let top = folder;
  // A worktree and a submodule have a file there.
  while (!existsSync(join(top, ".git"))) {
    if (dirname(top) === top) return "";
    top = dirname(top);
  }
  return withForwardSlashes(relative(top, folder));
}

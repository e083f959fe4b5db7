import { formatDiagnostic, type Diagnostic } from "../diagnostic.ts";
import type { LineOutput } from "./terminal.ts";

/** Prints one line for each diagnostic, then one that says what explains them. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], output: LineOutput): void {
  for (const diagnostic of diagnostics) {
    const { severity } = diagnostic;
    const painted = output.paint(severity === "error" ? "red" : "yellow", severity);
    output.line(formatDiagnostic(diagnostic).replace(` ${severity} `, ` ${painted} `));
  }
  if (diagnostics.length > 0) {
    output.line(output.paint("dim", explainedBy(diagnostics, output.program)));
  }
}

/** Such as `` `openapi-clients rules unresolved-ref` explains it ``. */
function explainedBy(diagnostics: readonly Diagnostic[], program: string): string {
  const ids = [...new Set(diagnostics.map(({ rule }) => rule))];
  const what = ids.length === 1 ? "it" : "them";
  return `\`${program} rules ${ids.join(" ")}\` explains ${what}`;
}

/** Such as `2 errors, 1 warning`. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic["severity"]): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const counts = [countOf(count("error"), "error"), countOf(count("warning"), "warning")];
  return counts.filter((text) => !text.startsWith("0 ")).join(", ") || "no problems";
}

/** `1 file`, `2 files`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

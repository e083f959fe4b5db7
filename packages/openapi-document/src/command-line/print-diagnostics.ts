import { paintedDiagnostic, type Diagnostic } from "../diagnostic.ts";
import type { LineOutput } from "./terminal.ts";

/** Prints one line for each diagnostic, then one that says what explains them. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], output: LineOutput): void {
  for (const diagnostic of diagnostics) {
    const colour = diagnostic.severity === "error" ? "red" : "yellow";
    output.line(
      paintedDiagnostic(diagnostic, {
        severity: (text) => output.paint(colour, text),
        pointer: (text) => output.paint("dim", text),
      }),
    );
  }
  if (diagnostics.length > 0) {
    output.line(output.paint("dim", output.wrapped(explainedBy(diagnostics, output))));
  }
}

/** Such as `` `npx openapi-clients rules unresolved-ref` explains it ``. */
function explainedBy(diagnostics: readonly Diagnostic[], output: LineOutput): string {
  const ids = [...new Set(diagnostics.map(({ rule }) => rule))];
  const what = ids.length === 1 ? "it" : "them";
  return `\`${output.command(`rules ${ids.join(" ")}`)}\` explains ${what}`;
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

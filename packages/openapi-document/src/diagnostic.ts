import type { DiagnosticId } from "./diagnostic-id.ts";
import { placeOf, type Position } from "./position.ts";

/** `error` stops generation; `warning` is printed and lets it go on. */
export type Severity = "error" | "warning";

/** One problem in one document, reported once, with the place to look at. */
export interface Diagnostic {
  readonly severity: Severity;
  /** A stable id such as `duplicate-operation-id`. */
  readonly rule: DiagnosticId;
  /** One sentence: what is wrong and, where it is not obvious, what to do. It holds no line breaks. */
  readonly message: string;
  /** JSON pointer of the problem, without a leading `#`; `""` is the whole document. */
  readonly pointer: string;
  readonly position: Position;
}

/**
 * A diagnostic as one line:
 * `specs/x.json:12:34 error unresolved-ref: The $ref "#/components/schemas/Team" points to nothing. (#/paths/~1teams/$ref)`.
 */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { position, severity, rule, message, pointer } = diagnostic;
  return `${placeOf(position)} ${severity} ${rule}: ${message} (#${pointer})`;
}

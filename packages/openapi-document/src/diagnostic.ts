import type { DiagnosticId } from "./diagnostic-id.ts";
import { placeOf, type Position } from "./position.ts";

/** `error` stops generation; `warning` is printed and lets it go on. */
export type Severity = "error" | "warning";

/** One problem in one document, reported once, with the place to look at. */
export interface Diagnostic {
  readonly severity: Severity;
  /** A stable id such as `duplicate-operation-id`. */
  readonly rule: DiagnosticId;
  /** One sentence: what is wrong and, where it is not obvious, what to do. Names that it quotes may have any character. */
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
  return paintedDiagnostic(diagnostic, { severity: asItIs, pointer: asItIs });
}

/** What becomes of parts of a line, such as colours. */
export interface DiagnosticPaint {
  readonly severity: (text: string) => string;
  readonly pointer: (text: string) => string;
}

/** The line of {@link formatDiagnostic}, painted. */
export function paintedDiagnostic(diagnostic: Diagnostic, paint: DiagnosticPaint): string {
  const { position, rule } = diagnostic;
  const severity = paint.severity(diagnostic.severity);
  const [place, message, pointer] = [placeOf(position), diagnostic.message, diagnostic.pointer].map(
    withoutControls,
  );
  return `${place} ${severity} ${rule}: ${message} ${paint.pointer(`(#${pointer})`)}`;
}

/** What a description is quoted with must not break the line, nor command a terminal or a CI job. */
function withoutControls(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function asItIs(text: string): string {
  return text;
}

import type { DiagnosticId } from "../diagnostic-id.ts";
import { formatDiagnostic, type Diagnostic } from "../diagnostic.ts";

/** Thrown when a document cannot be read: it is missing, is no valid JSON or YAML, or is no OpenAPI 3 (or Overlay 1.0) document. */
export class DocumentError extends Error {
  /** At least one, every one of severity `error`. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(formatDiagnostic).join("\n"));
    this.name = "DocumentError";
    this.diagnostics = diagnostics;
  }
}

/** A {@link DocumentError} with one problem of a document as a whole. */
export function failure(file: string, rule: DiagnosticId, message: string): DocumentError {
  const position = { file, line: 1, column: 1 };
  return new DocumentError([{ severity: "error", rule, message, pointer: "", position }]);
}

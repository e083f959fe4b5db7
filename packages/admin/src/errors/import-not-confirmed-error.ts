import { ConvexAdminError } from "./convex-admin-error.ts";
import type { ImportFailedErrorDetails } from "./import-failed-error.ts";

/**
 * Thrown when an import needs a person's consent, because it would delete documents, and `confirm`
 * was not given or did not agree. Nothing was written, and the import was canceled.
 */
export class ImportNotConfirmedError extends ConvexAdminError<ImportFailedErrorDetails> {
  static override readonly convexAdminKind: string = "ImportNotConfirmedError";
  declare readonly name: "ImportNotConfirmedError";
  /** The import that was canceled. */
  declare readonly importId: string;
}

/** Whether a caught value is an import that nobody agreed to. */
export function isImportNotConfirmedError(error: unknown): error is ImportNotConfirmedError {
  return error instanceof ImportNotConfirmedError;
}

import { ConvexAdminError, type ErrorDetails } from "./convex-admin-error.ts";

/** Which import failed, beside the common details. */
export interface ImportFailedErrorDetails extends ErrorDetails {
  readonly importId: string;
}

/**
 * Thrown when the deployment gave an import up: the upload is not in its format, a table that must
 * be empty is not, a document does not match the schema, or someone canceled it. The message is the
 * deployment's.
 */
export class ImportFailedError extends ConvexAdminError<ImportFailedErrorDetails> {
  static override readonly convexAdminKind: string = "ImportFailedError";
  declare readonly name: "ImportFailedError";
  /** The import, as `_system/cli/queryImport` knows it. */
  declare readonly importId: string;
}

/** Whether a caught value is an import that the deployment gave up. */
export function isImportFailedError(error: unknown): error is ImportFailedError {
  return error instanceof ImportFailedError;
}

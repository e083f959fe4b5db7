import { ConvexAdminError, type ErrorDetails } from "./convex-admin-error.ts";

/** Which export ended how, beside the common details. */
export interface ExportFailedErrorDetails extends ErrorDetails {
  readonly exportId?: string | undefined;
  readonly state: string;
}

/** Thrown when an export came to an end without an archive. Request another one. */
export class ExportFailedError extends ConvexAdminError<ExportFailedErrorDetails> {
  static override readonly convexAdminKind: string = "ExportFailedError";
  declare readonly name: "ExportFailedError";
  /** The `_id` of the export's document, when there was one. */
  declare readonly exportId?: string | undefined;
  /**
   * How it ended: `failed` or `canceled` as the deployment says, `missing` when there is no export,
   * `superseded` when a newer one took its place before its end was seen.
   */
  declare readonly state: "failed" | "canceled" | "missing" | "superseded" | (string & {});
}

/** Whether a caught value is an export that gave no archive. */
export function isExportFailedError(error: unknown): error is ExportFailedError {
  return error instanceof ExportFailedError;
}

import { ConvexAdminError, type ErrorDetails } from "./convex-admin-error.ts";

/** What a failed function told, beside the common details. */
export interface FunctionErrorDetails extends ErrorDetails {
  readonly functionPath?: string | undefined;
  readonly data?: unknown;
  readonly logLines: readonly string[];
}

/**
 * Thrown when a Convex function ran and failed. The Convex backend reports that with HTTP 200 and
 * `status: "error"`. Never retried: running it again would run the user's code again.
 */
export class FunctionError extends ConvexAdminError<FunctionErrorDetails> {
  static override readonly convexAdminKind: string = "FunctionError";
  declare readonly name: "FunctionError";
  /** The function that failed, such as `messages:list`. */
  declare readonly functionPath?: string | undefined;
  /** The decoded data of a `ConvexError` that the function threw; absent for other failures. */
  declare readonly data?: unknown;
  /** What the function logged before it failed, as `[LEVEL] text`. */
  declare readonly logLines: readonly string[];
}

/** Whether a caught value is the failure of a Convex function. */
export function isFunctionError(error: unknown): error is FunctionError {
  return error instanceof FunctionError;
}

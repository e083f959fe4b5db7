import { ConvexAdminError, type ErrorDetails } from "./convex-admin-error.ts";

/** Which document of which table stopped a push, beside the common details. */
export interface SchemaValidationErrorDetails extends ErrorDetails {
  readonly componentPath: string;
  readonly tableName?: string | undefined;
}

/**
 * Thrown by a push when documents do not match the new schema, or an index cannot be built. Nothing
 * was activated: the deployment runs the code and enforces the schema that it had before.
 */
export class SchemaValidationError extends ConvexAdminError<SchemaValidationErrorDetails> {
  static override readonly convexAdminKind: string = "SchemaValidationError";
  declare readonly name: "SchemaValidationError";
  /** The component with the schema, such as `parent/child`; empty for the root. */
  declare readonly componentPath: string;
  /** The table of the document that does not match; absent when it is no single table. */
  declare readonly tableName?: string | undefined;
}

/** Whether a caught value is a push that stopped at its schema. */
export function isSchemaValidationError(error: unknown): error is SchemaValidationError {
  return error instanceof SchemaValidationError;
}

import type { DeploymentOp } from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import { NotFoundError } from "../errors/not-found-error.ts";
import { OperationNotPermittedError } from "../errors/operation-not-permitted-error.ts";
import type { WriteOptions } from "../functions/function-options.ts";
import { actionOfOperation } from "../keys/operations.ts";
import { checkKey } from "./check-key.ts";
import type { KeyPermissions } from "./key-permissions.ts";
import { knownPermissions } from "./known-permissions.ts";

/**
 * Refuses a write that the key is known not to be allowed.
 *
 * @throws {OperationNotPermittedError} As the server would refuse it, with the missing operation. No
 *   request is made for it, so the error names none.
 */
export async function requireOperation(
  connection: AdminConnection,
  operation: DeploymentOp,
  options: WriteOptions,
): Promise<void> {
  const permissions = await permissionsOf(connection, options);
  if (permissions && !permissions.allows(operation)) throw refusal(operation);
}

/**
 * Refuses a write of data with a key that is known to be read-only. Keys with a list of operations
 * pass: what they need depends on the function, and the server alone knows that.
 *
 * @throws {OperationNotPermittedError} As `requireOperation`.
 */
export async function requireWritingKey(
  connection: AdminConnection,
  options: WriteOptions,
): Promise<void> {
  const permissions = await permissionsOf(connection, options);
  if (permissions?.isReadOnly) throw refusal("WriteData");
}

/** The error for an operation that a key lacks, in the words of the Convex backend. */
export function refusal(operation: DeploymentOp): OperationNotPermittedError {
  return new OperationNotPermittedError(
    `You do not have permission to perform this operation (${actionOfOperation[operation]}).`,
    { code: "OperationNotPermitted", status: 403 },
  );
}

async function permissionsOf(
  connection: AdminConnection,
  options: WriteOptions,
): Promise<KeyPermissions | undefined> {
  const known = knownPermissions(connection);
  if (known || !options.checkKey) return known;
  try {
    return await checkKey(connection, { ...options, retry: { ...options.retry, notFound: false } });
  } catch (error) {
    // A backend from before this route: the write itself will tell.
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}

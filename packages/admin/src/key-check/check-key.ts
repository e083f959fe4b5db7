import { checkAdminKey } from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import { deploymentOperations } from "../connection/operations.ts";
import type { CallOptions } from "../transport/call-options.ts";
import { call } from "../transport/call.ts";
import { keyPermissions, type KeyPermissions } from "./key-permissions.ts";
import { rememberPermissions } from "./known-permissions.ts";

/**
 * Asks the deployment what the key of this connection may do, and remembers it: from then on, writes
 * that the key may not do fail before any request.
 *
 * ```ts
 * const permissions = await checkKey(connection);
 * if (!permissions.allows("deployment:env:write")) console.log("This key cannot set variables.");
 * ```
 *
 * @throws {BadAdminKeyError} When the deployment does not accept the key.
 * @throws {BadDeployKeyError} When the key is none of an admin here.
 * @throws What `call` throws.
 */
export async function checkKey(
  connection: AdminConnection,
  options?: CallOptions,
): Promise<KeyPermissions> {
  const report = await call(
    connection,
    (init) => checkAdminKey(deploymentOperations(connection), init),
    options,
    "success",
  );
  const permissions = keyPermissions(report);
  rememberPermissions(connection, permissions);
  return permissions;
}

import {
  getConfigHashes as getConfigHashesOperation,
  type GetConfigHashesResponse,
} from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import { deploymentOperations } from "../connection/operations.ts";
import { call } from "../transport/call.ts";
import type { PushCallOptions } from "./push-call-options.ts";

/**
 * Tells what is deployed, without its sources: the first step of a push, and a way to find out whether
 * a push took effect.
 *
 * @throws {OperationNotPermittedError} When the key may not deploy.
 * @throws What `call` throws.
 */
export async function getConfigHashes(
  connection: AdminConnection,
  options: PushCallOptions = {},
): Promise<GetConfigHashesResponse> {
  const body = { adminKey: connection.revealKey() };
  return call(
    connection,
    (init) => getConfigHashesOperation(deploymentOperations(connection), { ...init, body }),
    { ...options, idempotent: true },
    "moduleHashes",
  );
}

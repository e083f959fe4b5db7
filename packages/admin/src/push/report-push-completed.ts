import {
  reportPushCompleted as reportPushCompletedOperation,
  type PushSpan,
} from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import { deploymentOperations } from "../connection/operations.ts";
import { call } from "../transport/call.ts";
import type { PushCallOptions } from "./push-call-options.ts";

/**
 * Hands over how long the steps of a push took. It is telemetry alone: a push is complete without it.
 *
 * @throws What `call` throws.
 */
export async function reportPushCompleted(
  connection: AdminConnection,
  spans: readonly PushSpan[],
  options: PushCallOptions = {},
): Promise<void> {
  const body = { adminKey: connection.revealKey(), spans: [...spans] };
  await call(
    connection,
    (init) => reportPushCompletedOperation(deploymentOperations(connection), { ...init, body }),
    options,
  );
}

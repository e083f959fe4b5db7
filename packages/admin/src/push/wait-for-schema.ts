import {
  waitForSchema as waitForSchemaOperation,
  type SchemaChange,
  type SchemaStatus,
} from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import { deploymentOperations } from "../connection/operations.ts";
import { call } from "../transport/call.ts";
import type { PushCallOptions } from "./push-call-options.ts";

/** Which push to wait for. */
export interface SchemaWait {
  /** From `startPush`, as it came. */
  readonly schemaChange: SchemaChange;
  /** How long the deployment holds its response while there is nothing new, in ms. Default 10,000. */
  readonly timeoutMs?: number | undefined;
  readonly dryRun?: boolean | undefined;
}

/** Time for the response on top of the time that it is held back, in milliseconds. */
const RESPONSE_TIME = 30_000;

/**
 * Asks once how far the schemas of a started push are. The deployment holds its response until they are
 * ready, or until `timeoutMs` is over; while the response is `inProgress`, ask again at once.
 *
 * A poll, so it is repeated after any failure that may pass. Its time limit is the given `timeout`, or
 * 30 s, and the time that the response is held back.
 *
 * @returns `failed` and `raceDetected` too: only `push` makes errors of them.
 * @throws What `call` throws.
 */
export async function waitForSchema(
  connection: AdminConnection,
  { schemaChange, timeoutMs = 10_000, dryRun = false }: SchemaWait,
  options: PushCallOptions = {},
): Promise<SchemaStatus> {
  const body = { adminKey: connection.revealKey(), schemaChange, timeoutMs, dryRun };
  return call(
    connection,
    (init) => waitForSchemaOperation(deploymentOperations(connection), { ...init, body }),
    { ...options, idempotent: true, timeout: (options.timeout ?? RESPONSE_TIME) + timeoutMs },
    "type",
  );
}

import {
  finishPush as finishPushOperation,
  type FinishPushDiff,
  type StartPushResponse,
} from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import { deploymentOperations } from "../connection/operations.ts";
import { call } from "../transport/call.ts";
import { compressedBody } from "./compressed-body.ts";
import type { PushCallOptions } from "./push-call-options.ts";
import { whilePushing } from "./push-race.ts";

/** Which push to finish. */
export interface PushToFinish {
  /** From `startPush`, as it came: parts of it mean something to the deployment alone. */
  readonly startPush: StartPushResponse;
  /** Whether to do nothing at all. Default false. */
  readonly dryRun?: boolean | undefined;
  /** A note for the audit log, of at most 1,024 bytes. */
  readonly message?: string | null | undefined;
}

/**
 * Puts a started push into effect, in one transaction: code, schemas, crons and authentication, or
 * nothing of it.
 *
 * Not repeated after a doubtful failure. After one, and when it was aborted on its way,
 * `getConfigHashes` tells whether the push took effect.
 *
 * @throws {PushRaceError} When another push was started in between.
 * @throws What `call` throws.
 */
export async function finishPush(
  connection: AdminConnection,
  { startPush, dryRun = false, message = null }: PushToFinish,
  options: PushCallOptions = {},
): Promise<FinishPushDiff> {
  const body = { adminKey: connection.revealKey(), startPush, dryRun, message };
  const compressed = await compressedBody(body);
  return whilePushing(
    call(
      connection,
      (init) =>
        finishPushOperation(deploymentOperations(connection), { ...init, ...compressed, body }),
      { ...options, idempotent: false },
      "componentDiffs",
    ),
  );
}

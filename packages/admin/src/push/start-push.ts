import {
  startPush as startPushOperation,
  type StartPushResponse,
} from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import { deploymentOperations } from "../connection/operations.ts";
import { call } from "../transport/call.ts";
import { quotingPagesOnly } from "../transport/quote-pages.ts";
import { compressedBody } from "./compressed-body.ts";
import type { PushCallOptions } from "./push-call-options.ts";
import { whilePushing } from "./push-race.ts";
import type { PushRequest } from "./push-request.ts";

/**
 * Sends all modules, has them analyzed, and makes the new schemas pending. The code that runs stays
 * the old one until `finishPush`; a push that is never finished leaves pending schemas and unused
 * packages, and the next push replaces them.
 *
 * Not repeated after a doubtful failure: two pushes of the same would race.
 *
 * @returns The started push, for `finishPush`. **It holds the values of all environment variables**:
 *   do not log it.
 * @throws {BadRequestError} When something is wrong with the pushed code.
 * @throws {ConflictError} When a module that was left out as unchanged is not what is deployed.
 * @throws {PushRaceError} When another push is under way.
 * @throws What `call` throws.
 */
export async function startPush(
  connection: AdminConnection,
  request: PushRequest,
  options: PushCallOptions = {},
): Promise<StartPushResponse> {
  const body = { ...request, adminKey: connection.revealKey() };
  const compressed = await compressedBody(body);
  return whilePushing(
    call(
      { transport: quotingPagesOnly(connection.transport) },
      (init) =>
        startPushOperation(deploymentOperations(connection), { ...init, ...compressed, body }),
      { ...options, idempotent: false },
      "schemaChange",
    ),
  );
}

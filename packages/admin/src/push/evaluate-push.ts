import {
  evaluatePush as evaluatePushOperation,
  type EvaluatePushResponse,
} from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import { deploymentOperations } from "../connection/operations.ts";
import { call } from "../transport/call.ts";
import { compressedBody } from "./compressed-body.ts";
import { optionalStep } from "./optional-step.ts";
import type { PushCallOptions } from "./push-call-options.ts";
import type { PushRequest } from "./push-request.ts";

/**
 * Tells which indexes a push would add and remove. Changes nothing.
 *
 * @returns `undefined` from a backend that does not have this endpoint.
 * @throws {BadRequestError} When something is wrong with the pushed code.
 * @throws {ConflictError} When a module that was left out as unchanged is not what is deployed.
 * @throws What `call` throws.
 */
export async function evaluatePush(
  connection: AdminConnection,
  request: PushRequest,
  options: PushCallOptions = {},
): Promise<EvaluatePushResponse | undefined> {
  const body = { ...request, adminKey: connection.revealKey() };
  const compressed = await compressedBody(body);
  return optionalStep(
    call(
      connection,
      (init) =>
        evaluatePushOperation(deploymentOperations(connection), { ...init, ...compressed, body }),
      { ...options, idempotent: true, retry: { ...options.retry, notFound: false } },
      "schemaChange",
    ),
  );
}

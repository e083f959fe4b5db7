import {
  evaluateSchema as evaluateSchemaOperation,
  type EvaluateSchemaResponse,
} from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import { deploymentOperations } from "../connection/operations.ts";
import { call } from "../transport/call.ts";
import { compressedBody } from "./compressed-body.ts";
import { optionalStep } from "./optional-step.ts";
import type { PushCallOptions } from "./push-call-options.ts";
import type { PushRequest } from "./push-request.ts";

/**
 * Predicts how much work the schemas of a push would be. Changes nothing.
 *
 * @returns `undefined` from a backend that does not have this endpoint; `evaluatePush` is older.
 * @throws {BadRequestError} When something is wrong with the pushed code.
 * @throws What `call` throws.
 */
export async function evaluateSchema(
  connection: AdminConnection,
  request: PushRequest,
  options: PushCallOptions = {},
): Promise<EvaluateSchemaResponse | undefined> {
  const body = { ...request, adminKey: connection.revealKey() };
  const compressed = await compressedBody(body);
  return optionalStep(
    call(
      connection,
      (init) =>
        evaluateSchemaOperation(deploymentOperations(connection), { ...init, ...compressed, body }),
      { ...options, idempotent: true, retry: { ...options.retry, notFound: false } },
      "componentSchemaEvaluations",
    ),
  );
}

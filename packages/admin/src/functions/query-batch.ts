import { runQueryBatch } from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import { deploymentOperations } from "../connection/operations.ts";
import { InvalidValueError } from "../errors/invalid-value-error.ts";
import { call } from "../transport/call.ts";
import type { ConvexValue } from "../values/convex-value.ts";
import { encodeCall } from "./encode-call.ts";
import type { ConvexObject, FunctionOptions } from "./function-options.ts";
import type { FunctionReference } from "./function-reference.ts";
import { isFunctionResult } from "./function-result.ts";
import { readResult } from "./read-result.ts";
import { unexpectedValue } from "./unexpected-value.ts";

const route = "/api/query_batch";

/** One query of a batch: its path or reference, and its arguments where it has some. */
export type BatchedQuery =
  | readonly [path: string, args?: ConvexObject]
  | readonly [reference: FunctionReference<"query">, args?: unknown];

/** What each query of a batch returns. */
export type BatchValues<Queries extends readonly BatchedQuery[]> = {
  -readonly [Index in keyof Queries]: Queries[Index] extends readonly [
    FunctionReference<"query", unknown, infer Returns>,
    ...unknown[],
  ]
    ? Returns
    : ConvexValue;
};

/** Holds the arguments of each query of a batch to what its reference takes. */
export type CheckedBatch<Queries extends readonly BatchedQuery[]> = {
  readonly [Index in keyof Queries]: Queries[Index] extends readonly [
    infer Reference extends FunctionReference<"query">,
    ...unknown[],
  ]
    ? Record<string, never> extends Reference["_args"]
      ? readonly [reference: Reference, args?: Reference["_args"]]
      : readonly [reference: Reference, args: Reference["_args"]]
    : Queries[Index];
};

/**
 * Runs several queries of the root component in one request, all of them against the same state of
 * the database, and gives their values in the same order. Repeated as `query` is.
 *
 * ```ts
 * const [users, messages] = await queryBatch(connection, [
 *   [api.users.list],
 *   [api.messages.list, { channel: "general" }],
 * ]);
 * ```
 *
 * @throws {FunctionError} When one of them failed, for the first that did.
 * @throws {OperationNotPermittedError} When the key may not run one of them.
 * @throws {InvalidValueError} When an argument has no place in Convex, or a query is in a component.
 * @throws What `call` throws.
 */
export async function queryBatch<const Queries extends readonly BatchedQuery[]>(
  connection: AdminConnection,
  queries: Queries & CheckedBatch<Queries>,
  options: Omit<FunctionOptions, "componentPath"> = {},
): Promise<BatchValues<Queries>> {
  const calls = (queries as readonly BatchedQuery[]).map(([target, args]) =>
    encodeCall(target, args, options),
  );
  if (calls.some(({ body }) => body.componentPath)) {
    throw new InvalidValueError("A batch runs only queries of the root component. Use `query`.");
  }
  const { results } = await call(
    connection,
    (init) =>
      runQueryBatch(deploymentOperations(connection), {
        ...init,
        body: { queries: calls.map(({ body }) => body) },
      }),
    { idempotent: true, ...options },
    "results",
  );
  const values = calls.map(({ body, decode }, index) => {
    const result = Array.isArray(results) ? results[index] : results;
    if (!isFunctionResult(result)) throw unexpectedValue(connection, result, route);
    return readResult(connection, route, body.path, result, options, decode);
  });
  return values as BatchValues<Queries>;
}

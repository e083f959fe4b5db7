import type { CallFunctionRequest } from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import { NotFoundError } from "../errors/not-found-error.ts";
import { firstWay } from "./first-way.ts";
import type { FunctionOptions } from "./function-options.ts";
import { knownRoutes, type AnyFunctionRoute } from "./known-route.ts";
import { readResult, type Decode } from "./read-result.ts";
import { sendFunction } from "./send-function.ts";

/**
 * Runs a function of any type. Every deployment of today has `/api/function` for that, and no other
 * route. The one of the Admin API page, `/api/run_function`, takes the same, and is used with a
 * server that has only that. Which one a server has is found out by the first call and remembered.
 *
 * A server that has neither is a new deployment that is not reachable yet: it is asked again.
 *
 * @throws {FunctionError} When the function failed, and what `call` throws.
 */
export async function runAnyFunction(
  connection: AdminConnection,
  body: CallFunctionRequest,
  options: FunctionOptions,
  decode?: Decode,
): Promise<unknown> {
  const known = knownRoutes.get(connection);
  const once = { ...options, retry: { ...options.retry, notFound: false } };
  const ways: readonly (readonly [AnyFunctionRoute, FunctionOptions])[] = known
    ? [[known, options]]
    : [
        ["/api/function", once],
        ["/api/run_function", once],
        // If it is not the route that was not found, this tells so again.
        ["/api/function", options],
      ];
  return firstWay(ways, NotFoundError, async ([route, how]) => {
    const result = await sendFunction(connection, route, body, how);
    knownRoutes.set(connection, route);
    return readResult(connection, route, body.path, result, options, decode);
  });
}

/** Tells a derived connection what was found out about the server. */
export function inheritRoute(from: AdminConnection, to: AdminConnection): void {
  const route = knownRoutes.get(from);
  if (route) knownRoutes.set(to, route);
}

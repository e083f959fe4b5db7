import type { CallFunctionRequest } from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import { NotFoundError } from "../errors/not-found-error.ts";
import type { FunctionOptions } from "./function-options.ts";
import { readResult, type Decode } from "./read-result.ts";
import { sendFunction } from "./send-function.ts";

/** A route that runs functions of any type: today's, or the one of the Admin API page. */
export type AnyFunctionRoute = "/api/function" | "/api/run_function";

/** The route that the server of a connection turned out to have. */
const routes = new WeakMap<AdminConnection, AnyFunctionRoute>();

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
  const known = routes.get(connection);
  const once = { ...options, retry: { ...options.retry, notFound: false } };
  const ways = known
    ? ([[known, options]] as const)
    : ([
        ["/api/function", once],
        ["/api/run_function", once],
        // If it is not the route that was not found, this tells so again.
        ["/api/function", options],
      ] as const);
  let failure: unknown;
  for (const [route, how] of ways) {
    try {
      const result = await sendFunction(connection, route, body, how);
      routes.set(connection, route);
      return readResult(connection, route, body.path, result, options, decode);
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
      failure ??= error;
    }
  }
  throw failure;
}

/** The route that the server turned out to have; `undefined` before the first answer. */
export function knownRoute(connection: AdminConnection): AnyFunctionRoute | undefined {
  return routes.get(connection);
}

/** Tells a derived connection what was found out about the server. */
export function inheritRoute(from: AdminConnection, to: AdminConnection): void {
  const route = routes.get(from);
  if (route) routes.set(to, route);
}

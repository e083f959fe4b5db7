import type { AdminConnection } from "../connection/connection.ts";

/** A route that runs functions of any type: today's, or the one of the Admin API page. */
export type AnyFunctionRoute = "/api/function" | "/api/run_function";

/** The route that the server of a connection turned out to have, once it responded. */
export const knownRoutes: WeakMap<AdminConnection, AnyFunctionRoute> = new WeakMap();

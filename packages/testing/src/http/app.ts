import type { Context, Hono } from "hono";

/** The router of a fake. */
export type App = Hono;
/** One request in it. */
export type AppContext = Context;

/** A 200 without a body, as most endpoints that change something send. */
export function emptyResponse(): Response {
  return new Response(null, { status: 200 });
}

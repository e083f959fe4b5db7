import { ApiError, internalServerError } from "../http/api-error.ts";
import type { App } from "./app.ts";

/**
 * Answers what no route answers: 405 with an empty body for a known path under another method, 404
 * with an empty body for an unknown path, `{code,message}` for an ApiError, and 500 for a fault of
 * the fake itself, which `onDefect` gets to see. Call it after all routes are there.
 */
export function addFallbacks(app: App, onDefect: (error: unknown) => void): void {
  const paths = new Map<string, string[]>();
  for (const { path, method } of app.routes) {
    if (method !== "ALL") paths.set(path, [...(paths.get(path) ?? []), method]);
  }
  for (const [path, methods] of paths) {
    app.all(path, () => new Response(null, { status: 405, headers: { allow: methods.join(",") } }));
  }
  app.notFound(() => new Response(null, { status: 404 }));
  app.onError((error) => {
    if (error instanceof ApiError) return error.toResponse();
    onDefect(error);
    return internalServerError().toResponse();
  });
}

import { ApiError, describeError, internalServerError, opaqueError } from "../http/api-error.ts";
import type { App } from "./app.ts";

/** How an app responds to what none of its routes handles. */
export interface Fallbacks {
  /** Gets to see each error of the fake itself, which is sent as a 500. */
  readonly onDefect: (error: unknown) => void;
  /** Whether every error has `{code,message}` for a body. Default false: some bodies are empty. */
  readonly describesAllErrors?: boolean;
}

/**
 * Responds to what no route handles: 405 for a known path under another method, 404 for an unknown path,
 * both with an empty body unless all errors are described, `{code,message}` for an ApiError, and 500
 * for a fault of the fake itself. Call it after all routes are there.
 */
export function addFallbacks(app: App, { onDefect, describesAllErrors = false }: Fallbacks): void {
  const refuse = (error: ApiError): Response =>
    (describesAllErrors ? describeError(error) : error).toResponse();
  const methods = new Map<string, string[]>();
  for (const { path, method } of app.routes) {
    if (method !== "ALL") methods.set(path, [...(methods.get(path) ?? []), method]);
  }
  for (const [path, allowed] of methods) {
    app.all(path, () => refuse(opaqueError(405, { allow: allowed.join(",") })));
  }
  app.notFound(() => refuse(opaqueError(404)));
  app.onError((error) => {
    if (error instanceof ApiError) return refuse(error);
    onDefect(error);
    return internalServerError().toResponse();
  });
}

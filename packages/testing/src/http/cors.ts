/**
 * The headers that let browsers of any origin call, as the Convex backend sends them: origin and
 * requested headers mirrored, credentials allowed, a day of caching.
 */
export function corsHeaders(request: Request): Record<string, string> {
  const origin = request.headers.get("origin");
  if (origin === null) return {};
  const requested = request.headers.get("access-control-request-headers");
  return {
    "access-control-allow-origin": origin,
    "access-control-allow-credentials": "true",
    vary: "origin, access-control-request-method, access-control-request-headers",
    ...(isPreflight(request)
      ? {
          "access-control-allow-methods": "DELETE, GET, OPTIONS, PATCH, POST, PUT",
          "access-control-max-age": "86400",
          ...(requested === null ? {} : { "access-control-allow-headers": requested }),
        }
      : {}),
  };
}

/** Whether a browser only asks if it may. */
export function isPreflight(request: Request): boolean {
  return request.method === "OPTIONS" && request.headers.has("access-control-request-method");
}

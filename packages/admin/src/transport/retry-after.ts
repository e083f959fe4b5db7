/**
 * Reads how long the server asks to wait: `retry-after-ms`, or `Retry-After` in seconds or as an
 * HTTP date (RFC 9110 §10.2.3). The Convex backend sends neither; proxies before it may.
 *
 * @param now The time that dates are compared with, in milliseconds since the epoch.
 * @returns Milliseconds, 0 for a date in the past, `undefined` without a readable hint. What platforms
 *   would take for a date, such as `soon 1`, is none without a time of day.
 */
export function retryAfterOf(headers: Headers, now: number): number | undefined {
  const hint = headers.get("retry-after") ?? "";
  const milliseconds = parseFloat(headers.get("retry-after-ms") ?? "");
  const wait =
    milliseconds >= 0
      ? milliseconds
      : /^\d+$/.test(hint)
        ? +hint * 1000
        : Date.parse(/:/.test(hint) ? hint : "") - now;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

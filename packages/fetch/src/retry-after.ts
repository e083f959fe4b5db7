/**
 * How long a server asks to wait: `retry-after-ms`, or `Retry-After` in seconds or as an HTTP date
 * (RFC 9110, section 10.2.3).
 *
 * @param now What dates are compared with, in milliseconds since the Unix epoch.
 * @returns Milliseconds, 0 for a date in the past, `NaN` or less than 0 without a readable header.
 */
export function retryAfter(headers: Headers | undefined, now: number): number {
  const hint = `${headers?.get("retry-after")}`;
  return parseFloat(
    headers?.get("retry-after-ms") ??
      // Platforms read dates out of much that is none, but hardly a time of day.
      `${/:..:/.test(hint) ? Math.max(0, Date.parse(hint) - now) : parseFloat(hint) * 1000}`,
  );
}

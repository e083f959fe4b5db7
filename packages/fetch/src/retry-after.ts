/**
 * How long a server asks to wait: `retry-after-ms`, or `Retry-After` in seconds or as an HTTP date
 * (RFC 9110, section 10.2.3).
 *
 * @returns Milliseconds; less than 0 for a date in the past, `NaN` without a readable header.
 */
export function retryAfter(headers: Headers | undefined): number {
  const hint = headers?.get("retry-after") || "-";
  return +(
    headers?.get("retry-after-ms") ?? (isNaN(+hint) ? Date.parse(hint) - Date.now() : +hint * 1000)
  );
}

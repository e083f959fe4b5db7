/** Longer pauses are cut to this: a wrong date from a proxy must not silence a tail for good. */
const longestPause = 15 * 60_000;

/**
 * How long a `Retry-After` header asks to wait, in milliseconds (RFC 9110, section 10.2.3): whole seconds
 * or an HTTP date, a date in the past being no wait at all. At most 15 minutes.
 *
 * @param now Milliseconds since the Unix epoch.
 * @returns `undefined` for a missing or malformed header.
 */
export function retryAfter(header: string | null, now: number): number | undefined {
  const value = header?.trim();
  if (!value) return undefined;
  const pause = /^\d+$/.test(value) ? Number(value) * 1000 : httpDate(value) - now;
  return Number.isNaN(pause) ? undefined : Math.min(Math.max(pause, 0), longestPause);
}

/** `Date.parse` also accepts much that is no date, such as `soon 1`; every HTTP date names its weekday first. */
function httpDate(value: string): number {
  return /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /i.test(value) ? Date.parse(value) : Number.NaN;
}

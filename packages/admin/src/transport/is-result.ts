/**
 * Whether the body is the result of the call. 560 is how the Convex protocol marks the result of a
 * function that failed; backends of today send 200 with the same body.
 */
export function isResult({ ok, status }: Response): boolean {
  return ok || status === 560;
}

/** A time limit ran out. It is a `DOMException`, as that of `AbortSignal.timeout` is. */
export interface TimeoutError extends Error {
  readonly name: "TimeoutError";
  /** Which option ran out: `timeout` is for one attempt, `totalTimeout` for the whole call. */
  readonly limit: "timeout" | "totalTimeout";
}

/** Makes the error of a limit. */
export function timeoutError(limit: TimeoutError["limit"], request: string): DOMException {
  return Object.assign(new DOMException(`${request}: ${limit} ran out`, "TimeoutError"), { limit });
}

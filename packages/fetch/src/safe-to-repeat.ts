/** What platforms throw when a request fails: the reason is on the error, or on its cause. */
interface PlatformError {
  /** A number on a `DOMException`. */
  readonly code?: string | number;
  readonly message?: string;
  readonly cause?: PlatformError;
}

/** Methods that do the same when they are done twice (RFC 9110, section 9.2.2), of those that fetch can send. */
export const idempotent: RegExp = /^(GET|HEAD|OPTIONS|PUT|DELETE)$/;

/** Statuses that may pass but leave open what was done (RFC 9110, sections 15.5.9 and 15.6). */
const transient = /^(408|50[0234])/;

/**
 * What says that nothing was done. Statuses of a server that refused to handle the request: 425 (RFC 8470,
 * section 5.2) and 429 (RFC 6585, section 4). Failures to find an address or to connect to it: codes of
 * Node, its undici and Bun, and words of Deno, which has no codes. workerd does not tell them from others.
 */
const notDone =
  /^(42[59]|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|.*client error \(Connect)/;

/**
 * Whether a request can be sent again after this without being done twice.
 *
 * @param status The status of a response, if one came.
 * @param error What the attempt threw otherwise.
 */
export function isSafeToRepeat(
  mayBeDoneTwice: boolean,
  status: number | undefined,
  error: unknown,
): boolean {
  const failure: PlatformError = Object(error);
  const { code, message } = failure.cause ?? failure;
  const outcome = `${status ?? code} ${message}`;
  return notDone.test(outcome) || (mayBeDoneTwice && (!status || transient.test(outcome)));
}

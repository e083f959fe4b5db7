import type { ConvexAdminError } from "../errors/convex-admin-error.ts";
import type { RetryOptions } from "./call-options.ts";

/**
 * Failures before the server did anything: the codes that the Convex backend sends (with 503) for calls
 * that it turned away before they began, the codes of platforms that found no address or got no
 * connection, so that the request cannot have left, and our own for a request that did not leave.
 */
const NOT_EXECUTED =
  /^(ExecuteFullError|ExpiredInQueue|InitialPermitTimeoutError|WorkerOverloaded|IsolateNotClean|UpstreamConnectError|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|NotSent)$/;

/**
 * Statuses that a repetition may cure, if it does no harm. 520 to 530 are those by which a proxy says
 * that it does not reach the deployment. A list and not "500 and above": 560 means that the user's
 * function failed.
 */
const TRANSIENT = /408|42[15]|5(0[0234]|2.|30)/;

/** Whether the server certainly did none of the work, so that even a write may be sent again. */
export function isRejectedBeforeExecution(error: ConvexAdminError): boolean {
  return error.status === 429 || NOT_EXECUTED.test(error.code);
}

/**
 * Decides whether a failed try is repeated, and how long to wait before.
 *
 * The wait is random between 0 and a bound that doubles ("full jitter"), so that clients that failed
 * together do not return together. A `Retry-After` of the server replaces it.
 *
 * @param attempt The try that failed, counted from 1.
 * @returns Milliseconds to wait, or a number that is not finite when the failure is final.
 */
export function delayBeforeRetry(
  error: ConvexAdminError & { readonly retryAfter?: number | undefined },
  attempt: number,
  idempotent: boolean,
  {
    retries = 3,
    baseDelay = 500,
    maxDelay = 60_000,
    notFound = true,
    unusable,
    random = Math.random,
  }: RetryOptions,
): number {
  const { status, code } = error;
  const { retryAfter = random() * Math.min(maxDelay, (baseDelay / 2) * 2 ** attempt) } = error;
  return attempt <= retries &&
    retryAfter <= maxDelay &&
    (isRejectedBeforeExecution(error) ||
      (notFound && code === "Http404") ||
      (idempotent &&
        (!status ||
          code === "BodyCutOff" ||
          (unusable && status < 400 && code !== "BodyTooLong") ||
          TRANSIENT.test(`${status}`))))
    ? retryAfter
    : Infinity;
}

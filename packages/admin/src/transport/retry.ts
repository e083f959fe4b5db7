import type { ConvexAdminError } from "../errors/convex-admin-error.ts";
import type { RetryOptions } from "./call-options.ts";

/** The Convex backend sends these (with 503) for calls that it turned away before they began. */
const REJECTED =
  /^(ExecuteFullError|ExpiredInQueue|InitialPermitTimeoutError|WorkerOverloaded|IsolateNotClean|UpstreamConnectError)$/;

/** Failures of platforms that come before the request can have left: no address, no connection. */
const NOT_SENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused)$/;

/**
 * Statuses that a repetition may cure, if it does no harm. A list and not "500 and above": 560
 * means that the user's function failed.
 */
const TRANSIENT = /^(408|421|425|500|502|503|504)$/;

/** Whether the server certainly did none of the work, so that even a write may be sent again. */
export function isRejectedBeforeExecution(error: ConvexAdminError): boolean {
  return error.status === 429 || REJECTED.test(error.code) || NOT_SENT.test(error.code);
}

/**
 * Decides whether a failed try is repeated, and how long to wait before.
 *
 * The wait is random between 0 and a bound that doubles ("full jitter"), so that clients that failed
 * together do not return together. A `Retry-After` of the server replaces it.
 *
 * @param attempt The try that failed, counted from 1.
 * @returns Milliseconds to wait, or `undefined` when the failure is final.
 */
export function delayBeforeRetry(
  error: ConvexAdminError & { readonly retryAfter?: number | undefined },
  attempt: number,
  idempotent: boolean,
  {
    retries = 3,
    baseDelay = 500,
    maxDelay = 8000,
    maxRetryAfter = 60_000,
    notFound = true,
    random = Math.random,
  }: RetryOptions,
): number | undefined {
  const repeatable =
    isRejectedBeforeExecution(error) ||
    (notFound && error.code === "Http404") ||
    (idempotent &&
      (!error.status || error.code === "BodyCut" || TRANSIENT.test(`${error.status}`)));
  const { retryAfter = random() * Math.min(maxDelay, baseDelay * 2 ** (attempt - 1)) } = error;
  return attempt <= retries && repeatable && retryAfter <= maxRetryAfter ? retryAfter : undefined;
}

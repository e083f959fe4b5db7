import { LogStreamError } from "./log-stream-error.ts";
import { retryAfter } from "./retry-after.ts";

/** Why a poll gave no page, and whether another one can. */
export interface PollFailure {
  readonly error: LogStreamError;
  /**
   * Absent: as often as it takes. `briefly`: the host of a new deployment responds with 404 until requests are
   * routed to it.
   */
  readonly retry?: "briefly" | "never";
  /** Pause the server asked for, in milliseconds. */
  readonly retryAfter?: number | undefined;
}

/** 408 Request Timeout, 421 Misdirected Request, 425 Too Early, 429 Too Many Requests: not the request's fault. */
const transientStatuses: ReadonlySet<number> = new Set([408, 421, 425, 429]);

/**
 * A poll whose response has an error status.
 *
 * @param now Milliseconds since the Unix epoch.
 */
export function refused(
  response: Response,
  body: unknown,
  cursor: number | undefined,
  now: number,
): PollFailure {
  const { status } = response;
  const code = codeOf(body);
  const error = new LogStreamError({
    code: code ?? "HttpError",
    status,
    message: `the deployment responded with ${status}${code ? ` ${code}` : ""}`,
    cursor,
  });
  if (status === 404) return { error, retry: "briefly" };
  const transient = status < 400 || status >= 500 || transientStatuses.has(status);
  if (!transient) return { error, retry: "never" };
  const pause = retryAfter(response.headers.get("Retry-After"), now);
  return { error, retryAfter: pause };
}

/** A poll whose response has a success status and a body that is not a page. */
export function unreadable(response: Response, cursor: number | undefined): PollFailure {
  const { status } = response;
  // No more than the media type: the rest of a header can be anything, and so hold the key.
  const header = response.headers.get("Content-Type") ?? "";
  const type = /^[a-z]{1,20}\/[a-z.+-]{1,40}(?=;|$)/.exec(header)?.[0] ?? "no known content type";
  const message = `the deployment responded with ${status} with a body that is not a page of the log (${type})`;
  return {
    error: new LogStreamError({ code: "InvalidResponse", status, message, cursor }),
  };
}

/** A poll without a response within its time limit. */
export function timedOut(milliseconds: number, cursor: number | undefined): PollFailure {
  const message = `the deployment did not respond within ${milliseconds} ms`;
  return { error: new LogStreamError({ code: "PollTimedOut", message, cursor }) };
}

/** A poll whose request could not be sent, or whose connection broke. */
export function disconnected(cause: unknown, cursor: number | undefined): PollFailure {
  if (isMalformedRequest(cause)) {
    const message =
      "the request cannot be made: the base address or a header of the client is malformed";
    return {
      error: new LogStreamError({ code: "InvalidRequest", message, cursor }),
      retry: "never",
    };
  }
  const code = systemCode(cause);
  const message = `the connection to the deployment failed${code ? ` (${code})` : ""}`;
  return {
    error: new LogStreamError({ code: "ConnectionFailed", message, cursor }),
  };
}

/**
 * The code of an error body. Its message is never passed on: it can quote the header, and so the key. What
 * is no single word is no code either.
 */
function codeOf(body: unknown): string | undefined {
  const { code } = Object(body);
  return typeof code === "string" && /^[A-Za-z]{1,64}$/.test(code) ? code : undefined;
}

/**
 * Runtimes report a malformed address or header in the same class as a broken connection, `TypeError`, and
 * differ in the words. The words themselves are never passed on: they quote the header, and so the key.
 */
function isMalformedRequest(cause: unknown): boolean {
  return cause instanceof TypeError && /\burl\b|\bheader/i.test(cause.message);
}

/** Such as `ECONNREFUSED` or `UND_ERR_CONNECT_TIMEOUT`: a few words, and not what could be a key. */
const systemCodes = /^[A-Z]{1,20}\d{0,2}(?:_[A-Z]{1,20}\d{0,2}){0,7}$/;

/** The code of an error or of what caused it, where the runtime gives one. */
function systemCode(error: unknown): string | undefined {
  // A cause can be its own cause.
  for (let at = error, depth = 9; at instanceof Error && depth > 0; at = at.cause, depth--) {
    if ("code" in at && typeof at.code === "string" && systemCodes.test(at.code)) return at.code;
  }
  return undefined;
}

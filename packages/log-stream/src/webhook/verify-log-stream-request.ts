import { isCount, isRecord } from "../events/check.ts";
import { eventValues } from "../events/event-values.ts";
import { bodyOf, headerOf, type ReceivedRequest } from "./received-request.ts";
import { signatureBytes, signatureHeader, signingSecret } from "./signature.ts";
import { checkedOptions, type VerifyOptions } from "./verify-options.ts";

/** Why a request is refused. */
export type LogStreamRejection =
  /** There is no `x-webhook-signature`. */
  | "missing-signature"
  /** The header is not `sha256=` and 64 digits of lower-case hex. */
  | "malformed-signature"
  /** The body was read before, broke off, or is not UTF-8. */
  | "unreadable-body"
  /** The body has more bytes than `maxBytes`. */
  | "body-too-large"
  /** None of the secrets made this signature of this body. */
  | "wrong-signature"
  /** The signature is right, and no event has a time. */
  | "undated"
  /** The signature is right, and the newest event is older than `tolerance`: perhaps a replay. */
  | "too-old"
  /** The signature is right, and the newest event is later than now by more than `tolerance`: one clock is wrong. */
  | "in-the-future";

/** Whether a request comes from the log stream. */
export type LogStreamVerification =
  | {
      readonly ok: true;
      /** The raw body, for `parseLogStreamEvents`: that of a `Request` cannot be read a second time. */
      readonly body: string;
      /** Time of the newest event; `undefined` when none has one. */
      readonly timestamp: number | undefined;
      /** Position of the secret that signed the request, among those that were given. */
      readonly secretIndex: number;
    }
  | {
      readonly ok: false;
      readonly reason: LogStreamRejection;
      /** A sentence for a log. It contains nothing of the request. */
      readonly message: string;
    };

/**
 * Verifies that a request comes from a webhook log stream, and has been sent just now: the HMAC-SHA256 of the raw body
 * in `x-webhook-signature`, and the time of the newest event. It uses Web Crypto alone.
 *
 * A batch cannot have been sent before its newest event happened, so that one says how old a request is at most, however
 * long other events had waited.
 *
 * ```ts
 * const verified = await verifyLogStreamRequest(request, { secret });
 * if (!verified.ok) return new Response(verified.reason, { status: 401 });
 * const { events } = parseLogStreamEvents(verified.body);
 * ```
 *
 * Convex documents the signature at https://docs.convex.dev/production/integrations/log-streams.
 *
 * @param request a `Request` whose body has not been read, or headers and the raw body.
 * @throws TypeError for options that cannot be meant, such as an empty secret or an option that is not known, and for a
 * request without headers or with a body that has been parsed.
 */
export async function verifyLogStreamRequest(
  request: Request | ReceivedRequest,
  options: VerifyOptions,
): Promise<LogStreamVerification> {
  const { secret, tolerance, now, maxBytes } = checkedOptions(options);
  const header = headerOf(request, signatureHeader);
  if (header === undefined) {
    return refused("missing-signature", `the request has no ${signatureHeader}`);
  }
  const signature = signatureBytes(header);
  if (signature === undefined) {
    return refused("malformed-signature", `${signatureHeader} is not sha256= and 64 hex digits`);
  }
  const bytes = await bodyOf(request, maxBytes);
  if ("reason" in bytes) return refused(bytes.reason, bytes.message);
  const secretIndex = await signingSecret(secret, signature, bytes);
  if (secretIndex === undefined) {
    return refused("wrong-signature", "no secret made this signature of this body");
  }
  const body = textOf(bytes);
  if (body === undefined) return refused("unreadable-body", "the body is not UTF-8");
  const timestamp = newestTimestamp(body);
  return timeProblem(timestamp, now(), tolerance) ?? { ok: true, body, timestamp, secretIndex };
}

type Refused = Extract<LogStreamVerification, { ok: false }>;

function refused(reason: LogStreamRejection, message: string): Refused {
  return { ok: false, reason, message };
}

/** A byte order mark stays, so that the text has the bytes that were signed. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function newestTimestamp(body: string): number | undefined {
  let newest: number | undefined;
  for (const { value } of eventValues(body)) {
    const timestamp = isRecord(value) ? value["timestamp"] : undefined;
    if (isCount(timestamp)) newest = Math.max(newest ?? 0, timestamp);
  }
  return newest;
}

function timeProblem(
  timestamp: number | undefined,
  now: number,
  tolerance: number,
): Refused | undefined {
  if (tolerance === Infinity) return undefined;
  // No comparison with it would refuse anything.
  if (!Number.isFinite(now)) {
    throw new TypeError("the now of verifyLogStreamRequest must give milliseconds since 1970");
  }
  if (timestamp === undefined) return refused("undated", "no event of the body has a timestamp");
  if (now - timestamp > tolerance) {
    return refused("too-old", `the newest event is more than ${tolerance} ms old`);
  }
  if (timestamp - now > tolerance) {
    return refused("in-the-future", `the newest event is more than ${tolerance} ms ahead of now`);
  }
  return undefined;
}

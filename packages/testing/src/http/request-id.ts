import { createHash, randomBytes } from "node:crypto";
import { ApiError } from "./api-error.ts";

/** A fresh request id: 16 hexadecimal digits, as the backend makes them. */
export function newRequestId(): string {
  return randomBytes(8).toString("hex");
}

/**
 * The id a request brings in `Convex-Request-Id`, or a fresh one.
 * @throws ApiError 400 InvalidRequestId when the header holds something else than 16 hex digits.
 */
export function readRequestId(headers: Headers): string {
  const header = headers.get("convex-request-id");
  if (header === null) return newRequestId();
  if (!/^[0-9a-f]{16}$/i.test(header)) {
    throw new ApiError(400, "InvalidRequestId", `Invalid Convex-Request-Id header: ${header}`);
  }
  return header;
}

/**
 * The id of a mutation or action that came over a WebSocket: the first 16 hex digits of the SHA-256
 * of `<sessionId>|<counter>`. `stream_function_logs` filters by it.
 */
export function sessionRequestId(sessionId: string, counter: number): string {
  return createHash("sha256").update(`${sessionId}|${counter}`).digest("hex").slice(0, 16);
}

import type { HasTransport } from "../transport/call.ts";

/**
 * The same connection, for a call whose answer holds secrets of the deployment: an error about an
 * unusable answer does not quote it.
 */
export function withoutBody({ transport }: HasTransport): HasTransport {
  return { transport: { ...transport, redact: () => "" } };
}

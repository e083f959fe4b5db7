import type { LoopbackServer, ReceivedRequest } from "../loopback-server.ts";

/** The one request that a server received. */
export function onlyRequest({ received }: LoopbackServer): ReceivedRequest {
  const [request, ...others] = received;
  if (!request || others.length > 0) throw new Error(`${received.length} requests instead of one`);
  return request;
}

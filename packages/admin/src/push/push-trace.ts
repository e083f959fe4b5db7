import type { PushSpan } from "@convex-openapi/deployment-client";
import type { Clock } from "@convex-openapi/logs-client";

import { toBase64 } from "../values/base64.ts";

/** Takes the time of the steps of a push. */
export interface PushTrace {
  /** Does a step and notes how long it took. */
  time<T>(name: string, step: () => Promise<T>): Promise<T>;
  /** The steps so far, and the push as a whole around them. */
  spans(): PushSpan[];
}

/** Starts to take time. Ids are random, as W3C trace ids are. */
export function startTrace(clock: Clock): PushTrace {
  const traceId = randomId(16);
  const rootId = randomId(8);
  const begin = clock.now();
  const steps: PushSpan[] = [];
  const span = (name: string, parentId: string, spanId: string, since: number): PushSpan => ({
    traceId,
    parentId,
    spanId,
    beginTimeUnixNs: nanoseconds(since),
    durationNs: nanoseconds(clock.now() - since),
    name,
    properties: {},
    events: [],
  });
  return {
    async time(name, step) {
      const since = clock.now();
      try {
        return await step();
      } finally {
        steps.push(span(name, rootId, randomId(8), since));
      }
    },
    spans: () => [span("push", base64Url(new Uint8Array(8)), rootId, begin), ...steps],
  };
}

function randomId(bytes: number): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(bytes)));
}

/** 64 bits, the lowest byte first. */
function nanoseconds(milliseconds: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(Math.max(0, milliseconds)) * 1_000_000n, true);
  return base64Url(new Uint8Array(view.buffer));
}

/** Base64 for URLs, without padding (RFC 4648 §5). */
function base64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

import type { CallInit } from "../../src/transport/call.ts";
import {
  createTransport,
  type Transport,
  type TransportOptions,
} from "../../src/transport/transport.ts";

/** The secret part of the key that tests use. It must never show anywhere. */
export const SECRET: string = "S3cr3t/ab+cd=0123456789abcdef";

/** A key of a self-hosted deployment. */
export const KEY: string = `test-deployment|${SECRET}`;

/** A transport with the test key, whose waits take no time. */
export function testTransport(options: Partial<TransportOptions> = {}): Transport {
  return createTransport({
    authorization: `Convex ${KEY}`,
    credential: KEY,
    client: "test-1.0.0",
    ...options,
    retry: { sleep: () => Promise.resolve(), ...options.retry },
  });
}

/** Does what an operation of a generated client does, for any path. */
export function operation(
  { Request }: Transport,
  method: "GET" | "POST",
  url: string,
  body: unknown = { args: {} },
): (init: CallInit) => Promise<{ data?: { readonly value?: unknown } }> {
  return async ({ fetch, signal }) => {
    const request = new Request(url, {
      method,
      ...(signal && { signal }),
      ...(method === "POST" && {
        body: JSON.stringify(body),
        headers: { "content-type": "application/json" },
      }),
    });
    await fetch(request);
    return {};
  };
}

/** What a promise rejects with. Fails the test when it resolves. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => {
      throw new Error(`resolved with ${JSON.stringify(value)}`);
    },
    (error: unknown) => error,
  );
}

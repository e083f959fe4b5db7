import {
  checkAdminKey,
  runMutation,
  type DeploymentClient,
  type OperationFailure,
  type OperationSuccess,
  type RunUdfRequest,
} from "@convex-openapi/deployment-client";

import { clientOptions, type GeneratedClientOptions } from "../../src/connection/client-options.ts";
import type { CallInit } from "../../src/transport/call.ts";
import { createRequester, type RequesterInit } from "../../src/transport/requester.ts";
import {
  makeTransport,
  type Transport,
  type TransportOptions,
} from "../../src/transport/transport.ts";
import { patientClock } from "./patient-clock.ts";

/** The secret part of the key that tests use. It must never show anywhere. */
export const SECRET: string = "S3cr3t/ab+cd=0123456789abcdef";

/** A key of a self-hosted deployment. */
export const KEY: string = `test-deployment|${SECRET}`;

/** A transport with the test key, whose waits take no time. */
export function testTransport(options: Partial<TransportOptions> = {}): Transport {
  return makeTransport({
    authorization: `Convex ${KEY}`,
    credential: KEY,
    client: "test-1.0.0",
    clock: patientClock,
    ...options,
    retry: { baseDelay: 0, ...options.retry },
  });
}

/** An operation of a generated client, for any path. */
export function operation(
  transport: Transport,
  method: "GET" | "POST",
  url: string,
  body: unknown = { args: {} },
): (init: CallInit) => Promise<OperationSuccess<200, Json> | OperationFailure<string, unknown>> {
  const { origin } = new URL(url);
  const request = createRequester(transport, origin)[method];
  const path = url.slice(origin.length) || "/";
  const client: unknown = {
    [method]: (_path: string, init: RequesterInit) => request(path, init),
  };
  return async (init) => {
    const result: unknown =
      method === "GET"
        ? await checkAdminKey(client as DeploymentClient, init)
        : await runMutation(client as DeploymentClient, { ...init, body: body as RunUdfRequest });
    return result as OperationSuccess<200, Json> | OperationFailure<string, unknown>;
  };
}

interface Json {
  readonly value?: unknown;
}

/** What a whole generated client is given to send with. */
export function clientParts(
  options: Partial<TransportOptions> = {},
): Pick<GeneratedClientOptions, "fetch" | "Request"> {
  return clientOptions({ transport: testTransport(options), url: "http://a.test" });
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

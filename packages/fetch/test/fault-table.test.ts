import { describe, expect, it } from "vitest";

import {
  idempotencyKey,
  observedFetch,
  resilientFetch,
  wholeBody,
  type ResilientFetchOptions,
} from "../src/index.ts";
import { faultTable } from "./fault-table.ts";
import { startServer, unusedAddress } from "@convex-openapi/test-support/http-server";
import { misbehave } from "./misbehave.ts";

const once: ResilientFetchOptions = { retries: 1, baseDelay: 0, fetch: wholeBody() };
const withKey: ResilientFetchOptions = {
  ...once,
  isRepeatable: idempotencyKey({ header: "Idempotency-Key" }),
};

describe.each(faultTable)("after $title", (fault) => {
  it.each([
    ["GET", "GET", once, fault.GET],
    ["PUT", "PUT", once, fault.PUT],
    ["POST", "POST", once, fault.POST],
    ["POST with a key", "POST", withKey, fault.keyed],
  ] as const)("a %s is sent as often as the table says", async (_, method, options, attempts) => {
    const server = await startServer((response) => misbehave(response, fault.behavior));
    const body = method === "GET" ? null : '{"text":"ü"}';

    const outcome = await resilientFetch(options)(`${server.url}/a`, { method, body }).catch(
      () => undefined,
    );

    const { status } = Object(fault.behavior) as { status?: number };
    expect(outcome?.status).toBe(status);
    expect(server.received.map((request) => request.body)).toEqual(
      Array(attempts).fill(body ?? ""),
    );
  });
});

describe("where nothing listens", () => {
  it.each(["GET", "PUT", "POST", "PATCH"])("a %s is sent again", async (method) => {
    const attempts: number[] = [];
    const call = resilientFetch({
      ...once,
      fetch: observedFetch({ onAttempt: ({ attempt }) => attempts.push(attempt) }),
    });

    await expect(call(await unusedAddress(), { method })).rejects.toThrow("fetch failed");
    expect(attempts).toEqual([1, 2]);
  });
});

describe("what platforms say of a request that did not leave", () => {
  const notSent = [
    ...["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"].map((code) =>
      Object.assign(new Error(code), { code }),
    ),
    Object.assign(new Error("Unable to connect"), { code: "ConnectionRefused" }),
    new Error("error sending request for url (http://a.test/): client error (Connect): refused"),
  ];
  const unclear = [
    ...["ECONNRESET", "EPIPE", "UND_ERR_SOCKET", "ETIMEDOUT"].map((code) =>
      Object.assign(new Error(code), { code }),
    ),
    new Error("Network connection lost."),
    new DOMException("ECONNREFUSED", "NetworkError"),
    undefined,
  ];
  const attemptsOf = async (cause: unknown): Promise<number> => {
    let attempts = 0;
    const fetch = (): Promise<Response> => {
      attempts++;
      return Promise.reject(new TypeError("fetch failed", { cause }));
    };
    await resilientFetch({ ...once, fetch })("http://a.test", { method: "POST" }).catch(() => 0);
    return attempts;
  };

  it.each(notSent)("a POST is sent again after %s", async (cause) => {
    expect(await attemptsOf(cause)).toBe(2);
  });

  it.each(unclear)("a POST is not sent again after %s", async (cause) => {
    expect(await attemptsOf(cause)).toBe(1);
  });

  it("an error that is its own cause ends the search", async () => {
    const circle: Error & { cause?: unknown } = new Error("round");
    circle.cause = circle;
    expect(await attemptsOf(circle)).toBe(1);
  });
});

import { describe, expect, it } from "vitest";

import { ConnectionError, FunctionError, ServerError } from "../../src/errors/index.ts";
import { call } from "../../src/transport/call.ts";
import { delayBeforeRetry, isRejectedBeforeExecution } from "../../src/transport/retry.ts";
import { sendJson, startServer } from "@convex-openapi/test-support/http-server";
import { operation, rejection, testTransport } from "../support/test-transport.ts";

const overloaded = new ServerError("busy", { status: 503, code: "Overloaded" });

describe("the wait before a retry", () => {
  it("is drawn between 0 and a bound that doubles with each attempt", () => {
    const bounds = [1, 2, 3, 4].map((attempt) =>
      delayBeforeRetry(overloaded, attempt, true, { retries: 9, random: () => 1 }),
    );
    const lowest = delayBeforeRetry(overloaded, 4, true, { retries: 9, random: () => 0 });

    expect(bounds).toEqual([500, 1000, 2000, 4000]);
    expect(lowest).toBe(0);
  });

  it("never exceeds `maxDelay`", () => {
    const options = { retries: 99, maxDelay: 3000, random: () => 1 };

    expect(delayBeforeRetry(overloaded, 50, true, options)).toBe(3000);
  });

  it("is what the server asks for, when it asks", () => {
    const busy = new ServerError("busy", { status: 503, code: "Http503", retryAfter: 1234 });

    expect(delayBeforeRetry(busy, 1, true, {})).toBe(1234);
  });

  it("does not begin when the server asks for more than `maxDelay`", () => {
    const busy = new ServerError("busy", { status: 503, code: "Http503", retryAfter: 60_001 });

    expect(delayBeforeRetry(busy, 1, true, {})).toBe(Infinity);
  });

  it("does not begin after the last retry", () => {
    expect(delayBeforeRetry(overloaded, 4, true, { retries: 3 })).toBe(Infinity);
  });
});

describe("a write", () => {
  it.each([
    "ExecuteFullError",
    "ExpiredInQueue",
    "InitialPermitTimeoutError",
    "WorkerOverloaded",
    "IsolateNotClean",
    "UpstreamConnectError",
  ])("is sent again after 503 %s, which says that nothing ran", (code) => {
    const error = new ServerError("", { status: 503, code });

    expect(isRejectedBeforeExecution(error)).toBe(true);
    expect(delayBeforeRetry(error, 1, false, {})).toBeLessThan(Infinity);
  });

  it.each(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"])(
    "is sent again after %s, because it cannot have left",
    (code) => {
      const error = new ConnectionError("", { code });

      expect(delayBeforeRetry(error, 1, false, {})).toBeLessThan(Infinity);
    },
  );

  it.each(["ECONNRESET", "EPIPE", "UND_ERR_SOCKET", "ETIMEDOUT", "ConnectionFailed"])(
    "is not sent again after %s, because it may have arrived",
    (code) => {
      const error = new ConnectionError("", { code });

      expect(delayBeforeRetry(error, 1, false, {})).toBe(Infinity);
    },
  );

  it.each([
    [503, "OptimisticConcurrencyControlFailure"],
    [503, "CommitterFullError"],
    [500, "InternalServerError"],
    [504, "Http504"],
    [408, "Http408"],
  ])("is not sent again after %i %s, because it may have run", (status, code) => {
    const error = new ServerError("", { status, code });

    expect(delayBeforeRetry(error, 1, false, {})).toBe(Infinity);
  });

  it("is not sent again after a code that only holds the name of such a failure", () => {
    const error = new ServerError("", { status: 503, code: "ExpiredInQueueWhileRunning" });

    expect(delayBeforeRetry(error, 1, false, {})).toBe(Infinity);
  });

  it("marked idempotent is sent again after a doubtful failure, with the same body", async () => {
    const server = await startServer((response, _request, attempt) =>
      sendJson(response, attempt === 1 ? 500 : 200, { value: attempt }),
    );
    const transport = testTransport();

    const result = await call(
      { transport },
      operation(transport, "POST", `${server.url}/api/query`, { path: "a:b", args: { x: "ü" } }),
      { idempotent: true },
    );

    expect(result).toEqual({ value: 2 });
    expect(server.received.map(({ body }) => body)).toEqual(
      Array.from({ length: 2 }, () => '{"path":"a:b","args":{"x":"ü"}}'),
    );
    expect(server.received[1]?.headers["content-type"]).toBe("application/json");
  });
});

describe("a read", () => {
  it.each([408, 421, 425, 429, 500, 502, 503, 504, 520, 522, 524, 530])(
    "is sent again after %i, which may pass",
    (status) => {
      const error = new ServerError("", { status, code: `Http${status}` });

      expect(delayBeforeRetry(error, 1, true, {})).toBeLessThan(Infinity);
    },
  );

  it.each([
    [200, "WrongContentType"],
    [200, "BrokenJson"],
    [200, "WrongShape"],
    [302, "Http302"],
  ])("is sent again after %i %s only if it is to outlast unusable answers", (status, code) => {
    const error = new ServerError("", { status, code });

    expect(delayBeforeRetry(error, 1, true, {})).toBe(Infinity);
    expect(delayBeforeRetry(error, 1, true, { unusable: true })).toBeLessThan(Infinity);
    expect(delayBeforeRetry(error, 1, false, { unusable: true })).toBe(Infinity);
  });

  it("outlasts the page of a proxy", async () => {
    const server = await startServer((response, _request, attempt) =>
      attempt < 3
        ? response.writeHead(200, { "content-type": "text/html" }).end("<html>")
        : sendJson(response, 200, { value: attempt }),
    );
    const transport = testTransport();

    const result = await call({ transport }, operation(transport, "GET", server.url), {
      retry: { unusable: true },
    });

    expect(result).toEqual({ value: 3 });
  });
});

describe("never repeated, not even for reads, is", () => {
  it.each([400, 401, 403, 404, 405, 409, 413, 501, 505, 560, 561])("status %i", (status) => {
    const error = new ServerError("", { status, code: "Some" });

    expect(delayBeforeRetry(error, 1, true, {})).toBe(Infinity);
  });

  it("the failure of a function, which comes with 200", () => {
    const error = new FunctionError("boom", { status: 200, logLines: [] });

    expect(delayBeforeRetry(error, 1, true, {})).toBe(Infinity);
  });
});

describe("a 404 without a code", () => {
  it("is not repeated when the caller expects the route to be missing", async () => {
    const server = await startServer((response) => response.writeHead(404).end());
    const transport = testTransport({ retry: { notFound: false } });

    await rejection(call({ transport }, operation(transport, "GET", server.url)));

    expect(server.received).toHaveLength(1);
  });
});

describe("the state of retries", () => {
  it("lives in the call: an exhausted call leaves the next one all its tries and short waits", async () => {
    const server = await startServer((response) => response.writeHead(503).end());
    const waits: number[] = [];
    const transport = testTransport({
      clock: { now: () => 0, sleep: async (delay) => void waits.push(delay) },
      retry: { random: () => 1, baseDelay: 500 },
    });

    await rejection(call({ transport }, operation(transport, "GET", server.url)));
    await rejection(call({ transport }, operation(transport, "GET", server.url)));

    expect(waits).toEqual([500, 1000, 2000, 500, 1000, 2000]);
  });
});

import { getEventListeners } from "node:events";

import { describe, expect, it } from "vitest";

import type { AttemptEvent } from "../../src/transport/call-options.ts";
import { call } from "../../src/transport/call.ts";
import { sendJson, startServer, type Respond } from "../support/http-server.ts";
import { operation, rejection, testTransport } from "../support/test-transport.ts";

const silent: Respond = () => {};
const stalled: Respond = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.write('{"value":');
};

describe("`timeout`", () => {
  it.each([
    ["no response comes", silent],
    ["the body stops half way", stalled],
  ])("ends each try when %s, and reads are tried again", async (_when, respond) => {
    const server = await startServer(respond);
    const tries: AttemptEvent[] = [];
    const transport = testTransport({
      timeout: 50,
      retry: { retries: 1 },
      onRequest: (event) => tries.push(event),
    });

    const error = await rejection(call({ transport }, operation(transport, "GET", server.url)));

    expect(error).toMatchObject({ name: "TimeoutError", scope: "attempt", timeout: 50 });
    expect(tries).toHaveLength(2);
  });

  it("ends a write for good, because the server may have done it", async () => {
    const server = await startServer(silent);
    const tries: AttemptEvent[] = [];
    const transport = testTransport({ timeout: 50, onRequest: (event) => tries.push(event) });

    const error = await rejection(call({ transport }, operation(transport, "POST", server.url)));

    expect(error).toMatchObject({ name: "TimeoutError", code: "Timeout" });
    expect(tries).toHaveLength(1);
  });

  it("holds for longer than timers can, instead of firing at once", async () => {
    const server = await startServer((response) => sendJson(response, 200, { value: 1 }));
    const transport = testTransport({ timeout: 2 ** 40 });

    const result = await call({ transport }, operation(transport, "GET", server.url));

    expect(result).toEqual({ value: 1 });
  });
});

describe("`totalTimeout`", () => {
  it("ends the try in which it runs out", async () => {
    const server = await startServer(silent);
    const tries: AttemptEvent[] = [];
    const transport = testTransport({
      timeout: 10_000,
      totalTimeout: 50,
      retry: { random: () => 0 },
      onRequest: (event) => tries.push(event),
    });

    const error = await rejection(call({ transport }, operation(transport, "GET", server.url)));

    expect(error).toMatchObject({ name: "TimeoutError", scope: "total", timeout: 50 });
    expect(tries).toHaveLength(1);
  });

  it("begins no wait that would outlast it: the failure itself is thrown", async () => {
    const server = await startServer((response) => response.writeHead(503).end());
    const transport = testTransport({
      totalTimeout: 20_000,
      retry: { random: () => 1, baseDelay: 30_000 },
    });

    const error = await rejection(call({ transport }, operation(transport, "GET", server.url)));

    expect(error).toMatchObject({ name: "ServerError", status: 503 });
    expect(server.received).toHaveLength(1);
  });
});

describe("the caller's signal", () => {
  it("sends nothing when it aborted before", async () => {
    const server = await startServer(silent);
    const transport = testTransport();

    const error = await rejection(
      call({ transport }, operation(transport, "GET", server.url), { signal: AbortSignal.abort() }),
    );

    expect(error).toMatchObject({ name: "AbortedError", code: "Aborted" });
    expect(server.received).toHaveLength(0);
  });

  it.each([{}, { timeout: 10_000 }])("ends a running try with limits %o", async (limits) => {
    const controller = new AbortController();
    const server = await startServer(() => controller.abort());
    const transport = testTransport(limits);

    const error = await rejection(
      call({ transport }, operation(transport, "GET", server.url), { signal: controller.signal }),
    );

    expect(error).toMatchObject({ name: "AbortedError" });
    expect(server.received).toHaveLength(1);
  });

  it("sends nothing even through a `fetch` that takes no notice of signals", async () => {
    let sent = 0;
    const transport = testTransport({
      fetch: () => {
        sent += 1;
        return Promise.resolve(Response.json({}));
      },
    });
    const get = operation(transport, "GET", "http://a.test");

    await rejection(call({ transport }, get, { signal: AbortSignal.abort() }));

    expect(sent).toBe(0);
  });

  it.each([
    ["before the response", silent],
    ["in the middle of the body", stalled],
  ])("ends a write %s, without a retry", async (_when, respond) => {
    const controller = new AbortController();
    const retries: unknown[] = [];
    const server = await startServer((...exchange) => {
      respond(...exchange);
      setTimeout(() => controller.abort(), 20);
    });
    const transport = testTransport({ onRetry: (event) => retries.push(event) });
    const post = operation(transport, "POST", server.url);

    const error = await rejection(
      call({ transport }, post, { signal: controller.signal, idempotent: true }),
    );

    expect(error).toMatchObject({ name: "AbortedError", method: "POST" });
    expect(retries).toEqual([]);
  });

  it("does not begin a wait that it forestalled", async () => {
    const controller = new AbortController();
    const server = await startServer((response) => response.writeHead(503).end());
    const transport = testTransport({
      retry: { sleep: undefined, baseDelay: 60_000, random: () => 0.9 },
      onRetry: () => controller.abort(),
    });

    const error = await rejection(
      call({ transport }, operation(transport, "GET", server.url), { signal: controller.signal }),
    );

    expect(error).toMatchObject({ name: "AbortedError" });
  });

  it.each([{}, { timeout: 10_000 }])(
    "has no listener left of the calls that it outlives, with limits %o",
    async (limits) => {
      const { signal } = new AbortController();
      let sent = 0;
      const transport = testTransport({
        ...limits,
        fetch: () => Promise.resolve(Response.json({}, { status: sent++ % 2 ? 200 : 503 })),
      });

      for (let calls = 0; calls < 3; calls++) {
        await call({ transport }, operation(transport, "GET", "http://a.test"), { signal });
      }

      expect(getEventListeners(signal, "abort")).toEqual([]);
    },
  );

  it("ends the wait before a retry at once", async () => {
    const controller = new AbortController();
    const server = await startServer((response) => response.writeHead(503).end());
    const transport = testTransport({
      retry: { sleep: undefined, baseDelay: 60_000, random: () => 0.9 },
      onRetry: () => setTimeout(() => controller.abort(), 5),
    });

    const error = await rejection(
      call({ transport }, operation(transport, "GET", server.url), { signal: controller.signal }),
    );

    expect(error).toMatchObject({ name: "AbortedError" });
    expect(server.received).toHaveLength(1);
  });

  it("is not mistaken for a timeout, and a timeout not for it", async () => {
    const server = await startServer(silent);
    const transport = testTransport({ timeout: 20, retry: { retries: 0 } });

    const error = await rejection(
      call({ transport }, operation(transport, "GET", server.url), {
        signal: new AbortController().signal,
      }),
    );

    expect(error).toMatchObject({ name: "TimeoutError" });
  });
});

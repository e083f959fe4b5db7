import { getEventListeners } from "node:events";

import { describe, expect, it } from "vitest";

import { call } from "../../src/transport/call.ts";
import type { Fetch } from "../../src/transport/transport.ts";
import { sendJson, startServer, type Respond } from "@convex-openapi/test-support/http-server";
import { operation, rejection, testTransport } from "../support/test-transport.ts";
import { watchedClock } from "../support/watched-clock.ts";

const silent: Respond = () => {};
const stalled: Respond = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.write('{"value":');
};

/** A `fetch` that counts the responses that have begun. */
function countingFetch(): { readonly fetch: Fetch; readonly begun: () => number } {
  let count = 0;
  return {
    begun: () => count,
    async fetch(url, init) {
      const response = await fetch(url, init);
      count++;
      return response;
    },
  };
}

describe("`timeout`", () => {
  it.each([
    ["no response comes", silent, 0],
    ["the body stops half way", stalled, 1],
  ])("ends each try when %s, and reads are tried again", async (_when, respond, responses) => {
    const server = await startServer(respond);
    const clock = watchedClock();
    const { fetch, begun } = countingFetch();
    const transport = testTransport({ timeout: 50, clock, fetch, retry: { retries: 1 } });

    const failure = rejection(call({ transport }, operation(transport, "GET", server.url)));
    for (const tries of [1, 2]) {
      await expect.poll(() => server.received).toHaveLength(tries);
      await expect.poll(begun).toBe(tries * responses);
      await clock.advance(49);
      expect(clock.sleeping).toEqual([50]);
      await clock.advance(1);
    }

    expect(await failure).toMatchObject({ name: "TimeoutError", scope: "attempt", timeout: 50 });
    expect(server.received).toHaveLength(2);
  });

  it("ends a write for good, because the server may have done it", async () => {
    const server = await startServer(silent);
    const clock = watchedClock();
    const transport = testTransport({ timeout: 50, clock });

    const failure = rejection(call({ transport }, operation(transport, "POST", server.url)));
    await expect.poll(() => server.received).toHaveLength(1);
    await clock.advance(50);

    expect(await failure).toMatchObject({ name: "TimeoutError", code: "Timeout" });
    expect(server.received).toHaveLength(1);
  });

  it("is by the clock of the machine unless another one is given", async () => {
    const server = await startServer(silent);
    const retry = { retries: 0 };
    const transport = testTransport({ timeout: 20, clock: undefined, retry });

    const error = await rejection(call({ transport }, operation(transport, "GET", server.url)));

    expect(error).toMatchObject({ name: "TimeoutError", scope: "attempt", timeout: 20 });
  });

  it("holds for longer than timers can, instead of firing at once", async () => {
    const server = await startServer((response) => sendJson(response, 200, { value: 1 }));
    const transport = testTransport({ timeout: 2 ** 40, clock: undefined });

    const result = await call({ transport }, operation(transport, "GET", server.url));

    expect(result).toEqual({ value: 1 });
  });
});

describe("`totalTimeout`", () => {
  it("ends the try in which it runs out", async () => {
    const server = await startServer(silent);
    const clock = watchedClock();
    const transport = testTransport({ timeout: 10_000, totalTimeout: 50, clock });

    const failure = rejection(call({ transport }, operation(transport, "GET", server.url)));
    await expect.poll(() => server.received).toHaveLength(1);
    await clock.advance(50);

    expect(await failure).toMatchObject({ name: "TimeoutError", scope: "total", timeout: 50 });
    expect(server.received).toHaveLength(1);
  });

  it("leaves a later try no more than the tries and waits before it have left", async () => {
    const server = await startServer(silent);
    const clock = watchedClock();
    const retry = { random: () => 0.5, baseDelay: 20 };
    const transport = testTransport({ timeout: 30, totalTimeout: 100, clock, retry });

    const failure = rejection(call({ transport }, operation(transport, "GET", server.url)));
    for (const [limit, wait] of [
      [30, 10],
      [30, 20],
    ] as const) {
      await clock.untilSleeping(limit);
      await clock.advance(limit);
      await clock.untilSleeping(wait);
      await clock.advance(wait);
    }
    await clock.untilSleeping(10);
    await clock.advance(10);

    expect(await failure).toMatchObject({ name: "TimeoutError", scope: "total", timeout: 100 });
  });

  it("gives no try more than the whole of it, even when the clock is set back", async () => {
    const server = await startServer((response, _request, attempt) => {
      if (attempt === 1) response.writeHead(503).end();
    });
    const clock = watchedClock();
    let setBack = 0;
    const transport = testTransport({
      totalTimeout: 40,
      clock: { ...clock, now: () => clock.now() - setBack },
      retry: { retries: 1 },
      onRetry: () => (setBack = 3_600_000),
    });

    const failure = rejection(call({ transport }, operation(transport, "GET", server.url)));
    await expect.poll(() => server.received).toHaveLength(2);
    await clock.untilSleeping(40);
    await clock.advance(40);

    expect(await failure).toMatchObject({ name: "TimeoutError", scope: "total" });
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
    ["before the response", silent, 0],
    ["in the middle of the body", stalled, 1],
  ])("ends a write %s, without a retry", async (_when, respond, responses) => {
    const controller = new AbortController();
    const retries: unknown[] = [];
    const server = await startServer(respond);
    const { fetch, begun } = countingFetch();
    const transport = testTransport({ fetch, onRetry: (event) => retries.push(event) });
    const post = operation(transport, "POST", server.url);

    const failure = rejection(
      call({ transport }, post, { signal: controller.signal, idempotent: true }),
    );
    await expect.poll(() => server.received).toHaveLength(1);
    await expect.poll(begun).toBe(responses);
    controller.abort();
    const error = await failure;

    expect(error).toMatchObject({ name: "AbortedError", method: "POST" });
    expect(retries).toEqual([]);
  });

  it("does not begin a wait that it forestalled", async () => {
    const controller = new AbortController();
    const server = await startServer((response) => response.writeHead(503).end());
    const transport = testTransport({
      clock: watchedClock(),
      retry: { baseDelay: 60_000, random: () => 0.9 },
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
    const clock = watchedClock();
    const retry = { baseDelay: 60_000, random: () => 0.9 };
    const transport = testTransport({ clock, retry });

    const failure = rejection(
      call({ transport }, operation(transport, "GET", server.url), { signal: controller.signal }),
    );
    await clock.untilSleeping(54_000);
    controller.abort();

    expect(await failure).toMatchObject({ name: "AbortedError" });
    expect(server.received).toHaveLength(1);
  });

  it("is not mistaken for a timeout, and a timeout not for it", async () => {
    const server = await startServer(silent);
    const clock = watchedClock();
    const transport = testTransport({ timeout: 20, clock, retry: { retries: 0 } });

    const failure = rejection(
      call({ transport }, operation(transport, "GET", server.url), {
        signal: new AbortController().signal,
      }),
    );
    await clock.untilSleeping(20);
    await clock.advance(20);
    const error = await failure;

    expect(error).toMatchObject({ name: "TimeoutError" });
  });
});

import { getEventListeners } from "node:events";

import { afterEach, describe, expect, it, vi } from "vitest";

import {
  observedFetch,
  resilientFetch,
  wholeBody,
  type ResilientFetchOptions,
} from "../src/index.ts";
import { startServer } from "@convex-openapi/test-support/http-server";
import { rejection } from "./rejection.ts";

afterEach(() => vi.restoreAllMocks());

const silent = (): void => undefined;

describe("a time limit", () => {
  it("of an attempt ends it, and a read is tried again", async () => {
    const server = await startServer((response, _, attempt) => {
      if (attempt === 2) response.end("late");
    });

    const response = await resilientFetch({ timeout: 500, baseDelay: 0 })(server.url);

    expect(await response.text()).toBe("late");
  });

  it("of an attempt ends a write, and says how long it was", async () => {
    const server = await startServer(silent);

    const error = await rejection(
      resilientFetch({ timeout: 30 })(`${server.url}/a?key=secret`, { method: "POST" }),
    );

    expect(error).toBeInstanceOf(DOMException);
    expect(error).toMatchObject({
      name: "TimeoutError",
      message: "30 ms ran out",
    });
    expect(server.received.length).toBeLessThanOrEqual(1);
  });

  it("of the call ends it and all attempts", async () => {
    const server = await startServer(silent);

    const error = await rejection(
      resilientFetch({ timeout: 40, totalTimeout: 100, baseDelay: 0, retries: 99 })(server.url),
    );

    expect(error).toMatchObject({ name: "TimeoutError" });
  });

  it("of the call alone ends it", async () => {
    const server = await startServer(silent);

    const error = await rejection(resilientFetch({ totalTimeout: 30 })(server.url));

    expect(error).toMatchObject({ name: "TimeoutError" });
  });

  it("ends with the headers, however long the body takes", async () => {
    let finish = (): void => undefined;
    const server = await startServer((response) => {
      response.write("first ");
      finish = () => response.end("last");
    });

    const response = await resilientFetch({ timeout: 500 })(server.url);
    await new Promise((resolve) => setTimeout(resolve, 700));
    finish();

    expect(await response.text()).toBe("first last");
  });

  it("includes the body where the whole body is waited for", async () => {
    const server = await startServer((response) => void response.write("first"));

    const error = await rejection(
      resilientFetch({ timeout: 60, retries: 0, fetch: wholeBody() })(server.url),
    );

    expect(error).toMatchObject({ name: "TimeoutError" });
  });
});

describe("`wholeBody`", () => {
  it("leaves the response to the caller, with its URL", async () => {
    const server = await startServer((response) => response.end("text"));

    const response = await wholeBody()(`${server.url}/a`);

    expect(response.url).toBe(`${server.url}/a`);
    expect(await response.text()).toBe("text");
  });

  it("repeats a read whose body breaks off", async () => {
    const server = await startServer((response, _, attempt) => {
      response.writeHead(200, { "content-length": 4 });
      if (attempt === 2) response.end("text");
      else response.write("te", () => response.socket?.destroy());
    });

    const response = await resilientFetch({ fetch: wholeBody(), baseDelay: 0 })(server.url);

    expect(await response.text()).toBe("text");
  });
});

describe("the caller's signal", () => {
  const reason = new Error("enough");

  it.each<[string, (stop: () => void) => ResilientFetchOptions]>([
    ["at the first attempt", (stop) => ({ fetch: observedFetch({ onAttempt: stop }) })],
    ["at a response", (stop) => ({ fetch: observedFetch({ onResponse: stop }) })],
    ["before the wait", (stop) => ({ onRetry: stop })],
    ["in the wait", (stop) => ({ onRetry: () => void setImmediate(stop) })],
    [
      "in the second attempt",
      (stop) => ({
        baseDelay: 0,
        fetch: observedFetch({ onAttempt: ({ attempt }) => attempt > 1 && stop() }),
      }),
    ],
  ])("ends the call %s with its reason", async (_, optionsOf) => {
    const server = await startServer((response) => response.writeHead(503).end());
    const stopping = new AbortController();
    const options = optionsOf(() => stopping.abort(reason));

    const error = await rejection(
      resilientFetch({ baseDelay: 1e9, maxDelay: 1e9, timeout: 1e6, ...options })(server.url, {
        signal: stopping.signal,
      }),
    );

    expect(error).toBe(reason);
    expect(getEventListeners(stopping.signal, "abort").length).toBeLessThanOrEqual(0);
  });

  it("that aborted before sends nothing", async () => {
    const server = await startServer((response) => response.end());
    const attempts: unknown[] = [];

    const error = await rejection(
      resilientFetch({ fetch: observedFetch({ onAttempt: (event) => attempts.push(event) }) })(
        server.url,
        { signal: AbortSignal.abort(reason) },
      ),
    );

    expect(error).toBe(reason);
    expect([attempts, server.received]).toEqual([[], []]);
  });

  it("of a Request counts, unless the call has another or none", async () => {
    const server = await startServer((response) => response.end("text"));
    const request = (): Request => new Request(server.url, { signal: AbortSignal.abort(reason) });
    const call = resilientFetch();

    expect(await rejection(call(request()))).toBe(reason);
    expect((await call(request(), { signal: null })).status).toBe(200);
    expect((await call(request(), { signal: new AbortController().signal })).status).toBe(200);
  });

  it("wins over a time limit", async () => {
    const server = await startServer(silent);
    const stopping = new AbortController();
    const fetch: typeof globalThis.fetch = async (input, init) => {
      init?.signal?.addEventListener("abort", () => stopping.abort(reason));
      return globalThis.fetch(input, init);
    };

    const error = await rejection(
      resilientFetch({ timeout: 5, fetch })(server.url, { signal: stopping.signal }),
    );

    expect(error).toBe(reason);
  });

  it("ends the body of a response, long after the call", async () => {
    const server = await startServer((response) => void response.write("first"));
    const stopping = new AbortController();
    const response = await resilientFetch({ timeout: 10_000 })(server.url, {
      signal: stopping.signal,
    });
    const reading = rejection(response.text());

    stopping.abort(reason);

    expect(await reading).toBe(reason);
  });

  it("is left without a listener of ours, after failures and waits too", async () => {
    const server = await startServer((response) => response.writeHead(503).end());
    const { signal } = new AbortController();
    const call = resilientFetch({ baseDelay: 1, timeout: 1e6, totalTimeout: 1e7 });

    for (let count = 0; count < 5; count++)
      expect((await call(server.url, { signal })).status).toBe(503);

    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});

it("no timer is left after a call, or after an abort in its wait", async () => {
  const server = await startServer((response) => response.writeHead(503).end());
  const started = vi.spyOn(globalThis, "setTimeout");
  const ended = vi.spyOn(globalThis, "clearTimeout");
  const stopping = new AbortController();
  const call = resilientFetch({
    timeout: 1e6,
    baseDelay: 1e9,
    maxDelay: 1e9,
    onRetry: () => void setImmediate(() => stopping.abort()),
  });

  await rejection(call(server.url, { signal: stopping.signal }));
  await call(server.url, { method: "POST" });

  const ours = started.mock.calls.flatMap(([, time], index) =>
    Number(time) > 1e5 ? [started.mock.results[index]?.value] : [],
  );
  expect(ours).toHaveLength(3);
  expect(ended.mock.calls.flat()).toEqual(expect.arrayContaining(ours));
});

import { getEventListeners } from "node:events";

import { describe, expect, it } from "vitest";

import { resilientFetch, type ResilientFetchOptions } from "../src/index.ts";
import { systemClock } from "../src/clock.ts";
import { startServer } from "@convex-openapi/test-support/http-server";
import { rejection } from "./rejection.ts";

const silent = (): void => undefined;

describe("a time limit", () => {
  it("of an attempt ends it, and a read is tried again", async () => {
    const server = await startServer((response, _, attempt) => {
      if (attempt === 2) response.end("late");
    });

    const response = await resilientFetch({ timeout: 500, baseDelay: 0 })(server.url);

    expect(await response.text()).toBe("late");
  });

  it("of an attempt ends a write, and says which limit it was", async () => {
    const server = await startServer(silent);

    const error = await rejection(
      resilientFetch({ timeout: 30 })(`${server.url}/a?key=secret`, { method: "POST" }),
    );

    expect(error).toBeInstanceOf(DOMException);
    expect(error).toMatchObject({
      name: "TimeoutError",
      limit: "timeout",
      message: `POST ${server.url}/a: timeout ran out`,
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

  it("of the call alone says so", async () => {
    const server = await startServer(silent);

    const error = await rejection(resilientFetch({ totalTimeout: 30 })(server.url));

    expect(error).toMatchObject({ name: "TimeoutError", limit: "totalTimeout" });
  });

  it("ends with the headers, however long the body takes", async () => {
    let finish = (): void => undefined;
    const server = await startServer((response) => {
      response.write("first ");
      finish = () => response.end("last");
    });

    const response = await resilientFetch({ timeout: 500 })(server.url);
    await systemClock.sleep(700);
    finish();

    expect(await response.text()).toBe("first last");
  });

  it("includes the body where `readBody` says so", async () => {
    const server = await startServer((response) => void response.write("first"));

    const error = await rejection(
      resilientFetch({ timeout: 60, retries: 0, readBody: true })(server.url),
    );

    expect(error).toMatchObject({ name: "TimeoutError", limit: "timeout" });
  });
});

describe("`readBody`", () => {
  it("leaves the response to the caller, with its URL", async () => {
    const server = await startServer((response) => response.end("text"));

    const response = await resilientFetch({ readBody: true })(`${server.url}/a`);

    expect(response.url).toBe(`${server.url}/a`);
    expect(await response.text()).toBe("text");
  });

  it("repeats a read whose body breaks off", async () => {
    const server = await startServer((response, _, attempt) => {
      response.writeHead(200, { "content-length": 4 });
      if (attempt === 2) response.end("text");
      else response.write("te", () => response.socket?.destroy());
    });

    const response = await resilientFetch({ readBody: true, baseDelay: 0 })(server.url);

    expect(await response.text()).toBe("text");
  });
});

describe("the caller's signal", () => {
  const reason = new Error("enough");

  it.each<[string, (stop: () => void) => ResilientFetchOptions]>([
    ["at the first attempt", (stop) => ({ onAttempt: stop })],
    ["at a response", (stop) => ({ onResponse: stop })],
    ["before the wait", (stop) => ({ onRetry: stop })],
    ["in the wait", (stop) => ({ onRetry: () => void setImmediate(stop) })],
    [
      "in the second attempt",
      (stop) => ({ baseDelay: 0, onAttempt: ({ attempt }) => attempt > 1 && stop() }),
    ],
  ])("ends the call %s with its reason", async (_, optionsOf) => {
    const server = await startServer((response) => response.writeHead(503).end());
    const stopping = new AbortController();
    const options = optionsOf(() => stopping.abort(reason));

    const error = await rejection(
      resilientFetch({ baseDelay: 1e9, maxDelay: 1e9, random: () => 1, timeout: 1e6, ...options })(
        server.url,
        { signal: stopping.signal },
      ),
    );

    expect(error).toBe(reason);
    expect(getEventListeners(stopping.signal, "abort").length).toBeLessThanOrEqual(0);
  });

  it("that aborted before sends nothing", async () => {
    const server = await startServer((response) => response.end());
    const attempts: unknown[] = [];

    const error = await rejection(
      resilientFetch({ onAttempt: (event) => attempts.push(event) })(server.url, {
        signal: AbortSignal.abort(reason),
      }),
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
    const clock = {
      now: () => 0,
      sleep: async (): Promise<void> => stopping.abort(reason),
    };

    const error = await rejection(
      resilientFetch({ timeout: 5, clock })(server.url, { signal: stopping.signal }),
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

  it("is left without a listener of ours and every timer ended, after failures too", async () => {
    const server = await startServer((response) => response.writeHead(503).end());
    const { signal } = new AbortController();
    let running = 0;
    const clock = {
      now: () => systemClock.now(),
      async sleep(milliseconds: number, toEnd?: AbortSignal): Promise<void> {
        running++;
        await systemClock.sleep(milliseconds, toEnd);
        running--;
      },
    };
    const call = resilientFetch({ clock, baseDelay: 1, timeout: 1e6, totalTimeout: 1e7 });

    for (let count = 0; count < 5; count++)
      expect((await call(server.url, { signal })).status).toBe(503);

    await new Promise(setImmediate);
    expect(getEventListeners(signal, "abort")).toEqual([]);
    expect(running).toBe(0);
  });
});

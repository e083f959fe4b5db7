import { describe, expect, it } from "vitest";

import { resilientFetch, type Clock, type ResilientFetchOptions } from "../src/index.ts";

/** A clock whose waits take no time but pass, and that keeps how long they were. */
function quickClock(): Clock & { readonly waits: number[] } {
  let now = Date.UTC(2026, 0, 1);
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    sleep: (milliseconds, signal) => {
      // A time limit; its attempt ends first.
      if (signal) return new Promise(() => undefined);
      waits.push(milliseconds);
      now += milliseconds;
      return Promise.resolve();
    },
  };
}

async function waitsOf(
  headers: Record<string, string>,
  options: ResilientFetchOptions = {},
): Promise<number[]> {
  const clock = quickClock();
  const fetch = (): Promise<Response> =>
    Promise.resolve(new Response("", { status: 429, headers }));
  const call = resilientFetch({ random: () => 0.5, ...options, fetch, clock });
  expect((await call("http://a.test")).status).toBe(429);
  return clock.waits;
}

describe("the wait before a retry", () => {
  it("is random below a bound that doubles", async () => {
    expect(await waitsOf({})).toEqual([250, 500, 1000]);
    expect(await waitsOf({}, { random: () => 0 })).toEqual([0, 0, 0]);
  });

  it("never exceeds `maxDelay`", async () => {
    expect(await waitsOf({}, { retries: 5, maxDelay: 800 })).toEqual([250, 400, 400, 400, 400]);
  });

  it.each([
    [{ "retry-after": "2" }, 2000],
    [{ "retry-after": "0" }, 0],
    [{ "retry-after": "Thu, 01 Jan 2026 00:00:03 GMT" }, 3000],
    [{ "retry-after": "Thu, 01 Jan 2025 00:00:00 GMT" }, 0],
    [{ "retry-after-ms": "15", "retry-after": "2" }, 15],
  ])("is what %j asks for", async (headers, expected) => {
    expect(await waitsOf(headers, { retries: 1 })).toEqual([expected]);
  });

  it.each(["", "soon", "soon 1", "-5", "at 5:99", "Thursday"])(
    "is its own after Retry-After %j, which nobody can read",
    async (hint) => {
      expect(await waitsOf({ "retry-after": hint }, { retries: 1 })).toEqual([250]);
    },
  );

  it("does not begin when the server asks for more than `maxDelay`", async () => {
    expect(await waitsOf({ "retry-after": "61" })).toEqual([]);
  });

  it("does not begin when it would outlast `totalTimeout`", async () => {
    expect(await waitsOf({ "retry-after": "2" }, { totalTimeout: 5000 })).toEqual([2000, 2000]);
  });

  it("does not begin with 0 retries", async () => {
    expect(await waitsOf({}, { retries: 0 })).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { resilientFetch, type ResilientFetchOptions } from "../src/index.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 1) });
  vi.spyOn(Math, "random").mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** The times between the attempts of a call that a server refuses each time. */
async function waitsOf(
  headers: Record<string, string>,
  options: ResilientFetchOptions = {},
): Promise<number[]> {
  const times: number[] = [];
  const fetch = (): Promise<Response> => {
    times.push(Date.now());
    return Promise.resolve(new Response("", { status: 429, headers }));
  };
  const call = resilientFetch({ ...options, fetch })("http://a.test");
  await vi.runAllTimersAsync();
  expect((await call).status).toBe(429);
  return times.slice(1).map((time, index) => time - Number(times[index]));
}

describe("the wait before a retry", () => {
  it("is random below a bound that doubles", async () => {
    expect(await waitsOf({})).toEqual([250, 500, 1000]);
    vi.spyOn(Math, "random").mockReturnValue(0);
    expect(await waitsOf({})).toEqual([0, 0, 0]);
  });

  it("never exceeds `maxDelay`", async () => {
    expect(await waitsOf({}, { retries: 5, maxDelay: 800 })).toEqual([250, 400, 400, 400, 400]);
  });

  it.each([
    [{ "retry-after": "2" }, 2000],
    [{ "retry-after": "0" }, 0],
    [{ "retry-after": "Thu, 01 Jan 2026 00:00:03 GMT" }, 3000],
    [{ "retry-after-ms": "15", "retry-after": "2" }, 15],
  ])("is what %j asks for", async (headers, expected) => {
    expect(await waitsOf(headers, { retries: 1 })).toEqual([expected]);
  });

  it.each(["", "soon", "soon 1", "-5", "at 5:99", "Thursday", "Thu, 01 Jan 2025 00:00:00 GMT"])(
    "is its own after Retry-After %j, which nobody can read or is over",
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

// Without a connection in the whole file, for connections have timers of their own.

import { getEventListeners } from "node:events";

import { expect, test, vi } from "vitest";

import { createLogsClient, systemClock, tailFunctionLogs } from "../../src/index.ts";
import { completion } from "../entries.ts";
import { take } from "../take.ts";

test("leaving the loop leaves no timer and no listener behind", async () => {
  const answers = [
    Response.json({}, { status: 503 }),
    Response.json({ entries: [], newCursor: 0 }),
    Response.json({ entries: [completion("a")], newCursor: 10 }),
    Response.json({ entries: [completion("b")], newCursor: 20 }),
  ];
  const client = createLogsClient({
    baseUrl: "http://deployment.invalid",
    fetch: () => Promise.resolve(answers.shift() ?? Response.error()),
  });
  using timers = watchTimers();
  const { signal } = new AbortController();
  const quick = { minimumInterval: 20, backOff: { base: 1 } };
  // Real timers, but no poll takes so long that there is no pause after it.
  const clock = { now: () => 0, sleep: systemClock.sleep };
  const tail = tailFunctionLogs(client, { cursor: 0, signal, clock, ...quick });
  expect(await take(tail, 2)).toEqual(["a", "b"]);
  expect(getEventListeners(signal, "abort")).toEqual([]);
  // Four polls, a pause after the failure, a pause after the empty page.
  expect(timers.started).toBe(6);
  expect(timers.running.size).toBe(0);
});

/** Which timers of this test are running. */
function watchTimers() {
  const { setTimeout: start, clearTimeout: stop } = globalThis;
  const running = new Set<unknown>();
  let started = 0;
  vi.stubGlobal("setTimeout", (callback: () => void, milliseconds: number) => {
    const timer = start(() => {
      running.delete(timer);
      callback();
    }, milliseconds);
    started++;
    running.add(timer);
    return timer;
  });
  vi.stubGlobal("clearTimeout", (timer: NodeJS.Timeout) => {
    running.delete(timer);
    stop(timer);
  });
  return {
    running,
    get started() {
      return started;
    },
    [Symbol.dispose]: () => vi.unstubAllGlobals(),
  };
}

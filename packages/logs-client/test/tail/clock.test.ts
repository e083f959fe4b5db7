import { getEventListeners } from "node:events";
import { setImmediate as nextTurn } from "node:timers/promises";

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { systemClock } from "../../src/index.ts";

const start = Date.UTC(2026, 0, 1);

beforeEach(
  () => void vi.useFakeTimers({ now: start, toFake: ["Date", "setTimeout", "clearTimeout"] }),
);
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Sleeps, and tells whether that is over. */
function sleep(milliseconds: number, signal?: AbortSignal): { readonly isOver: boolean } {
  const state = { isOver: false };
  void systemClock.sleep(milliseconds, signal).then(() => (state.isOver = true));
  return state;
}

test("the system's clock shows the time of the machine", () => {
  expect(systemClock.now()).toBe(start);
});

describe("a sleep by the system's clock", () => {
  test("lasts as long as it is to", async () => {
    const asleep = sleep(30);
    await vi.advanceTimersByTimeAsync(29);
    expect(asleep.isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(asleep.isOver).toBe(true);
  });

  test("ends at once with an abort, and leaves no timer", async () => {
    const controller = new AbortController();
    const asleep = sleep(60_000, controller.signal);
    controller.abort();
    await nextTurn();
    expect(asleep.isOver).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("does not begin after an abort", async () => {
    const asleep = sleep(60_000, AbortSignal.abort());
    await nextTurn();
    expect(asleep.isOver).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("of longer than timers can measure does not end at once", async () => {
    const controller = new AbortController();
    const asleep = sleep(2 ** 40, controller.signal);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asleep.isOver).toBe(false);
    controller.abort();
    await nextTurn();
    expect(asleep.isOver).toBe(true);
  });

  test("of a time that is over already is none, and Node gets no negative time to warn of", async () => {
    const timers = vi.spyOn(globalThis, "setTimeout");
    const asleep = sleep(-59_000);
    expect(timers.mock.calls.map(([, milliseconds]) => milliseconds)).toEqual([0]);
    await vi.advanceTimersByTimeAsync(0);
    expect(asleep.isOver).toBe(true);
  });

  test("leaves no listener on a signal that outlives it", async () => {
    const { signal } = new AbortController();
    const asleep = sleep(1, signal);
    await vi.advanceTimersByTimeAsync(1);
    expect(asleep.isOver).toBe(true);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});

import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createManualClock, type ManualClock } from "../../src/index.ts";

/** Sleeps, and writes down the time of waking. */
async function sleepAndNote(
  clock: ManualClock,
  milliseconds: number,
  woken: number[],
): Promise<void> {
  await clock.sleep(milliseconds);
  woken.push(clock.now());
}

describe("a manual clock", () => {
  it("shows the start of 2026 unless it is told another time", () => {
    expect(new Date(createManualClock().now()).toISOString()).toBe("2026-01-01T00:00:00.000Z");
  });

  it("stands still by itself", async () => {
    const clock = createManualClock(1000);
    await nextTurn();
    expect(clock.now()).toBe(1000);
  });

  it("shows the new time once it was advanced", async () => {
    const clock = createManualClock(1000);
    await clock.advance(250);
    expect(clock.now()).toBe(1250);
  });

  it("adds up advances that begin before the last one is done", async () => {
    const clock = createManualClock(0);
    await Promise.all([clock.advance(10), clock.advance(5)]);
    expect(clock.now()).toBe(15);
  });

  it.each([-1, NaN, Infinity])("refuses to advance by %d", async (milliseconds) => {
    const clock = createManualClock(0);
    await expect(clock.advance(milliseconds)).rejects.toThrow(RangeError);
  });

  it("still advances after it refused to", async () => {
    const clock = createManualClock(0);
    await Promise.allSettled([clock.advance(-1), clock.advance(1)]);
    expect(clock.now()).toBe(1);
  });
});

describe("a sleep by a manual clock", () => {
  it("does not end a millisecond before its time", async () => {
    const clock = createManualClock(0);
    const woken: number[] = [];
    void sleepAndNote(clock, 10, woken);
    await clock.advance(9);
    expect(woken).toEqual([]);
  });

  it("ends at its time", async () => {
    const clock = createManualClock(0);
    const woken: number[] = [];
    void sleepAndNote(clock, 10, woken);
    await clock.advance(10);
    expect(woken).toEqual([10]);
  });

  it.each([0, -5, NaN])("of %d ms is over at once", async (milliseconds) => {
    const clock = createManualClock(0);
    await clock.sleep(milliseconds);
    expect(clock.sleepers).toBe(0);
  });

  it("wakes in the order of time, and sees the time it was due at", async () => {
    const clock = createManualClock(0);
    const woken: number[] = [];
    for (const milliseconds of [30, 10, 20]) void sleepAndNote(clock, milliseconds, woken);
    await clock.advance(100);
    expect(woken).toEqual([10, 20, 30]);
  });

  it("wakes in the order of their beginning when several are due together", async () => {
    const clock = createManualClock(0);
    const woken: string[] = [];
    for (const name of ["first", "second"]) void clock.sleep(10).then(() => woken.push(name));
    await clock.advance(10);
    expect(woken).toEqual(["first", "second"]);
  });

  it("may follow another one inside of the same advance", async () => {
    const clock = createManualClock(0);
    const woken: number[] = [];
    const walk = async (): Promise<void> => {
      for (let step = 0; step < 3; step += 1) await sleepAndNote(clock, 10, woken);
    };
    void walk();
    await clock.advance(25);
    expect(woken).toEqual([10, 20]);
  });

  it("is woken before a later sleep that another one begins", async () => {
    const clock = createManualClock(0);
    const woken: number[] = [];
    void sleepAndNote(clock, 15, woken);
    void sleepAndNote(clock, 10, woken).then(async () => await sleepAndNote(clock, 10, woken));
    await clock.advance(20);
    expect(woken).toEqual([10, 15, 20]);
  });

  it("is counted until it ends", async () => {
    const clock = createManualClock(0);
    void clock.sleep(10);
    void clock.sleep(20);
    await clock.advance(10);
    expect(clock.sleepers).toBe(1);
  });

  it("ends when its signal aborts", async () => {
    const clock = createManualClock(0);
    const leaving = new AbortController();
    const sleeping = clock.sleep(10, leaving.signal);
    leaving.abort();
    await sleeping;
    expect(clock.sleepers).toBe(0);
  });

  it("does not begin when its signal has aborted", async () => {
    const clock = createManualClock(0);
    await clock.sleep(10, AbortSignal.abort());
    expect(clock.sleepers).toBe(0);
  });
});

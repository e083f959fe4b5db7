import { getEventListeners } from "node:events";

import { describe, expect, it } from "vitest";

import { sleep } from "../../src/transport/sleep.ts";

describe("a sleep", () => {
  it("lasts as long as it is to", async () => {
    const since = performance.now();

    await sleep(30, undefined);

    expect(performance.now() - since).toBeGreaterThan(25);
  });

  it("ends at once with an abort", async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 5);

    await sleep(60_000, controller.signal);

    expect(controller.signal.aborted).toBe(true);
  });

  it("does not begin after an abort", async () => {
    await expect(sleep(60_000, AbortSignal.abort())).resolves.toBeUndefined();
  });

  it("of a time that is over already is none, and Node does not warn of it", async () => {
    const warnings: Error[] = [];
    const record = (warning: Error): void => void warnings.push(warning);
    process.on("warning", record);

    await sleep(-59_000, undefined);
    await new Promise((resolve) => setImmediate(resolve));

    process.off("warning", record);
    expect(warnings).toEqual([]);
  });

  it("leaves no listener on a signal that outlives it", async () => {
    const { signal } = new AbortController();

    await sleep(1, signal);

    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});

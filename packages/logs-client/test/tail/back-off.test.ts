import * as fc from "fast-check";
import { expect, test } from "vitest";

import { pauseAfterFailure } from "../../src/tail/back-off.ts";

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const backOff = fc
  .record({
    base: fc.double({ min: 1, max: 1000, noNaN: true }),
    factor: fc.double({ min: 1, max: 1000, noNaN: true }),
    jitter: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ base, factor, jitter }) => ({ base, cap: base * factor, jitter }));

test("a pause is never longer than the cap and its jitter, however often a poll failed", () => {
  fc.assert(
    fc.property(backOff, fc.integer({ min: 1, max: 1e9 }), random, (options, attempt, chance) => {
      const pause = pauseAfterFailure(options, attempt, chance);
      expect(pause).toBeGreaterThanOrEqual(options.base * (1 - options.jitter) * 0.999);
      expect(pause).toBeLessThanOrEqual(options.cap * (1 + options.jitter) * 1.001);
    }),
  );
});

test("the first pause is the base, and each one after it is twice as long, up to the cap", () => {
  const steady = { base: 500, cap: 3000, jitter: 0 };
  const pauses = [1, 2, 3, 4, 5].map((attempt) => pauseAfterFailure(steady, attempt, 0));
  expect(pauses).toEqual([500, 1000, 2000, 3000, 3000]);
});

test("without jitter, the next pause is never shorter than the one before", () => {
  fc.assert(
    fc.property(backOff, fc.integer({ min: 1, max: 5000 }), (options, attempt) => {
      const steady = { ...options, jitter: 0 };
      const [pause, next] = [attempt, attempt + 1].map((n) => pauseAfterFailure(steady, n, 0));
      expect(next).toBeGreaterThanOrEqual(pause ?? Number.POSITIVE_INFINITY);
    }),
  );
});

test("with full jitter, a pause can be next to nothing", () => {
  expect(pauseAfterFailure({ base: 500, cap: 16_000, jitter: 1 }, 3, 0)).toBe(0);
});

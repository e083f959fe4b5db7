import * as fc from "fast-check";
import { expect, test } from "vitest";

import { retryAfter } from "../../src/tail/retry-after.ts";

const now = Date.parse("Sun, 06 Nov 1994 08:49:37 GMT");

test.each([
  ["0", 0],
  ["7", 7000],
  [" 7 ", 7000],
  ["Sun, 06 Nov 1994 08:49:40 GMT", 3000],
  ["Sunday, 06-Nov-94 08:49:40 GMT", 3000],
  ["Sun, 06 Nov 1994 08:49:00 GMT", 0],
])("%j asks for %i ms", (header, pause) => {
  expect(retryAfter(header, now)).toBe(pause);
});

test.each([null, "", "  ", "soon", "-1", "1.5", "1e3", "7s", "Sun, 99 Foo 1994", "1994-11-06"])(
  "%j asks for nothing",
  (header) => {
    expect(retryAfter(header, now)).toBeUndefined();
  },
);

test.each(["86400", "99999999999999999999", "Fri, 31 Dec 2099 23:59:59 GMT"])(
  "%j is cut to 15 minutes",
  (header) => {
    expect(retryAfter(header, now)).toBe(15 * 60_000);
  },
);

test("whatever a header says, the pause is none or one of up to 15 minutes", () => {
  fc.assert(
    fc.property(fc.string(), (header) => {
      const pause = retryAfter(header, now) ?? 0;
      expect(pause).toBeGreaterThanOrEqual(0);
      expect(pause).toBeLessThanOrEqual(15 * 60_000);
    }),
  );
});

import { expect, it } from "vitest";

import { retryAfterOf } from "../../src/transport/retry-after.ts";

const now = Date.UTC(2026, 0, 1, 12, 0, 0);

it.each([
  ["seconds", { "retry-after": "2" }, 2000],
  ["zero seconds", { "retry-after": "0" }, 0],
  ["an HTTP date", { "retry-after": "Thu, 01 Jan 2026 12:00:30 GMT" }, 30_000],
  ["a date in the past", { "retry-after": "Thu, 01 Jan 2026 11:00:00 GMT" }, 0],
  ["milliseconds, which win", { "retry-after": "9", "retry-after-ms": "150" }, 150],
  ["nothing", {}, undefined],
  ["an empty text", { "retry-after": "" }, undefined],
  ["words", { "retry-after": "in a moment" }, undefined],
  ["words that platforms take for a date", { "retry-after": "soon 1" }, undefined],
  ["a negative number", { "retry-after": "-5" }, undefined],
  ["a fraction of seconds", { "retry-after": "1.5" }, undefined],
  ["no milliseconds, and seconds beside them", { "retry-after-ms": "x", "retry-after": "2" }, 2000],
  ["zero milliseconds", { "retry-after-ms": "0" }, 0],
  ["no number of milliseconds", { "retry-after-ms": "soon" }, undefined],
])("reads %s", (_what, headers, expected) => {
  expect(retryAfterOf(new Headers(headers), now)).toBe(expected);
});

import * as fc from "fast-check";
import { expect, test } from "vitest";

import { fingerprint } from "../../src/tail/fingerprint.ts";
import { completion, progress } from "../entries.ts";

test("the same entry has the same fingerprint, also when it was parsed anew", () => {
  const entry = completion("messages:list");
  expect(fingerprint(structuredClone(entry))).toBe(fingerprint(entry));
});

test("entries that differ in one value have different fingerprints", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      fc.pre(one !== other);
      expect(fingerprint(progress("a", one))).not.toBe(fingerprint(progress("a", other)));
    }),
  );
});

test("twenty thousand entries that differ by a number have twenty thousand fingerprints", () => {
  const all = Array.from({ length: 20_000 }, (_, at) => fingerprint(progress("a", `${at}`)));
  expect(new Set(all).size).toBe(20_000);
});

test("a fingerprint is a whole number that JavaScript can hold", () => {
  fc.assert(
    fc.property(fc.string(), (line) => {
      expect(Number.isSafeInteger(fingerprint(progress("a", line)))).toBe(true);
    }),
  );
});

import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { sha256 } from "../../src/diff/sha-256.ts";

function expected(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

it("a hash is what Node says it is, for every length up to a few blocks", () => {
  for (let length = 0; length < 300; length++) {
    const text = "é~".repeat(length).slice(0, length);
    expect(sha256(text)).toBe(expected(text));
  }
});

it("a hash is what Node says it is, for any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      expect(sha256(text)).toBe(expected(text));
    }),
  );
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textsBeside } from "../../src/diff/texts-beside.ts";
import { runs } from "@convex-openapi/test-support/random-runs";

describe("two texts beside each other", () => {
  it("stay as they are where they are short", () => {
    expect(textsBeside("string", "number", 20)).toEqual(["string", "number"]);
  });

  it("are cut around what differs, never before it", () => {
    const same = "a: string; ".repeat(20);
    const [left, right] = textsBeside(`${same}b: 1; c: 2`, `${same}b: 3; c: 2`, 60);
    expect(left).toMatch(/^\.\.\..*b: 1/);
    expect(right).toMatch(/^\.\.\..*b: 3/);
  });

  it("begin with a whole word", () => {
    const [left] = textsBeside(`${"abcdefgh ".repeat(20)}x`, `${"abcdefgh ".repeat(20)}y`, 40);
    expect(left).toMatch(/^\.\.\. abcdefgh/);
  });

  it("show what one of them has and the other has not", () => {
    const [left, right] = textsBeside("x".repeat(200), `${"x".repeat(200)}y`, 40);
    expect(left.endsWith("x")).toBe(true);
    expect(right.endsWith("y")).toBe(true);
  });

  it("are never longer than asked", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.integer({ min: 10, max: 40 }),
        (left, right, most) => {
          for (const text of textsBeside(left, right, most)) {
            expect(text.length).toBeLessThanOrEqual(most);
          }
        },
      ),
      { numRuns: runs(100) },
    );
  });

  it("differ where the texts differ", () => {
    const word = fc.stringMatching(/^[a-c ]{0,80}$/);
    fc.assert(
      fc.property(word, word, (left, right) => {
        fc.pre(left !== right);
        const [before, after] = textsBeside(left, right, 40);
        expect(before).not.toBe(after);
      }),
      { numRuns: runs(100) },
    );
  });
});

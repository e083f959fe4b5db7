import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitParts, type CommentPart } from "../../src/report/comment-budget.ts";

function partOf(name: string, items: readonly string[]): CommentPart {
  return {
    open: `<${name}>`,
    items,
    close: `</${name}>`,
    overflow: (left) => `(${left} left out)`,
  };
}

describe("parts of a comment", () => {
  it("are put together where there is room", () => {
    expect(fitParts([partOf("a", ["1", "2"]), partOf("b", ["3"])], 1000)).toBe("<a>12</a><b>3</b>");
  });

  it("keep what comes first, count the rest, and close what they opened", () => {
    const text = fitParts([partOf("a", ["x".repeat(90), "y".repeat(90)]), partOf("b", ["z"])], 520);
    expect(text).toBe(`<a>${"x".repeat(90)}(1 left out)</a><b>z</b>`);
  });

  it("count bytes, which characters of other scripts have more of", () => {
    expect(fitParts([partOf("a", ["ä".repeat(60)])], 300)).toBe("<a>(1 left out)</a>");
    expect(fitParts([partOf("a", ["a".repeat(60)])], 300)).toContain("aaa");
  });

  it("are never longer than the limit, however many and however long the items are", () => {
    const items = fc.array(fc.string({ unit: "grapheme", maxLength: 400 }), { maxLength: 60 });
    fc.assert(
      fc.property(fc.array(items, { maxLength: 5 }), (lists) => {
        const text = fitParts(
          lists.map((list, index) => partOf(`p${index}`, list)),
          5000,
        );
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(5000);
        for (const index of lists.keys()) expect(text).toContain(`</p${index}>`);
      }),
    );
  });
});

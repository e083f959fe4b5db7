import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillLines, unbroken } from "../../src/report/fill-lines.ts";

describe("lines that fit a terminal", () => {
  it("are broken between words", () => {
    expect(fillLines("one two three four", "  ", 12)).toEqual(["  one two", "  three four"]);
  });

  it("do not break code where it fits into a line", () => {
    expect(fillLines("The body of `PUT /pets/{id}` is new.", "", 20)).toEqual([
      "The body of",
      "`PUT /pets/{id}` is",
      "new.",
    ]);
  });

  it("continue below the first word of a list item and of an advice", () => {
    expect(fillLines("- one two three", "  ", 11)).toEqual(["  - one two", "    three"]);
    expect(fillLines("→ Stop sending it.", "", 14)).toEqual(["→ Stop sending", "  it."]);
  });

  it("break a long path where a part of it ends, and go on in the line", () => {
    expect(fillLines("`GET /owners/{owner}/pets/{pet}` was removed.", "", 20)).toEqual([
      "`GET",
      "/owners/{owner}/",
      "pets/{pet}` was",
      "removed.",
    ]);
  });

  it.each([
    ["protected.branch_protection.apps,", ["protected.branch_", "protection.apps,"]],
    ["secretScanningPatchSettings`,", ["secretScanningPatch", "Settings`,"]],
    ["a".repeat(25), ["a".repeat(20), "a".repeat(5)]],
  ])("break the long name %s where a part of it ends", (name, lines) => {
    expect(fillLines(name, "", 20)).toEqual(lines);
  });

  it("keep what is to stay together where it fits", () => {
    expect(fillLines(`Used by ${unbroken("GET /pets")}`, "", 14)).toEqual(["Used by", "GET /pets"]);
  });

  it("never have more characters than there is room for, and lose none", () => {
    const text = fc
      .array(fc.string({ unit: fc.constantFrom("a", "B", "/", ".", "_", "`", ","), minLength: 1 }))
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 60 }), (sentence, width) => {
        const lines = fillLines(sentence, "  ", width);
        expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width);
        const inked = (all: string): string => all.replaceAll(" ", "");
        expect(inked(lines.join(""))).toBe(inked(sentence));
      }),
    );
  });
});

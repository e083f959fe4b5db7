import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyKey, stringLiteral } from "../src/code-text.ts";
import { docComment, textLines } from "../src/doc-comment.ts";
import { wrapText } from "@convex-openapi/document/model";
import { anyText } from "@convex-openapi/test-support/any-text";

describe("stringLiteral", () => {
  it.each([
    ["plain", '"plain"'],
    ["it's", `"it's"`],
    ['say "hi"', `'say "hi"'`],
    [`"it's"`, `'"it\\'s"'`],
    [`"it's" it's`, `"\\"it's\\" it's"`],
    ["a\\b\nc", '"a\\\\b\\nc"'],
    ["right\u202eto left", '"right\\u202eto left"'],
    ["\ufeff\u0000", '"\\ufeff\\u0000"'],
    ["half \ud83d", '"half \\ud83d"'],
  ])("writes %j as Prettier would", (text, expected) => {
    expect(stringLiteral(text)).toBe(expected);
  });

  it("means the text again", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(runInNewContext(stringLiteral(text))).toBe(text);
      }),
    );
  });
});

describe("propertyKey", () => {
  it.each([
    ["name", "name"],
    ["class", "class"],
    ["ünï", "ünï"],
    ["a-b", '"a-b"'],
    ["1", '"1"'],
    ["", '""'],
    ["𠮷", '"𠮷"'],
  ])("writes %j as %s", (name, expected) => {
    expect(propertyKey(name)).toBe(expected);
  });
});

describe("wrapText", () => {
  it("breaks between words and continues a list item under its text", () => {
    expect(wrapText("- one two three", 9)).toEqual(["- one two", "  three"]);
    expect(wrapText("  1. one two three", 12)).toEqual(["  1. one two", "     three"]);
  });

  it("does not begin a line with what would be a tag, a list or a heading", () => {
    expect(wrapText("ask @somebody now", 8)).toEqual(["ask @somebody", "now"]);
    expect(wrapText("three - two", 6)).toEqual(["three -", "two"]);
  });

  it("keeps a long word whole", () => {
    expect(wrapText("see https://example.com/a/b now", 10)).toEqual([
      "see",
      "https://example.com/a/b",
      "now",
    ]);
  });

  it("loses no word", () => {
    const word = fc.stringMatching(/^[-@#*\w.]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 5, max: 60 }), (words, width) => {
        const lines = wrapText(words.join(" "), width);
        expect(lines.flatMap((line) => line.trim().split(" ")).join(" ")).toBe(words.join(" "));
      }),
    );
  });
});

describe("docComment", () => {
  it("is nothing without lines", () => {
    expect(docComment([], 2)).toBe("");
  });

  it("is one line when it fits on one", () => {
    expect(docComment(["A dish."], 2)).toBe("  /** A dish. */\n");
  });

  it("has a line for each line of text otherwise", () => {
    expect(docComment(["A dish.", "", "@deprecated"], 0)).toBe(
      "/**\n * A dish.\n *\n * @deprecated\n */\n",
    );
  });

  it("cannot be ended by its text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("*/", "/", "*", "a ", "\n", "\r\n", "\u2028")),
        (parts) => {
          const comment = docComment(textLines(parts.join("")), 0);
          expect(comment.split("*/").length).toBe(comment === "" ? 1 : 2);
        },
      ),
    );
  });

  it("does not let text begin a tag or hide characters", () => {
    expect(textLines("@internal\n  @deprecated\u202e")).toEqual(["\\@internal", "  \\@deprecated"]);
  });

  it("leaves blank lines out at the ends of a text alone", () => {
    expect(textLines("\n\na\n\nb\n\n")).toEqual(["a", "", "b"]);
    expect(textLines(" \n ")).toEqual([]);
  });
});

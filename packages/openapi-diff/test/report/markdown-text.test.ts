import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cell, code, safeSentence } from "../../src/report/markdown-text.ts";

describe("code", () => {
  it.each([
    ["Pet", "`Pet`"],
    ["a`b", "`` a`b ``"],
    ["a```b", "```` a```b ````"],
    ["two\nlines", "`two lines`"],
  ])("writes %j as %s", (text, expected) => {
    expect(code(text)).toBe(expected);
  });
});

describe("a safe sentence", () => {
  it.each([
    ["<img src=x>", "&lt;img src=x>"],
    ["thanks @octocat", "thanks &#64;octocat"],
    ["fixes #12", "fixes &#35;12"],
    ["A & B", "A &amp; B"],
    ["`<b>` and `` a`@b `` stay", "`<b>` and `` a`@b `` stay"],
    ["an open ` and <b>", "an open ` and &lt;b>"],
  ])("%s", (sentence, expected) => {
    expect(safeSentence(sentence)).toBe(expected);
  });

  it("holds no HTML and calls nobody outside of code, whatever it is made of", () => {
    const pieces = fc.array(fc.constantFrom("`", "``", "<b>", "@x", "#1", "a", " ", "|"));
    fc.assert(
      fc.property(pieces, (parts) => {
        const html = render(safeSentence(parts.join("")));
        expect(html.replaceAll(/<code>.*?<\/code>/g, "")).not.toMatch(/<b>|@x|#1/);
      }),
    );
  });
});

/** Code spans by the rule of CommonMark, read independently: everything else stays as it is. */
function render(text: string): string {
  const opening = /(?<!`)(`+)(?!`)/.exec(text);
  if (opening?.[1] === undefined) return text;
  const from = opening.index + opening[1].length;
  const closing = new RegExp(`(?<!\`)${opening[1]}(?!\`)`).exec(text.slice(from));
  if (closing === null) return text.slice(0, from) + render(text.slice(from));
  const end = from + closing.index;
  return `${text.slice(0, opening.index)}<code>${text.slice(from, end)}</code>${render(text.slice(end + opening[1].length))}`;
}

describe("a cell", () => {
  it("stays one cell", () => {
    expect(cell("a | b\nc")).toBe("a \\| b c");
  });
});

import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import type { JsonValue } from "../../src/document.ts";
import type { ParsedText } from "../../src/read/parsed-text.ts";
import { parsePlainYaml } from "../../src/read/plain-yaml.ts";
import { parseYaml } from "../../src/read/parse-yaml.ts";
import { everyPart } from "./json-at.ts";

const signs = (text: string): fc.Arbitrary<string> => fc.constantFrom(...text.split(""));

const plain = (text: string): ParsedText | undefined => parsePlainYaml("api.yaml", text);

/** What a text says and where each part of it stands, with places of parts that it does not have. */
function contentsOf({ value, locate }: ParsedText): unknown {
  const pointers = [...everyPart(value).map(([pointer]) => pointer), "/nothing", "/0/nothing/0"];
  return { text: JSON.stringify(value), places: pointers.map((pointer) => locate(pointer)) };
}

/** Whether a text is not read as plain YAML, or says there what the YAML parser makes of it. */
function isLeftOrSame(text: string): boolean {
  const found = plain(text);
  if (found === undefined) return true;
  return isDeepStrictEqual(contentsOf(found), contentsOf(parseYaml("api.yaml", text)));
}

describe("plain YAML is read as the YAML parser reads it:", () => {
  test.each([
    ["maps in maps", "a:\n  b: 1\n  c:\n      d: x\ne: y\n"],
    ["lists in the column of their key", "a:\n- 1\n- b: 2\n  c: 3\nd:\n  - 4"],
    ["lists in lists", "- - a\n  -   b\n-\n  - c\n"],
    ["nothing behind a key, a dash and at the end", "a:\nb:\n  -\n  - # none\nc:"],
    ["words and numbers", "a: true\nb: null\nc: 1.50\nd: -0\ne: 3.1.0\nf: 2020-01-01\ng: yes\n"],
    ["keys that are numbers", "200: a\n'4XX': b\n\"default\": c\n"],
    ["texts in quotes", "a: 'it''s'\nb: \"q\\\" \\\\d\\n\" # c\nc: ''\n"],
    ["signs in texts", "a: x#y:z\nb: http://a.b/c?d=[e]\nc: a, b\nd: $.x[?(@.y == 'z')].w\n"],
    ["comments", "# a\na: 1 # b\n  # c\nb:\n# d\n  c: 2 #e\n"],
    ["texts of several lines", "a: |\n  x: y\n\n    # z\n  w  \n\nb: |-\n  x\n\n"],
    ["folded texts", "a: >\n    b\n    c\n\n    d\n\n\n    e\nf: >-\n  g\n"],
    ["lists in brackets", "a: []\nb: [x, 2,  y z , true]\nc: {}\n"],
  ])("%s", (_, text) => {
    const found = plain(text);
    expect(found && contentsOf(found)).toEqual(contentsOf(parseYaml("api.yaml", text)));
  });

  test("whatever the value", () => {
    const { value: anyJson } = fc.letrec<{ value: JsonValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.string({ unit: signs("a:-# \n'\"\\1.~[],{}&*!|>%@?é") }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(fc.string({ unit: signs("a:-# '~1<") }), tie("value")),
      ),
    }));
    const options = fc.record({
      lineWidth: fc.constantFrom(0, 20),
      indentSeq: fc.boolean(),
      indent: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(anyJson, options, (value, chosen) => {
        expect(stringify(value, chosen)).toSatisfy(isLeftOrSame);
      }),
    );
  });

  test("whatever the text", () => {
    const piece = fc.constantFrom(
      ..."\n|  |    |- |a|b: |a: b|1|.5|'|\"|\\|#| # c|: |:|>-|[|]|{}|, |~|<<: |&a |*a|!t |\t|---|...|?|%|é".split(
        "|",
      ),
      "|",
      "|-",
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 16 }), (pieces) => {
        expect(pieces.join("")).toSatisfy(isLeftOrSame);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("left to the YAML parser is", () => {
  test.each([
    ["a key that is there twice", "a: 1\na: 2\n"],
    ["a line between two columns", "a:\n    b: 1\n  c: 2\n"],
    ["a text that goes on in the next line", "a: b\n  c\n"],
    ["a quoted text that does", "a: 'b\n  c'\n"],
    ["what stands behind a quoted text", "a: 'b' c\n"],
    ["a colon in a text", "a: b: c\n"],
    ["a map in braces", "a: {b: 1}\n"],
    ["an empty place in brackets", "a: [b,,c]\n"],
    ["an anchor", "a: &b c\n"],
    ["an alias", "a: *b\n"],
    ["a tag", "a: !b c\n"],
    ["a merge", "<<:\n  a: 1\n"],
    ["a complex key", "? a\n: b\n"],
    ["a key that is a word of YAML", "null: 1\n"],
    ["a key that would be another one", "0x10: 1\n"],
    ["a key that objects have", "__proto__: 1\n"],
    ["a document of its own", "---\na: 1\n"],
    ["what stands behind the end of a document", "... a: 1\n"],
    ["a number in another spelling", "a: +1\n"],
    ["a number that is none of JSON", "a: .inf\n"],
    ["a number with many digits", "a: 12345678901234567\n"],
    ["a tab", "a:\tb\n"],
    ["a carriage return", "a: b\r\n"],
    ["a text of several lines with a column of its own", "a: |2\n   b\n"],
    ["one that keeps what follows it", "a: |+\n  b\n\n"],
    ["one that starts with an empty line", "a: |\n\n  b\n"],
    ["a folded text with a line further in", "a: >\n  b\n    c\n"],
    ["a text alone", "a\n"],
    ["what nests too deep", `${"- ".repeat(200)}a\n`],
  ])("%s", (_, text) => {
    expect(plain(text)).toBeUndefined();
  });
});

test("plain YAML tells whether it leads to other files", () => {
  expect(plain("a:\n  $ref: b.yaml\n")?.mayNeedBundling).toBe(true);
  expect(plain("a:\n  $ref: '#/b'\n")?.mayNeedBundling).toBe(false);
});

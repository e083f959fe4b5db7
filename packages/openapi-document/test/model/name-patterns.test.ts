import fc from "fast-check";
import { expect, it } from "vitest";
import {
  betweenWords,
  identifier,
  identifierStart,
  leadingCapitals,
} from "../../src/model/name-patterns.ts";
import { patternFor, type TextPattern } from "../../src/model/text-pattern.ts";

const patterns: readonly [string, TextPattern][] = [
  ["an identifier", identifier],
  ["the start of an identifier", identifierStart],
  ["what stands between words", betweenWords],
  ["capitals at the start", leadingCapitals],
];

/** Short texts of every kind of character, which meet more often than any text does. */
const asciiText = fc.oneof(
  fc.string({ unit: "binary-ascii" }),
  fc.string({ unit: fc.constantFrom("A", "Z", "a", "z", "0", "9", "_", "$", "-", " ", "\n") }),
);

it.each(patterns)("%s is the same in ASCII as in any text", (_, { inAscii, inAny }) => {
  fc.assert(
    fc.property(asciiText, (text) => {
      expect(inAscii.exec(text)).toEqual(inAny().exec(text));
      expect(text.split(inAscii)).toEqual(text.split(inAny()));
    }),
  );
});

it.each(patterns)("%s is looked for among all characters in any other text", (_, pattern) => {
  expect(patternFor("Team_1~\0\n", pattern)).toBe(pattern.inAscii);
  expect(patternFor("Téam", pattern)).toEqual(pattern.inAny());
  expect(patternFor("\u0080", pattern)).toEqual(pattern.inAny());
});

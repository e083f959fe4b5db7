import * as fc from "fast-check";
import { expect, it } from "vitest";
import { nearestWord } from "../../src/command-line/nearest-word.ts";

it.each([
  ["managment", "management"],
  ["LOGS", "logs"],
  ["prov", "provisioning"],
  ["deploymnet", "deployment"],
  ["lgos", "logs"],
])("%s is taken for %s", (typed, meant) => {
  expect(nearestWord(typed, ["management", "logs", "deployment", "provisioning"])).toBe(meant);
});

it("nothing is suggested for a word that is far from all others", () => {
  expect(nearestWord("billing", ["management", "logs"])).toBeUndefined();
});

it("nothing is suggested where there are no words", () => {
  expect(nearestWord("logs", [])).toBeUndefined();
});

it("a word is nearest to itself", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 }), (words) => {
      for (const word of words) expect(nearestWord(word, words)).toBe(word);
    }),
  );
});

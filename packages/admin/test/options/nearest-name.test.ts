import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { nearestName } from "../../src/options/nearest-name.ts";

const names = ["timeout", "totalTimeout", "retry", "retries", "client", "clock", "url"];

describe("the name that a misspelt one may stand for", () => {
  it.each([
    ["timeuot", "timeout"],
    ["timeOut", "timeout"],
    ["total_timeout", "totalTimeout"],
    ["retrys", "retry"],
    ["retires", "retries"],
    ["clients", "client"],
    ["ulr", undefined],
    ["uri", "url"],
    ["baseUrl", undefined],
    ["", undefined],
  ])("%j: %j", (given, meant) => {
    expect(nearestName(given, names)).toBe(meant);
  });

  it("is the nearest of several", () => {
    expect(nearestName("clint", ["clock", "client"])).toBe("client");
  });

  it("is the name itself where a letter is missing, is too much or is another one", () => {
    const name = fc.stringMatching(/^[a-z]{2,12}$/);
    const written = fc.constantFrom<readonly [letters: string, taken: number]>(
      ["", 1],
      ["#", 0],
      ["#", 1],
    );
    fc.assert(
      fc.property(name, fc.nat(), written, (word, place, [letters, taken]) => {
        const at = place % word.length;
        const typed = word.slice(0, at) + letters + word.slice(at + taken);
        expect(nearestName(typed, ["something-else", word])).toBe(word);
      }),
    );
  });
});

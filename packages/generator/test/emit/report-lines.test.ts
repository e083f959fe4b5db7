import { describe, expect, it } from "vitest";
import { codeSpan } from "../../src/emit/report-lines.ts";

describe("codeSpan", () => {
  it.each([
    ["a", "`a`"],
    ["a`b", "``a`b``"],
    ["`b", "`` `b ``"],
    ["``", "``` `` ```"],
    ["a\nb", "`a b`"],
  ])("writes %j as %s", (text, expected) => {
    expect(codeSpan(text)).toBe(expected);
  });
});

import { describe, expect, it } from "vitest";
import { lineOutput, type OutputPlace } from "../../src/command-line/terminal.ts";

const red = "\u001B[31merror\u001B[39m";

function painted(isTTY: boolean, variables: OutputPlace["variables"] = {}): string {
  const stream = { isTTY, write: () => true };
  return lineOutput("openapi-clients", stream, { variables }).paint("red", "error");
}

describe("there are colours", () => {
  it.each<[string, boolean, Record<string, string>]>([
    ["on a terminal", true, {}],
    ["where NO_COLOR has no value", true, { NO_COLOR: "" }],
    ["through a pipe where FORCE_COLOR asks for them", false, { FORCE_COLOR: "1" }],
    ["where FORCE_COLOR and NO_COLOR are set", true, { FORCE_COLOR: "3", NO_COLOR: "1" }],
    ["where FORCE_COLOR is set on a dumb terminal", true, { FORCE_COLOR: "true", TERM: "dumb" }],
  ])("%s", (_, isTTY, variables) => {
    expect(painted(isTTY, variables)).toBe(red);
  });
});

describe("there are none", () => {
  it.each<[string, boolean, Record<string, string>]>([
    ["through a pipe", false, {}],
    ["where FORCE_COLOR has no value", false, { FORCE_COLOR: "" }],
    ["where NO_COLOR has a value", true, { NO_COLOR: "1" }],
    ["where NO_COLOR is 0", true, { NO_COLOR: "0" }],
    ["where FORCE_COLOR is 0", true, { FORCE_COLOR: "0" }],
    ["where FORCE_COLOR is false", true, { FORCE_COLOR: "false" }],
    ["on a dumb terminal", true, { TERM: "dumb" }],
  ])("%s", (_, isTTY, variables) => {
    expect(painted(isTTY, variables)).toBe("error");
  });
});

describe("a long text", () => {
  const text = "unknown option --x; Options: --one, --two, --three, --four, --five, --six";

  it("is broken between words on a terminal", () => {
    const output = lineOutput("x", { isTTY: true, columns: 40, write: () => true });
    expect(output.wrapped(text).split("\n")).toEqual([
      "unknown option --x; Options: --one,",
      "--two, --three, --four, --five, --six",
    ]);
  });

  it("stays one line for programs", () => {
    const output = lineOutput("x", { isTTY: false, columns: 40, write: () => true });
    expect(output.wrapped(text)).toBe(text);
  });
});

import { describe, expect, it } from "vitest";
import { commandHelp, programHelp } from "../../src/command-line/help.ts";
import type { Command, Program } from "../../src/command-line/command.ts";

const command: Command = {
  name: "compare",
  summary:
    "compare many things with many other things, one after the other, however long that takes",
  usage: [
    "BASE HEAD [--first FILE]… [--second FILE]… [--third FILE]… [--fourth [--fifth FILE]] --out DIR",
  ],
  options: {
    first: { value: "FILE", summary: "a file that is compared before all of the others are" },
  },
  run: () => Promise.resolve(0),
};

const program: Program = {
  name: "openapi-clients",
  packageName: "@convex-openapi/generator",
  summary: "a program with one command",
  findings: "breaking changes",
  version: () => "1.0.0",
  commands: [command],
};

describe.each([60, 80, 120])("help in %i columns", (width) => {
  it.each([
    ["a command", commandHelp(program, command, width)],
    ["the program", programHelp(program, width)],
  ])("of %s has no line that is wider", (_, text) => {
    expect(text.split("\n").filter((line) => line.length > width)).toEqual([]);
  });
});

it("continues what an option does under its text", () => {
  const lines = commandHelp(program, command, 60).split("\n");
  const start = lines.findIndex((line) => line.startsWith("  --first FILE"));
  expect(lines[start + 1]).toBe(`${" ".repeat(16)}others are`);
});

it.each([60, 80, 120])(
  "breaks no line within brackets, or before a value, in %i columns",
  (width) => {
    for (const line of commandHelp(program, command, width).split("\n").slice(0, 8)) {
      expect(line.replaceAll(/[^[]/g, "")).toHaveLength(line.replaceAll(/[^\]]/g, "").length);
      expect(line).not.toMatch(/--(?:first|out)$/);
    }
  },
);

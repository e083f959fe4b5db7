import { describe, expect, it } from "vitest";
import type { CommandOption } from "../../src/command-line/command.ts";
import { parseWords } from "../../src/command-line/parse-words.ts";
import { UsageError } from "../../src/command-line/usage-error.ts";

const options: Readonly<Record<string, CommandOption>> = {
  output: { value: "FILE", short: "o", summary: "where to" },
  "export-type": { short: "t", summary: "types" },
  "allow-host": { value: "HOST", multiple: true, summary: "hosts" },
};

const lenient = { lenient: true };

/** What lenient words say of the switch, of the output, and what is left. */
function told(...words: string[]): unknown {
  const parsed = parseWords(words, options, lenient);
  return [parsed.switched("export-type"), parsed.value("output"), parsed.positionals];
}

describe("a switch of a lenient command is", () => {
  it.each([
    ["on", "by its name", ["--export-type"]],
    ["on", "in camel case", ["--exportType"]],
    ["on", "by its letter", ["-t"]],
    ["on", "that is true", ["--export-type=true"]],
    ["on", "that is true, with a space", ["--exportType", "true"]],
    ["on", "that is turned off and on again", ["--no-export-type", "-t"]],
    ["off", "that is false", ["--export-type=false"]],
    ["off", "that is false, with a space", ["--export-type", "false"]],
    ["off", "whose letter is false", ["-t=false"]],
    ["off", "that is negated", ["--no-export-type"]],
    ["off", "that is negated in camel case", ["--no-exportType"]],
    ["off", "that is on and then off", ["-t", "--no-export-type"]],
  ])("%s, %s", (state, _, words) => {
    expect(told(...words)).toEqual([state === "on", undefined, []]);
  });

  it("not given, where nothing is said of it", () => {
    expect(told()).toEqual([undefined, undefined, []]);
  });

  it("not given a word that is neither true nor false", () => {
    expect(told("--export-type", "falsey.yaml")).toEqual([true, undefined, ["falsey.yaml"]]);
  });

  it("not given a word after two hyphens", () => {
    expect(told("--", "--export-type", "false")).toEqual([
      undefined,
      undefined,
      ["--export-type", "false"],
    ]);
  });
});

describe("a group of letters", () => {
  it.each([
    ["gives its last letter the value beside it", ["-to=a.ts"]],
    ["gives its last letter the word after it", ["-to", "a.ts"]],
    ["gives its last letter what follows", ["-toa.ts"]],
  ])("%s", (_, words) => {
    expect(told(...words)).toEqual([true, "a.ts", []]);
  });

  it("ends where a letter takes a value, in which a sign of equality is a letter like others", () => {
    expect(told("-ot=a.ts")).toEqual([undefined, "t=a.ts", []]);
  });

  it("stays as it is after two hyphens", () => {
    expect(told("--", "-to=a.ts")).toEqual([undefined, undefined, ["-to=a.ts"]]);
  });
});

describe("an option takes its value", () => {
  it.each([
    ["after its name", ["--output", "a.ts"]],
    ["beside its name", ["--output=a.ts"]],
    ["after its letter", ["-o", "a.ts"]],
    ["beside its letter", ["-o=a.ts"]],
    ["right after its letter", ["-oa.ts"]],
  ])("%s", (_, words) => {
    expect(told(...words)).toEqual([undefined, "a.ts", []]);
  });

  it("whatever it says", () => {
    expect(told("-o", "false", "in.yaml")).toEqual([undefined, "false", ["in.yaml"]]);
  });

  it("in camel case, more than once where it may be", () => {
    const parsed = parseWords(["--allowHost", "a", "--allow-host=b"], options, lenient);
    expect(parsed.values("allow-host")).toEqual(["a", "b"]);
  });
});

describe("words are refused:", () => {
  it.each([
    [
      "a switch with another value",
      ["--exportType=yes"],
      '--exportType takes true or false, not "yes"',
    ],
    ["a negated switch with a value", ["--no-export-type=true"], "--no-export-type takes no value"],
    ["a value that is missing", ["--output"], "--output needs a value: --output FILE"],
    ["a letter without its value", ["-o"], "--output needs a value: --output FILE"],
    ["an option in the place of a value", ["-o", "-t"], "--output needs a value"],
    ["two values", ["-o", "a", "--output=b"], "--output is given twice"],
    [
      "a name that is nearly one",
      ["--outptu=a"],
      'unknown option --outptu; did you mean "--output"?',
    ],
    ["an unknown letter", ["-x"], "unknown option -x; Options: --output"],
    ["an unknown letter in a group", ["-txo=a"], "unknown option -x; Options: --output"],
    ["a group without the value of its last letter", ["-to="], "--output needs a value"],
    ["a negated option with a value", ["--no-output"], "unknown option --no-output;"],
  ])("%s", (_, words, message) => {
    const parse = (): unknown => parseWords(words, options, lenient);
    expect(parse).toThrow(UsageError);
    expect(parse).toThrow(message);
  });

  it("a name that another program has, with the reason", () => {
    const rules = { ...lenient, refused: { "--redoc": "it is called --redocly" } };
    expect(() => parseWords(["--redoc=a.yaml"], options, rules)).toThrow(
      "there is no --redoc: it is called --redocly",
    );
  });

  it.each([["--exportType"], ["--export-type=false"], ["--no-export-type"]])(
    "%s, where a command is not lenient",
    (word) => {
      expect(() => parseWords([word], options)).toThrow(UsageError);
    },
  );
});

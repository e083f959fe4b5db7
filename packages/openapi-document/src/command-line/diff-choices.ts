import { allowHostOption } from "./allow-host.ts";
import { choiceOf, formatOption } from "./choice-of.ts";
import type { CommandOption, CommandWords } from "./command.ts";

/** How a comparison can be printed, the default first. */
export const diffFormats = ["text", "json", "markdown", "github"] as const;

/** What makes `diff` end with 1, the default first. */
export const failOnWords = ["breaking", "risky", "any", "never"] as const;

/** What can be chosen about `diff`. */
export interface DiffChoices {
  readonly format: (typeof diffFormats)[number];
  readonly failOn: (typeof failOnWords)[number];
  readonly strict: boolean;
}

/** The options of what compares two descriptions, {@link diffChoices} and how the descriptions are read. */
export const diffOptions: Readonly<Record<string, CommandOption>> = {
  overlay: {
    value: "FILE",
    multiple: true,
    summary: "an Overlay document for BASE and HEAD; may be repeated",
  },
  "allow-host": allowHostOption,
  format: formatOption(diffFormats),
  "fail-on": {
    value: "WHAT",
    choices: failOnWords,
    summary: `end with 1 on ${failOnWords.join(", ")}; default: breaking`,
  },
  strict: {
    summary:
      "treat doubtful changes as breaking: bigger bumps, and code that no longer compiles counts as breaking",
  },
};

/**
 * What a command line chooses.
 * @throws {UsageError} for a word that is none of those to choose from.
 */
export function diffChoices(words: CommandWords): DiffChoices {
  return {
    format: choiceOf(words, "format", diffFormats),
    failOn: choiceOf(words, "fail-on", failOnWords),
    strict: words.has("strict"),
  };
}

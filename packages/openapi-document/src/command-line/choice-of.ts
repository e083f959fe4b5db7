import { didYouMean } from "./nearest-word.ts";
import type { CommandOption, CommandWords } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** `--format`, of what can be printed in some formats, the first of them unless another one is asked for. */
export function formatOption(formats: readonly string[]): CommandOption {
  return {
    value: "FORMAT",
    choices: formats,
    summary: `${formats.join(", ")}; default: ${formats[0]}`,
  };
}

/**
 * The value of an option that takes one of a few words, the first of them unless it is given.
 * @throws {UsageError} for any other word.
 */
export function choiceOf<const Word extends string>(
  words: CommandWords,
  option: string,
  choices: readonly [Word, ...Word[]],
): Word {
  const value = words.value(option);
  if (value === undefined) return choices[0];
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw new UsageError(
    `--${option} takes ${choices.join(", ")}, not "${value}";${didYouMean(value, choices)}`.replace(
      /;$/,
      "",
    ),
  );
}

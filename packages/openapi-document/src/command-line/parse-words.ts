import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import { didYouMean } from "./nearest-word.ts";
import type { CommandOption, CommandWords } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Sorts the words of a command line into options and positionals.
 * @throws {UsageError} for an unknown option, a missing value, or a value where none belongs.
 */
export function parseWords(
  words: readonly string[],
  options: Readonly<Record<string, CommandOption>>,
): CommandWords {
  const config: ParseArgsOptionsConfig = {};
  for (const [name, { value, multiple }] of Object.entries(options)) {
    config[name] = {
      type: value === undefined ? "boolean" : "string",
      multiple: multiple ?? false,
    };
  }
  const { tokens } = parseArgs({
    args: [...words],
    options: config,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const positionals: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const option = options[token.name];
    if (option === undefined || !token.rawName.startsWith("--"))
      throw unknownOption(token.rawName, options);
    const values = given.get(token.name) ?? [];
    if (values.length > 0 && option.value !== undefined && option.multiple !== true) {
      throw new UsageError(`${token.rawName} is given twice`);
    }
    values.push(valueOf(token, option));
    given.set(token.name, values);
  }
  return {
    positionals,
    has: (option) => given.has(option),
    value: (option) => given.get(option)?.[0],
    values: (option) => given.get(option) ?? [],
  };
}

function valueOf(
  token: {
    readonly rawName: string;
    readonly value?: string | undefined;
    readonly inlineValue?: boolean | undefined;
  },
  option: CommandOption,
): string {
  const { rawName, value, inlineValue } = token;
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value`);
    return "";
  }
  if (value === undefined || value === "" || (inlineValue !== true && value.startsWith("-"))) {
    throw new UsageError(`${rawName} needs a value: ${rawName} ${option.value}`);
  }
  return value;
}

function unknownOption(
  rawName: string,
  options: Readonly<Record<string, CommandOption>>,
): UsageError {
  const known = Object.keys(options).map((name) => `--${name}`);
  const hint = didYouMean(rawName, known) || ` Options: ${known.join(", ")}`;
  return new UsageError(`unknown option ${rawName};${hint}`);
}

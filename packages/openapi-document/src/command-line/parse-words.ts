import { parseArgs } from "node:util";
import { didYouMean, nearestWord } from "./nearest-word.ts";
import type { CommandOption, CommandWords, WordRules } from "./command.ts";
import { type Spelling, spellings, withJoinedSwitches, withLongNames } from "./option-spellings.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Sorts the words of a command line into options and positionals.
 * @throws {UsageError} for an unknown option, a missing value, or a value where none belongs.
 */
export function parseWords(
  words: readonly string[],
  options: Readonly<Record<string, CommandOption>>,
  { lenient = false, refused = {} }: WordRules = {},
): CommandWords {
  refuse(words, refused);
  const known = spellings(options, lenient);
  const long = withLongNames(words, known);
  const { tokens } = parseArgs({
    args: lenient ? withJoinedSwitches(long, known) : long,
    options: Object.fromEntries([...known].map(([name, { config }]) => [name, config])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const positionals: string[] = [];
  const given = new Map<string, string[]>();
  const off = new Set<string>();
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const spelling = known.get(token.name);
    if (spelling === undefined || !isSpelledSo(token, spelling)) {
      throw unknownOption(token.rawName, options);
    }
    const { name, option, isOff } = spelling;
    const values = given.get(name) ?? [];
    if (values.length > 0 && option.value !== undefined && option.multiple !== true) {
      throw new UsageError(`${token.rawName} is given twice`);
    }
    if (option.value !== undefined) values.push(valueOf(token, option.value));
    else if (isFalse(token, lenient && !isOff) || isOff) off.add(name);
    else off.delete(name);
    given.set(name, values);
  }
  const has = (option: string): boolean => given.has(option) && !off.has(option);
  return {
    positionals,
    has,
    switched: (option) => (given.has(option) ? has(option) : undefined),
    value: (option) => given.get(option)?.[0],
    values: (option) => given.get(option) ?? [],
  };
}

interface OptionToken {
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function isSpelledSo({ rawName }: OptionToken, { option }: Spelling): boolean {
  return rawName.startsWith("--") || rawName === `-${option.short}`;
}

/** Whether the value of a switch turns it off. */
function isFalse({ rawName, value }: OptionToken, takesValue: boolean): boolean {
  if (value === undefined) return false;
  if (!takesValue) throw new UsageError(`${rawName} takes no value`);
  if (value !== "true" && value !== "false") {
    throw new UsageError(`${rawName} takes true or false, not "${value}"`);
  }
  return value === "false";
}

function valueOf({ rawName, value, inlineValue }: OptionToken, called: string): string {
  if (value === undefined || value === "" || (inlineValue !== true && value.startsWith("-"))) {
    throw new UsageError(`${rawName} needs a value: ${rawName} ${called}`);
  }
  return value;
}

function refuse(words: readonly string[], refused: Readonly<Record<string, string>>): void {
  for (const word of words) {
    if (word === "--") return;
    const [name = ""] = word.split("=", 1);
    const reason = Object.hasOwn(refused, name) ? refused[name] : undefined;
    if (reason !== undefined) throw new UsageError(`there is no ${name}: ${reason}`);
  }
}

function unknownOption(
  rawName: string,
  options: Readonly<Record<string, CommandOption>>,
): UsageError {
  const known = Object.keys(options).map((name) => `--${name}`);
  const hint =
    rawName === "-V"
      ? " --version prints the version."
      : didYouMean(rawName, known) || choiceHint(rawName, options);
  return new UsageError(`unknown option ${rawName};${hint || ` Options: ${known.join(", ")}`}`);
}

/** ` did you mean "--format json"?` for `--json`. */
function choiceHint(rawName: string, options: Readonly<Record<string, CommandOption>>): string {
  const choices = Object.entries(options).flatMap(([name, { choices: words = [] }]) =>
    words.map((word) => ({ switched: `--${word}`, meant: `--${name} ${word}` })),
  );
  const near = nearestWord(
    rawName,
    choices.map(({ switched }) => switched),
  );
  const choice = choices.find(({ switched }) => switched === near);
  return choice === undefined ? "" : ` did you mean "${choice.meant}"?`;
}

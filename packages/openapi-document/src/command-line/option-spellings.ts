import type { ParseArgsOptionDescriptor } from "node:util";
import type { CommandOption } from "./command.ts";

/** What one spelling of an option stands for. */
export interface Spelling {
  readonly name: string;
  readonly option: CommandOption;
  /** Whether it turns a switch off. */
  readonly isOff: boolean;
  readonly config: ParseArgsOptionDescriptor;
}

/**
 * The options of a command by what they can be called, without the hyphens before it.
 * @param lenient see `WordRules.lenient`.
 */
export function spellings(
  options: Readonly<Record<string, CommandOption>>,
  lenient: boolean,
): ReadonlyMap<string, Spelling> {
  const all = new Map<string, Spelling>();
  for (const [name, option] of Object.entries(options)) {
    const { value, multiple = false, short } = option;
    const type = value === undefined ? "boolean" : "string";
    const add = (text: string, isOff: boolean, config: ParseArgsOptionDescriptor): void => {
      all.set(text, { name, option, isOff, config });
    };
    add(name, false, { type, multiple, ...(short !== undefined && { short }) });
    if (!lenient) continue;
    const camel = inCamelCase(name);
    if (camel !== name) add(camel, false, { type, multiple });
    if (value !== undefined) continue;
    add(`no-${name}`, true, { type });
    if (camel !== name) add(`no-${camel}`, true, { type });
    add(inCamelCase(`no-${name}`), true, { type });
  }
  return all;
}

function inCamelCase(name: string): string {
  return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * The words with long names for letters, so that `-o=FILE` is the same as `--output=FILE`, and `-to=FILE` as
 * `--export-type --output=FILE`.
 */
export function withLongNames(
  words: readonly string[],
  known: ReadonlyMap<string, Spelling>,
): string[] {
  const end = endOfOptions(words);
  const spellingOf = (letter: string): Spelling | undefined =>
    [...known.values()].find(({ option }) => option.short === letter);
  const long = words.slice(0, end).flatMap((word) => {
    const [, letters, rest = ""] = /^-(\w|\w+(?==))(=.*)?$/s.exec(word) ?? [];
    if (letters === undefined) return [word];
    const group = Array.from(letters, spellingOf).flatMap((spelling) => spelling ?? []);
    const takesValue = group.slice(0, -1).some(({ option }) => option.value !== undefined);
    // `-oa=b` gives `-o` the value `a=b`, and what has an unknown letter is refused as it is written.
    if (group.length < letters.length || takesValue) return [word];
    return group.map(({ name }, index) => `--${name}${index === group.length - 1 ? rest : ""}`);
  });
  return [...long, ...words.slice(end)];
}

/** The words with the value of a switch beside it: `--x=false` for `--x false`. */
export function withJoinedSwitches(
  words: readonly string[],
  known: ReadonlyMap<string, Spelling>,
): string[] {
  const end = endOfOptions(words);
  const takesNext = (word: string | undefined): boolean => {
    const spelling = word?.startsWith("--") === true ? known.get(word.slice(2)) : undefined;
    return spelling?.isOff === false && spelling.option.value === undefined;
  };
  const isValue = (index: number): boolean =>
    index < end && /^(?:true|false)$/.test(words[index] ?? "") && takesNext(words[index - 1]);
  const joined = words.slice(0, end).flatMap((word, index) => {
    if (isValue(index)) return [];
    return isValue(index + 1) ? [`${word}=${words[index + 1]}`] : [word];
  });
  return [...joined, ...words.slice(end)];
}

/** Where `--` stands, behind which there are no options. */
export function endOfOptions(words: readonly string[]): number {
  const index = words.indexOf("--");
  return index === -1 ? words.length : index;
}

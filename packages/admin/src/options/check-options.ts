import { InvalidValueError } from "../errors/invalid-value-error.ts";
import { nearestName } from "./nearest-name.ts";

/** What one option takes. */
export interface OptionRule {
  /** What it takes, to follow "must be". */
  readonly wants: string;
  /** Whether it takes a value. One that is left out, or `undefined`, is not asked about, unless it is required. */
  readonly takes: (value: unknown) => boolean;
  readonly isRequired?: boolean;
  /** Words that other packages have for it. */
  readonly alsoCalled?: readonly string[];
  /** The options within it. */
  readonly within?: Readonly<Record<string, OptionRule>>;
}

/** What each option of a type takes. The compiler reports one that is missing here and one that is too many. */
export type OptionRules<Options> = Readonly<Record<keyof Options & string, OptionRule>>;

/**
 * Refuses options that are not known, and values that an option cannot have. The types do so for whom they reach; in
 * JavaScript, an option that is misspelt counts as left out, and its default can be another host than was meant. No
 * message quotes a value, which may be a key.
 *
 * @param owner What takes the options, as the caller calls it.
 * @throws {InvalidValueError} With the option, what it takes, and for one that is not known the name that may be meant.
 */
export function checkOptions(
  owner: string,
  options: unknown,
  rules: Readonly<Record<string, OptionRule>>,
): void {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new InvalidValueError(`${owner} takes its options as one object`);
  }
  for (const name of Object.keys(options)) {
    if (!Object.hasOwn(rules, name)) {
      throw new InvalidValueError(
        `${owner} has no option ${JSON.stringify(name)}${advice(name, rules)}`,
      );
    }
  }
  for (const [name, { wants, takes, isRequired = false, within }] of Object.entries(rules)) {
    const value = (options as Readonly<Record<string, unknown>>)[name];
    if (value === undefined && !isRequired) continue;
    if (!takes(value)) throw new InvalidValueError(`${owner}: ${name} must be ${wants}`);
    if (within) checkOptions(`${name} of ${owner}`, value, within);
  }
}

function advice(name: string, rules: Readonly<Record<string, OptionRule>>): string {
  const known = Object.keys(rules);
  const meant = Object.entries(rules).find(([, { alsoCalled }]) => alsoCalled?.includes(name));
  const near = meant?.[0] ?? nearestName(name, known);
  return near === undefined ? `; it has ${known.join(", ")}` : `; did you mean "${near}"?`;
}

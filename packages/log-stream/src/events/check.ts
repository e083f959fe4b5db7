/** A value that is right but for a text which the description does not list, as a newer deployment can send. */
export const unlisted = false;

/** What is wrong with a value, in words that do not quote it; `undefined` when nothing is. */
export type Problem = string | typeof unlisted | undefined;

/**
 * Says what is wrong with a value that should be a `T`. `at` is the name of the value, such as
 * `usage.database_read_bytes`.
 */
export interface Check<T> {
  (value: unknown, at: string): Problem;
  /** Never there: keeps a check of another type from being accepted. */
  readonly checks?: (value: T) => T;
}

/** The check of each property of `T`. One that `T` gets or loses is an error of the compiler. */
export type Shape<T> = { readonly [Name in keyof T]-?: Check<T[Name]> };

export const text: Check<string> = (value, at) =>
  problemOf(typeof value === "string", value, at, "a string");

export const flag: Check<boolean> = (value, at) =>
  problemOf(typeof value === "boolean", value, at, "true or false");

/** An integer from 0 on, as all numbers of events are. */
export const count: Check<number> = (value, at) =>
  problemOf(isCount(value), value, at, "an integer that is not negative");

export const anything: Check<unknown> = () => undefined;

/** Numbers by name. */
export const counts: Check<Record<string, number>> = (value, at) => {
  const is = isRecord(value) && Object.values(value).every(isCount);
  return problemOf(is, value, at, "an object whose values are integers that are not negative");
};

/** A property that can be left out or null. */
export function optional<T>(check: Check<T>): Check<T | null | undefined> {
  return (value, at) => (value === undefined || value === null ? undefined : check(value, at));
}

/** A property that can be left out. */
export function ifThere<T>(check: Check<T>): Check<T | undefined> {
  return (value, at) => (value === undefined ? undefined : check(value, at));
}

/** One of the strings that the description lists. */
export function oneOf<T extends string>(values: Readonly<Record<T, true>>): Check<T> {
  return (value, at) =>
    typeof value === "string" && !Object.hasOwn(values, value) ? unlisted : text(value, at);
}

/** An object with the given properties, and any others. */
export function object<T extends object>(shape: Shape<T>): Check<T> {
  const checks = Object.entries<(value: unknown, at: string) => Problem>(shape);
  return (value, at) => {
    if (!isRecord(value)) return `${at} must be an object`;
    let found: Problem;
    for (const [name, check] of checks) {
      const own = Object.hasOwn(value, name) ? value[name] : undefined;
      const problem = check(own, at === "" ? name : `${at}.${name}`);
      // What is wrong counts for more than what is not listed.
      if (typeof problem === "string") return problem;
      found ??= problem;
    }
    return found;
  };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

function problemOf(is: boolean, value: unknown, at: string, expected: string): string | undefined {
  if (is) return undefined;
  return value === undefined ? `${at} is missing` : `${at} must be ${expected}`;
}

/** How a request is verified. */
export interface VerifyOptions {
  /** The secret of the log stream; several while one replaces another. */
  readonly secret: string | readonly string[];
  /**
   * How far the time of the newest event may be from now, in milliseconds, in both directions. Default: five minutes.
   * `Infinity` accepts any time, and events without one.
   */
  readonly tolerance?: number;
  /** The time now, in milliseconds since the Unix epoch. Default: `Date.now`. */
  readonly now?: () => number;
  /** Most bytes of a body. Default: 10 MiB. */
  readonly maxBytes?: number;
}

/** The options as they are used. */
export interface CheckedOptions extends Required<VerifyOptions> {
  readonly secret: readonly string[];
}

type Rule = readonly [wants: string, takes: (value: unknown) => boolean, whenLeftOut?: unknown];

const rules: Readonly<Record<keyof VerifyOptions, Rule>> = {
  secret: ["the hmacSecret of the log stream, or an array of such", areSecrets],
  tolerance: [
    "milliseconds from 0 on",
    (value) => typeof value === "number" && value >= 0,
    5 * 60_000,
  ],
  now: ["a function", (value) => typeof value === "function", () => Date.now()],
  maxBytes: [
    "a number above 0",
    (value) => typeof value === "number" && value > 0,
    10 * 1024 * 1024,
  ],
};

/**
 * The options with their defaults.
 * @throws TypeError for an option that is not known, since one that is misspelt would count as left out, and for a value
 * that it cannot have. It repeats no value.
 */
export function checkedOptions(given: VerifyOptions): CheckedOptions {
  const checked: Record<string, unknown> = { ...given };
  for (const name of Object.keys(checked)) {
    if (Object.hasOwn(rules, name)) continue;
    const names = Object.keys(rules).join(", ");
    throw new TypeError(`verifyLogStreamRequest has no option ${name}, only ${names}`);
  }
  for (const [name, [wants, takes, whenLeftOut]] of Object.entries(rules)) {
    if (checked[name] === undefined) checked[name] = whenLeftOut;
    if (takes(checked[name])) continue;
    throw new TypeError(`${name} of verifyLogStreamRequest must be ${wants}`);
  }
  return { ...checked, secret: [checked["secret"]].flat() } as unknown as CheckedOptions;
}

function areSecrets(value: unknown): boolean {
  const secrets = [value].flat();
  return secrets.length > 0 && secrets.every((one) => typeof one === "string" && one !== "");
}

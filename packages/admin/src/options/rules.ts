import type { CallOptions, RetryOptions } from "../transport/call-options.ts";
import type { TransportOptions } from "../transport/transport.ts";
import type { OptionRule, OptionRules } from "./check-options.ts";

const isFunction = (value: unknown): boolean => typeof value === "function";
const isFrom0 = (value: unknown): boolean => typeof value === "number" && value >= 0;
const isAbove0 = (value: unknown): boolean => isFrom0(value) && value !== 0;
const hasMethods = (value: unknown, ...names: readonly string[]): boolean =>
  names.every((name) => isFunction(Object(value)[name]));

/** Whether a value can be that of a header, whatever the platform: printable ASCII, and no space around it. */
export const isHeaderValue = (value: unknown): boolean =>
  typeof value === "string" && /^[!-~](?:[ -~]*[!-~])?$/.test(value);

/** A text that says something. */
export const text: OptionRule = {
  wants: "a text that is not empty",
  takes: (value) => typeof value === "string" && value !== "",
};

/** True or false. */
export const boolean: OptionRule = {
  wants: "true or false",
  takes: (value) => typeof value === "boolean",
};

/** What ends something. */
export const abortSignal: OptionRule = {
  wants: "an AbortSignal",
  takes: (value) => hasMethods(value, "addEventListener", "throwIfAborted"),
};

/** Anything: what reads it has an error of its own, such as `InvalidKeyError`. */
export const readElsewhere: OptionRule = { wants: "", takes: () => true };

const callback: OptionRule = { wants: "a function", takes: isFunction };
const delay: OptionRule = { wants: "milliseconds from 0 on", takes: isFrom0 };
const timeLimit: OptionRule = {
  wants: "milliseconds above 0; leave it out for no limit",
  takes: isAbove0,
};

const retryRules: OptionRules<RetryOptions> = {
  retries: {
    wants: "a whole number from 0 on",
    takes: (value) => isFrom0(value) && (value === Infinity || Number.isInteger(value)),
  },
  baseDelay: delay,
  maxDelay: delay,
  notFound: boolean,
  unusable: boolean,
  random: callback,
};

/** What a connection takes for all of its calls. Tables are made by functions, which bundles can leave out. */
const defaultRules = (): OptionRules<Omit<CallOptions, "signal" | "idempotent">> => ({
  timeout: timeLimit,
  totalTimeout: timeLimit,
  maxResponseBytes: { wants: "a number of bytes above 0", takes: isAbove0 },
  retry: {
    wants: "an object, such as { retries: 0 }",
    takes: (value) => typeof value === "object" && value !== null,
    within: retryRules,
  },
  onRequest: callback,
  onResponse: callback,
  onRetry: callback,
});

/** What a call takes. */
export const callRules = (): OptionRules<CallOptions> => ({
  ...defaultRules(),
  signal: abortSignal,
  idempotent: boolean,
});

/** What a connection takes, whatever it connects to. */
export const connectionRules = (): OptionRules<
  Omit<TransportOptions, "authorization" | "credential">
> => ({
  ...defaultRules(),
  client: {
    wants: 'a name, a hyphen and a version in printable ASCII, such as "my-script-1.0.0"',
    takes: (value) => isHeaderValue(value) && String(value).includes("-"),
  },
  fetch: callback,
  clock: {
    wants: "a clock with now() and sleep()",
    takes: (value) => hasMethods(value, "now", "sleep"),
  },
});

export { resilientFetch } from "./resilient-fetch.ts";
export type { TimeoutError } from "./timeout-error.ts";
export type { Clock } from "./clock.ts";
export type {
  AttemptEvent,
  Fetch,
  IdempotencyKeyOptions,
  ResilientFetchOptions,
  ResponseEvent,
  RetryEvent,
} from "./options.ts";

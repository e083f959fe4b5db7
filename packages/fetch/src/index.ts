export { resilientFetch } from "./resilient-fetch.ts";
export { idempotencyKey, type IdempotencyKeyOptions } from "./idempotency-key.ts";
export {
  observedFetch,
  type AttemptEvent,
  type FailureEvent,
  type Hooks,
  type ResponseEvent,
} from "./observed-fetch.ts";
export { replayUpTo } from "./replay-up-to.ts";
export { wholeBody } from "./whole-body.ts";
export type { Fetch, ResilientFetchOptions, RetryEvent } from "./options.ts";

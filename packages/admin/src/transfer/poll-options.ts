import type { CallOptions } from "../transport/call-options.ts";

/** How a state is polled that changes by itself. Time limits hold for each look. */
export interface PollOptions extends Omit<CallOptions, "idempotent"> {
  /** Wait between the first two looks, in milliseconds; each next one is half as long again. Default 200. */
  readonly pollInterval?: number | undefined;
  /** No wait between two looks is longer, in milliseconds. Default 5000. */
  readonly maxPollInterval?: number | undefined;
}

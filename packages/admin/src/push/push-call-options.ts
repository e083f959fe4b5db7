import type { CallOptions } from "../transport/call-options.ts";

/**
 * How one step of a push is called. Whether it may be repeated after a doubtful failure is a property
 * of the step and no choice.
 */
export type PushCallOptions = Omit<CallOptions, "idempotent">;

import type { CallOptions } from "../transport/call-options.ts";

/** Options of verbs that read through system functions. */
export interface SystemOptions extends CallOptions {
  /** The component to look into, such as `parent/child`. The root when absent. */
  readonly componentPath?: string | undefined;
}

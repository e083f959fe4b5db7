import type { Json } from "../values/convex-value.ts";
import type { PushOptions } from "./options.ts";

/** What has been pushed, and what is being pushed. */
export class PushState {
  readonly options: PushOptions;
  /** The version of the `convex` package of the last push; null before the first. */
  serverVersion: string | null = null;

  constructor(options: PushOptions) {
    this.options = options;
  }

  /** All indexes. */
  indexes(): Json[] {
    return [];
  }
}

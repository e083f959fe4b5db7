import type { CallOptions } from "../transport/call-options.ts";
import type { ConvexValue } from "../values/convex-value.ts";

/** The arguments of a function, by name. */
export interface ConvexObject {
  readonly [name: string]: ConvexValue | undefined;
}

/** How a function is called and how its value comes back. */
export interface FunctionOptions extends CallOptions {
  /**
   * How the returned value is written on the wire. `convex_encoded_json`, the default, keeps every
   * type: 64-bit integers arrive as `bigint`, bytes as `ArrayBuffer`. With `json` they arrive as the
   * plain JSON that the Convex backend makes of them: decimal text and base64.
   */
  readonly format?: "convex_encoded_json" | "json" | undefined;
  /**
   * The component that holds the function, such as `parent/child`, for functions given by path.
   * References of `components` tell it themselves.
   */
  readonly componentPath?: string | undefined;
  /** Is given what the function logged, as `[LEVEL] text`, whether it succeeds or fails. */
  readonly onLogLines?: ((lines: readonly string[]) => void) | undefined;
}

/** Options of verbs that write. */
export interface WriteOptions extends CallOptions {
  /**
   * Asks first, once for a connection, what the key may do, so that a write it may not do is never
   * sent. Without this, nothing is asked; what `checkKey` found earlier counts all the same.
   */
  readonly checkKey?: boolean | undefined;
}

/** Options of mutations and actions. */
export interface FunctionWriteOptions extends FunctionOptions, WriteOptions {}

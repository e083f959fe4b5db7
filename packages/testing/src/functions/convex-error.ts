import type { ConvexValue } from "../values/convex-value.ts";
import { encodeValue } from "../values/encode.ts";

/**
 * An error that carries data to the client, as `ConvexError` of `convex/values` does. That class
 * works in the fake too: any thrown error with a `data` field and that name is taken for one.
 */
export class ConvexError<Data extends ConvexValue = ConvexValue> extends Error {
  override readonly name = "ConvexError";
  readonly data: Data;

  constructor(data: Data) {
    super(typeof data === "string" ? data : JSON.stringify(encodeValue(data, "json")));
    this.data = data;
  }
}

const realConvexError = Symbol.for("ConvexError");

/** The data of a thrown ConvexError; undefined for every other error. */
export function errorDataOf(error: unknown): { readonly data: unknown } | undefined {
  if (!(error instanceof Error) || !("data" in error)) return undefined;
  const isConvexError = error.name === "ConvexError" || realConvexError in error;
  return isConvexError ? { data: error.data } : undefined;
}

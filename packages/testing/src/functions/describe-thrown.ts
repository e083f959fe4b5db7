import type { ConvexValue } from "../values/convex-value.ts";
import { decodeValue } from "../values/decode.ts";
import { encodeValue } from "../values/encode.ts";
import { errorDataOf } from "./convex-error.ts";
import type { FunctionPath } from "./function-path.ts";

/**
 * What a client learns about something that a function threw: `Uncaught NAME: MESSAGE` with a
 * stack in the function's own module, and the data of a ConvexError. The stack of the fake itself
 * is left out.
 */
export function describeThrown(
  error: unknown,
  path: FunctionPath,
): { message: string; data?: ConvexValue } {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const message = `Uncaught ${text}\n    at handler (../convex/${path.module}.ts:1:1)\n`;
  const thrown = errorDataOf(error);
  if (thrown === undefined) return { message };
  return { message, data: decodeValue(encodeValue(thrown.data, "convex_encoded_json")) };
}

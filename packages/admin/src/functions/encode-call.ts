import type { CallFunctionRequest } from "@convex-openapi/deployment-client";

import { fromConvexJson } from "../values/from-convex-json.ts";
import type { JsonValue } from "../values/json-value.ts";
import { toConvexJson } from "../values/to-convex-json.ts";
import { functionAddress, type FunctionTarget } from "./function-address.ts";
import type { ConvexObject, FunctionOptions } from "./function-options.ts";
import type { Decode } from "./read-result.ts";

/** A call as it goes over the wire, and how its value is read. */
export interface EncodedCall {
  readonly body: CallFunctionRequest;
  readonly decode: Decode;
}

/**
 * Encodes a call. Arguments always keep their types: the Convex backend reads encoded values in them
 * whatever the format of the response is.
 *
 * @throws {InvalidValueError} When an argument has no place in Convex, or the target is no function.
 */
export function encodeCall(
  target: FunctionTarget,
  args: unknown = {},
  { format = "convex_encoded_json", componentPath }: FunctionOptions = {},
): EncodedCall {
  return {
    body: {
      ...functionAddress(target, componentPath),
      format,
      args: toConvexJson(args as ConvexObject, "args") as Record<string, JsonValue>,
    },
    decode: format === "json" ? (json) => json : (json) => fromConvexJson(json as JsonValue),
  };
}

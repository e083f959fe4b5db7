import {
  type ConvexObject,
  InvalidValueError,
  isPlainObject,
  type Json,
} from "../values/convex-value.ts";
import { decodeValue } from "../values/decode.ts";

/**
 * Reads the arguments of a call: an object, or an array with one object in it, which older clients
 * and `ConvexHttpClient` send. Nothing counts as an empty object.
 * @throws InvalidValueError for any other shape or a value that is no Convex value.
 */
export function readArguments(args: Json | undefined): ConvexObject {
  const json = Array.isArray(args) ? onlyArgument(args) : args;
  const value = decodeValue(json ?? {});
  if (isPlainObject(value)) return value;
  throw new InvalidValueError("arguments must be a single object");
}

function onlyArgument(args: Json[]): Json | undefined {
  if (args.length > 1) throw new InvalidValueError("arguments must be a single object");
  return args[0];
}

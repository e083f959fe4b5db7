/** What JSON can hold. */
export type Json = null | boolean | number | string | Json[] | { [field: string]: Json };

/** A JSON object. */
export type JsonObject = { [field: string]: Json };

/**
 * A Convex value as JavaScript holds it: `bigint` is Int64, `number` is Float64, `ArrayBuffer` is
 * Bytes. A field that is `undefined` counts as absent.
 */
export type ConvexValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | ArrayBuffer
  | ConvexValue[]
  | { [field: string]: ConvexValue | undefined };

/** A Convex object. */
export type ConvexObject = { [field: string]: ConvexValue | undefined };

/** Thrown when something is not a Convex value, or when JSON does not encode one. */
export class InvalidValueError extends Error {
  override readonly name = "InvalidValueError";
}

/** Whether a value is an object with fields: no array, no null, no class instance. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

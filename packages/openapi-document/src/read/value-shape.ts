import { createHash } from "node:crypto";
import type { JsonValue } from "../document.ts";
import { compareText } from "../model/sorted.ts";
import { isObject } from "../reference.ts";
import { isUriReference } from "./reference-uri.ts";

/**
 * A text that is the same for values that say the same, and seldom for others. The order of keys and where references
 * lead are left out of it.
 */
export function shapeOf(value: JsonValue): string {
  const text = JSON.stringify(value, (key, inner: JsonValue): JsonValue => {
    if (typeof inner === "string") return key === "$ref" || isUriReference(inner) ? "" : inner;
    if (!isObject(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => compareText(a, b)));
  });
  return createHash("sha256").update(text).digest("hex");
}

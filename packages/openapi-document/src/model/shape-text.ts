import type { JsonObject, JsonValue } from "../document.ts";
import { isObject, isReference } from "../reference.ts";
import { canonicalText } from "./json-text.ts";
import { isProse } from "./keywords.ts";

/** What a value says, prose aside, with what each `$ref` in it stands for. */
export function shapeText(value: JsonValue, nameOf: (ref: string) => string): string {
  const strip = (item: JsonValue): JsonValue => {
    if (Array.isArray(item)) return item.map(strip);
    if (!isObject(item)) return item;
    if (isReference(item)) return { $ref: nameOf(item.$ref) };
    const kept: JsonObject = {};
    for (const [key, inner] of Object.entries(item)) {
      if (inner === undefined || (isProse(key) && typeof inner !== "object")) continue;
      kept[key] = strip(inner);
    }
    return kept;
  };
  return canonicalText(strip(value));
}

import type { JsonValue } from "../document.ts";
import { isObject } from "../reference.ts";
import { sortedEntries } from "./sorted.ts";
import { queryStyle, type ValueStyle } from "./value-style.ts";

/** How a field of `multipart/form-data` is written. */
export interface PartStyle {
  /** The style of all but files; without one, each item is a part. */
  readonly style: ValueStyle | undefined;
  /** The media type of a part without a style, `""` where the value alone says it. */
  readonly type: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** What an Encoding Object (OpenAPI 3.1 section 4.8.15) makes of a field of `multipart/form-data`. */
export function partStyle(encoding: JsonValue | undefined): PartStyle {
  const headers = isObject(encoding) ? encoding["headers"] : undefined;
  return {
    style: declaredStyle(encoding),
    type: mediaTypeOf(encoding),
    headers: sortedEntries(headers).flatMap(fixedHeader),
  };
}

/** What an Encoding Object makes of a field of `application/x-www-form-urlencoded`. */
export function fieldStyle(encoding: JsonValue | undefined): ValueStyle {
  const style = declaredStyle(encoding);
  if (style === undefined)
    return { name: isJsonType(mediaTypeOf(encoding)) ? "jsonPair" : "field" };
  const isReserved = isObject(encoding) && encoding["allowReserved"] === true;
  return isReserved ? { ...style, keeps: "reserved" } : style;
}

/** Whether a field of this media type is JSON, texts and lists too. */
export function isJsonType(mediaType: string): boolean {
  return /[/+]json\b/i.test(mediaType);
}

/** The style of a field where one is declared. Parts are not percent-encoded: every character is allowed in them. */
function declaredStyle(encoding: JsonValue | undefined): ValueStyle | undefined {
  if (!isObject(encoding)) return undefined;
  const { style: written, explode } = encoding;
  const declares = ["style", "explode", "allowReserved"].some((key) =>
    Object.hasOwn(encoding, key),
  );
  if (!declares) return undefined;
  const style = typeof written === "string" ? written : "form";
  return {
    name: queryStyle({ style, explode: typeof explode === "boolean" ? explode : style === "form" }),
  };
}

/** The first of the media types of a field. A range is none to send. */
function mediaTypeOf(encoding: JsonValue | undefined): string {
  const written = isObject(encoding) ? encoding["contentType"] : undefined;
  const [first = ""] = typeof written === "string" ? written.split(",") : [];
  return first.includes("*") ? "" : first.trim();
}

/** A header of a part whose value the description gives: nobody else could. */
function fixedHeader([name, header]: [string, JsonValue]): [string, string][] {
  const schema = isObject(header) ? header["schema"] : undefined;
  if (!isObject(schema) || /^content-(?:type|disposition)$/i.test(name)) return [];
  const { const: only, default: usual, enum: listed } = schema;
  const value = only ?? (Array.isArray(listed) && listed.length === 1 ? listed[0] : usual);
  return typeof value === "string" || typeof value === "number" ? [[name, String(value)]] : [];
}

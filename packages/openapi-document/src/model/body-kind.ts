import type { Schema } from "./schema.ts";

/**
 * How a body of some media type is written and read.
 *
 * - `json`: JSON, or a media type that may be it, such as a wildcard over all types.
 * - `text`: text that is no JSON.
 * - `binary`: bytes.
 * - `sequence`: items one after the other, perhaps without end (OpenAPI 3.2 section 4.14.3).
 * - `multipart`: a form whose fields are parts (RFC 7578). Other bodies of several parts are `binary`.
 * - `urlencoded`: a form in the format of a query.
 */
export type BodyKind = "json" | "text" | "binary" | "sequence" | "multipart" | "urlencoded";

const jsonTypes = /^(?:\*\/\*|application\/\*|(?:application|text)\/json|.+\+json)$/;
const sequenceTypes =
  /^(?:text\/event-stream|application\/(?:(?:x-)?(?:jsonl|jsonlines|json-lines|ndjson)|(?:.+\+)?json-seq))$/;
const textTypes =
  /^(?:text\/.+|application\/(?:xml|(?:x-)?yaml|javascript|graphql|sql|toml|jwt)|(?!image\/).+\+(?:xml|yaml))$/;
/** Media types that programs also give to JSON: whether a body is JSON is for its schema to say. */
const vagueTypes = /^(?:text\/plain|application\/(?!.*\bxml$).+)$/;
/** The types of a schema that neither text nor bytes can have. */
const typesOfJson: ReadonlySet<string> = new Set([
  "object",
  "array",
  "number",
  "integer",
  "boolean",
]);

/**
 * What kind of body a media type makes.
 *
 * A body that a schema describes as an object, an array, a number or a boolean is none of text or bytes. Where the
 * media type does not rule JSON out, such as `text/plain` or `application/vnd.example`, it is taken for JSON.
 *
 * @param mediaType Such as `text/plain; charset=utf-8`.
 */
export function bodyKind(mediaType: string, schema: Schema | undefined): BodyKind {
  const essence = mediaTypeEssence(mediaType);
  if (jsonTypes.test(essence)) {
    const isBytes = essence.endsWith("*") && schema?.resolved?.keyword("format") === "binary";
    return isBytes ? "binary" : "json";
  }
  if (sequenceTypes.test(essence)) return "sequence";
  if (essence === "multipart/form-data") return "multipart";
  if (essence === "application/x-www-form-urlencoded") return "urlencoded";
  if (vagueTypes.test(essence) && describesJson(schema)) return "json";
  return textTypes.test(essence) ? "text" : "binary";
}

/** A media type without its parameters, in lower case: `text/plain` of `Text/Plain; charset=utf-8`. */
export function mediaTypeEssence(mediaType: string): string {
  return (mediaType.split(";")[0] ?? "").trim().toLowerCase();
}

/** Whether a schema describes what a text or bytes cannot be. */
export function describesJson(schema: Schema | undefined): boolean {
  const seen = new Set<Schema>();
  const open = [schema];
  while (open.length > 0) {
    const target = open.pop()?.resolved;
    if (target === undefined || seen.has(target)) continue;
    if (target.types.some((type) => typesOfJson.has(type))) return true;
    if (target.has("properties") || target.has("items")) return true;
    seen.add(target);
    open.push(...target.allOf, ...target.oneOf, ...target.anyOf);
  }
  return false;
}

/** The kind that all bodies have in common, `undefined` when there are none or several kinds. */
export function commonKind(kinds: readonly BodyKind[]): BodyKind | undefined {
  const [first, ...others] = new Set(kinds);
  return others.length === 0 ? first : undefined;
}

import type { JsonObject, JsonValue } from "../document.ts";
import { toPointer } from "../json-pointer.ts";
import { schemaTypeNames } from "../model/schema-types.ts";
import { isObject, resolvePointer } from "../reference.ts";
import type { CheckContext } from "./check-context.ts";
import { within, type Place } from "./place.ts";

/** Keywords of JSON Schema (2020-12, and what OpenAPI 3.0 and older drafts still have) by what they hold. */
const schemaKeywords: ReadonlyMap<string, "schema" | "schemas" | "map"> = new Map([
  ["additionalItems", "schema"],
  ["additionalProperties", "schema"],
  ["contains", "schema"],
  ["contentSchema", "schema"],
  ["else", "schema"],
  ["if", "schema"],
  ["not", "schema"],
  ["propertyNames", "schema"],
  ["then", "schema"],
  ["unevaluatedItems", "schema"],
  ["unevaluatedProperties", "schema"],
  ["allOf", "schemas"],
  ["anyOf", "schemas"],
  ["oneOf", "schemas"],
  ["prefixItems", "schemas"],
  ["$defs", "map"],
  ["definitions", "map"],
  ["dependentSchemas", "map"],
  ["patternProperties", "map"],
  ["properties", "map"],
]);

/** Checks a schema and the schemas in it. `$ref`s are checked, not followed. */
export function checkSchema(
  context: CheckContext,
  schema: JsonValue | undefined,
  place: Place,
): void {
  if (schema === undefined || typeof schema === "boolean") return;
  if (schema === null) {
    // In YAML this is a key with nothing behind it; the type emitter takes it for a schema without keywords.
    context.report("warning", "empty-schema", place, "The schema is null, so its type is unknown.");
    return;
  }
  if (!isObject(schema)) {
    context.invalid(place, "A schema has to be an object or a boolean.");
    return;
  }
  if (context.isReference(schema, place, "schemas") && context.isOpenApi30) return;
  for (const key of Object.keys(schema)) {
    const value = schema[key];
    if (value === undefined) continue;
    const holds = schemaKeywords.get(key);
    if (holds === undefined) checkKeyword(context, key, value, within(place, key));
    else if (holds === "schema") checkSchema(context, value, within(place, key));
    else checkSchemas(context, holds, key, value, within(place, key));
  }
}

function checkSchemas(
  context: CheckContext,
  holds: "schemas" | "map",
  key: string,
  value: JsonValue,
  place: Place,
): void {
  if (holds === "map") {
    context.members(value, place, `"${key}" of a schema`, (member, at) =>
      checkSchema(context, member, at),
    );
    return;
  }
  for (const [index, item] of context.list(value, place, `"${key}" of a schema`).entries()) {
    checkSchema(context, item, within(place, String(index)));
  }
}

function checkKeyword(context: CheckContext, key: string, value: JsonValue, place: Place): void {
  switch (key) {
    case "$ref":
      if (typeof value !== "string") context.invalid(place, "A $ref has to be a text.");
      break;
    case "items":
      // A list of schemas is how JSON Schema wrote tuples before `prefixItems`.
      if (Array.isArray(value)) checkSchemas(context, "schemas", key, value, place);
      else checkSchema(context, value, place);
      break;
    case "required":
      if (!isListOfTexts(value))
        context.invalid(place, '"required" of a schema has to be a list of property names.');
      break;
    case "enum":
      context.list(value, place, '"enum" of a schema');
      break;
    case "type":
      if (typeof value !== "string" && !isListOfTexts(value)) {
        context.invalid(place, '"type" of a schema has to be a text or a list of texts.');
      }
      for (const type of [value].flat()) {
        if (typeof type !== "string" || schemaTypeNames.has(type)) continue;
        const message = `${JSON.stringify(type)} is no type of JSON Schema, so the type is unknown: write ${[...schemaTypeNames].join(", ")}.`;
        context.report("warning", "unknown-type", place, message);
      }
      break;
    case "discriminator":
      checkDiscriminator(context, context.object(value, place, "A discriminator"), place);
      break;
  }
}

function checkDiscriminator(
  context: CheckContext,
  discriminator: JsonObject | undefined,
  place: Place,
): void {
  if (discriminator === undefined) return;
  if (typeof discriminator["propertyName"] !== "string") {
    context.invalid(place, 'A discriminator needs a "propertyName".');
  }
  const mapping = discriminator["mapping"];
  context.members(mapping, within(place, "mapping"), "A discriminator mapping", (target, at) => {
    if (typeof target !== "string") {
      context.invalid(at, "A discriminator mapping has to lead to a text: a $ref or a name.");
    } else if (target.startsWith("#/")) context.checkReference(target, at);
    else if (
      resolvePointer(context.root, toPointer(["components", "schemas", target])) === undefined
    ) {
      const message = `${JSON.stringify(target)} is neither the name of a schema nor a $ref within the document.`;
      context.report("error", "unresolved-ref", at, message);
    }
  });
}

function isListOfTexts(value: JsonValue): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

import type { JsonObject, JsonValue } from "../../document.ts";
import { isObject, isReference, resolveReference } from "../../reference.ts";
import { compareText, sortedEntries } from "../../model/sorted.ts";

/** What a discriminator says of one schema: the property, and the values that select the schema. */
export interface Discrimination {
  readonly property: string;
  readonly values: readonly string[];
}

const schemasRef = "#/components/schemas/";

/**
 * The schemas of a document that a Discriminator Object selects (OpenAPI 3.1 section 4.8.25), each with the values that
 * do. They let TypeScript tell the members of a union apart. Without a mapping the value is the name of the schema.
 *
 * A schema that fixes the property itself, with `const` or `enum`, is left as it is: the description knows best.
 */
export function findDiscriminations(document: JsonObject): ReadonlyMap<JsonObject, Discrimination> {
  const found = new Map<JsonObject, { property: string; values: Set<string> }>();
  const select = (ref: string, property: string, mapping: JsonObject): void => {
    const schema = resolveReference(document, ref);
    if (!isObject(schema) || isReference(schema) || fixes(schema, property)) return;
    const entry = found.get(schema) ?? { property, values: new Set() };
    if (entry.property !== property) return;
    for (const value of selectingValues(ref, mapping)) entry.values.add(value);
    found.set(schema, entry);
  };

  for (const schema of discriminatingSchemas(document)) {
    const { discriminator, oneOf, anyOf } = schema;
    if (!isObject(discriminator) || typeof discriminator["propertyName"] !== "string") continue;
    const mapping = isObject(discriminator["mapping"]) ? discriminator["mapping"] : {};
    for (const item of [oneOf, anyOf].flat()) {
      if (isReference(item)) select(item.$ref, discriminator["propertyName"], mapping);
    }
    for (const ref of subtypesOf(document, schema)) {
      select(ref, discriminator["propertyName"], mapping);
    }
  }
  return new Map(
    [...found].map(([schema, { property, values }]) => [
      schema,
      { property, values: [...values].sort(compareText) },
    ]),
  );
}

/** Every object with a `discriminator`, wherever it stands. Examples are data, not schemas. */
function discriminatingSchemas(document: JsonObject): JsonObject[] {
  const found: JsonObject[] = [];
  const visit = (value: JsonValue | undefined): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item);
    } else if (isObject(value)) {
      if (isObject(value["discriminator"])) found.push(value);
      for (const key in value) {
        if (key !== "example" && key !== "examples") visit(value[key]);
      }
    }
  };
  visit(document["components"]);
  visit(document["paths"]);
  visit(document["webhooks"]);
  return found;
}

/** References to the named schemas whose `allOf` refers to a named schema: its subtypes. */
function subtypesOf(document: JsonObject, base: JsonObject): string[] {
  const components = isObject(document["components"]) ? document["components"] : {};
  return sortedEntries(components["schemas"]).flatMap(([key, schema]) => {
    if (!isObject(schema) || !Array.isArray(schema["allOf"])) return [];
    const extendsBase = schema["allOf"].some(
      (item) => isReference(item) && resolveReference(document, item.$ref) === base,
    );
    return extendsBase ? [schemasRef + key.replaceAll("~", "~0").replaceAll("/", "~1")] : [];
  });
}

/** The keys of the mapping that lead to a schema: their values are a reference or the name of a schema. */
function selectingValues(ref: string, mapping: JsonObject): string[] {
  const values = sortedEntries(mapping).flatMap(([value, target]) =>
    target === ref || (typeof target === "string" && schemasRef + target === ref) ? [value] : [],
  );
  return values.length > 0 ? values : [ref.slice(ref.lastIndexOf("/") + 1)];
}

function fixes(schema: JsonObject, property: string): boolean {
  return [schema, ...(Array.isArray(schema["allOf"]) ? schema["allOf"] : [])].some((part) => {
    const declared = isObject(part) && isObject(part["properties"]) ? part["properties"] : {};
    const value = Object.hasOwn(declared, property) ? declared[property] : undefined;
    return isObject(value) && ("const" in value || "enum" in value);
  });
}

import type { JsonObject, JsonValue } from "../../document.ts";
import { schemaTypeNames } from "../../model/schema-types.ts";
import { compareText, sortedEntries } from "../../model/sorted.ts";
import { isObject, isReference, referencePointer, resolvePointer } from "../../reference.ts";
import { supertypeOf } from "../../model/supertypes.ts";
import type { Discrimination } from "./discriminators.ts";
import { schemaKey } from "./recursive-schemas.ts";
import { isPlatformType } from "./sent-schema.ts";

/** What {@link mendSchema} knows of the document around a schema. */
export interface MendContext {
  readonly document: JsonObject;
  readonly discriminations: ReadonlyMap<JsonObject, Discrimination>;
  /** Names that stand for named schemas: a reference to such a schema becomes one to its name, `#/Name`. */
  readonly aliases?: ReadonlyMap<string, string>;
}

/** A schema as the types emitter takes it: `true` allows anything, `false` nothing. */
export type MendedSchema = JsonObject | boolean;

/** Keywords whose presence makes a Reference Object more than a reference (JSON Schema 2020-12 section 8.2.3.1). */
const structuralKeywords =
  "additionalProperties allOf anyOf const enum oneOf patternProperties properties required".split(
    " ",
  );

/**
 * A schema that openapi-typescript turns into the type it means. It has these faults, each mended here:
 *
 * - `anyOf` beside properties widens the type to `unknown`; both have to hold, as with `oneOf`.
 * - A reference into another schema is looked up by its pointer, which finds nothing below arrays and unions; such a
 *   schema is put in place of the reference.
 * - `$defs` become a property, and keywords beside `$ref` are lost.
 * - `const: null` is taken for no `const`, boolean schemas in `allOf` and enumerations of objects break it.
 * - A discriminator changes the document; what it says is added to the schemas that it selects.
 * - A type that JSON Schema does not know becomes an object; nothing is known of it.
 * - A subtype of a choice of subtypes has no end, see `supertypeOf`.
 *
 * A schema without any of that is returned itself: nothing is copied that needs no change.
 */
export function mendSchema(schema: JsonValue | undefined, context: MendContext): MendedSchema {
  return mend(schema, context, []);
}

/** @param inlined The references that led here by being replaced: one of them again is a schema without end. */
function mend(
  value: JsonValue | undefined,
  context: MendContext,
  inlined: readonly string[],
): MendedSchema {
  if (value === false) return false;
  if (!isObject(value)) return true;
  if (isPlatformType(value)) return value;
  if (isReference(value)) return mendReference(value, context, inlined);

  const change = new Changes(value);
  const mendItem = (item: JsonValue | undefined): JsonValue => mend(item, context, inlined);
  for (const keyword of ["properties", "patternProperties"]) {
    change.set(keyword, mapValues(value[keyword], mendItem, keyword === "patternProperties"));
  }
  for (const keyword of ["prefixItems", "oneOf", "anyOf"]) {
    change.set(keyword, mapItems(value[keyword], mendItem));
  }
  const mendPart = (part: JsonValue): JsonValue =>
    mendItem(supertypeOf(context.document, value, part) ?? part);
  change.set("allOf", mendAllOf(value["allOf"], mendPart));
  const { items, additionalProperties } = value;
  if (items !== undefined) {
    change.set("items", Array.isArray(items) ? mapItems(items, mendItem) : mendItem(items));
  }
  if (additionalProperties !== undefined) {
    change.set("additionalProperties", mendItem(additionalProperties));
  }
  for (const keyword of ["$ref", "$defs", "discriminator"]) change.set(keyword, undefined);
  mendKeywords(value, change);

  const discrimination = context.discriminations.get(value);
  return discrimination === undefined
    ? change.result()
    : discriminate(change.result(), discrimination);
}

function mendKeywords(value: JsonObject, change: Changes): void {
  const { required, enum: values, type } = value;
  if (type !== undefined && [type].flat().some((name) => !schemaTypeNames.has(name))) {
    change.set("type", undefined);
  }
  if (required !== undefined) {
    const names = Array.isArray(required)
      ? required.filter((name) => typeof name === "string")
      : [];
    if (
      names.length !== (Array.isArray(required) ? required.length : -1) ||
      value["allOf"] !== undefined
    ) {
      change.set("required", names.sort(compareText));
    }
  }
  if (values !== undefined && (!Array.isArray(values) || value["type"] === "object")) {
    change.set("enum", undefined);
  }
  if (value["const"] === null) {
    change.set("const", undefined);
    change.set("type", "null");
  }
  const { anyOf, oneOf } = change.result();
  const hasCore = ["type", "properties", "allOf"].some((keyword) => value[keyword] !== undefined);
  if (!Array.isArray(anyOf) || !(hasCore || Array.isArray(oneOf))) return;
  change.set("anyOf", undefined);
  if (!Array.isArray(oneOf)) {
    change.set("oneOf", anyOf);
  } else {
    const allOf = change.result()["allOf"];
    change.set("allOf", [...(Array.isArray(allOf) ? allOf : []), { oneOf: anyOf }]);
  }
}

function mendReference(
  value: JsonObject & { $ref: string },
  context: MendContext,
  inlined: readonly string[],
): MendedSchema {
  const siblings = structuralKeywords.filter((keyword) => value[keyword] !== undefined);
  if (siblings.length > 0) {
    const { $ref, ...rest } = value;
    const allOf = Array.isArray(rest["allOf"]) ? rest["allOf"] : [];
    return mend({ ...rest, allOf: [{ $ref }, ...allOf] }, context, inlined);
  }
  const key = schemaKey(value.$ref);
  if (key !== undefined) {
    const alias = context.aliases?.get(key);
    return alias === undefined ? value : { $ref: `#/${alias}` };
  }
  const pointer = referencePointer(value.$ref) ?? "";
  if (inlined.includes(pointer)) return true;
  return mend(resolvePointer(context.document, pointer), context, [...inlined, pointer]);
}

function mendAllOf(
  allOf: JsonValue | undefined,
  mendItem: (item: JsonValue) => JsonValue,
): JsonValue | undefined {
  if (!Array.isArray(allOf)) return undefined;
  const mended = mapItems(allOf, mendItem);
  if (!mended?.some((item) => typeof item === "boolean")) return mended;
  return mended.includes(false) ? [{ enum: [] }] : mended.filter((item) => item !== true);
}

function discriminate(schema: JsonObject, { property, values }: Discrimination): JsonObject {
  const part = {
    type: "object",
    required: [property],
    properties: { [property]: { enum: [...values] } },
  };
  const allOf = Array.isArray(schema["allOf"]) ? schema["allOf"] : undefined;
  if (allOf !== undefined) return { ...schema, allOf: [...allOf, part] };
  const properties = isObject(schema["properties"]) ? schema["properties"] : {};
  const declared = isObject(properties[property]) ? properties[property] : {};
  const required = Array.isArray(schema["required"]) ? schema["required"] : [];
  return {
    ...schema,
    type: schema["type"] ?? "object",
    required: required.includes(property) ? required : [...required, property],
    properties: { ...properties, [property]: { ...declared, enum: [...values] } },
  };
}

function mapItems(
  items: JsonValue | undefined,
  mapItem: (item: JsonValue) => JsonValue,
): JsonValue[] | undefined {
  if (!Array.isArray(items)) return undefined;
  const mapped = items.map((item) => mapItem(item));
  return mapped.every((item, index) => item === items[index]) ? items : mapped;
}

function mapValues(
  value: JsonValue | undefined,
  mapValue: (item: JsonValue | undefined) => JsonValue,
  sorted: boolean,
): JsonObject | undefined {
  if (!isObject(value)) return undefined;
  const keys = Object.keys(value);
  const mapped = keys.map((key) => mapValue(value[key]));
  if (sorted && keys.length > 1) {
    return Object.fromEntries(sortedEntries(value).map(([key, item]) => [key, mapValue(item)]));
  }
  if (mapped.every((item, index) => item === value[keys[index] ?? ""])) return value;
  return Object.fromEntries(keys.map((key, index) => [key, mapped[index]]));
}

/** A copy of an object that is only made when something changes. */
class Changes {
  readonly #original: JsonObject;
  #copy: JsonObject | undefined;

  constructor(original: JsonObject) {
    this.#original = original;
  }

  /** `undefined` takes the keyword away. */
  set(keyword: string, value: JsonValue | undefined): void {
    if (this.result()[keyword] === value) return;
    this.#copy ??= { ...this.#original };
    if (value === undefined) delete this.#copy[keyword];
    else this.#copy[keyword] = value;
  }

  result(): JsonObject {
    return this.#copy ?? this.#original;
  }
}

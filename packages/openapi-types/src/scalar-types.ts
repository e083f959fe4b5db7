import { isProse, proseKeywords, type Schema } from "@convex-openapi/document/model";
import { atom, type Type } from "./type.ts";

const number = atom("number");
const scalars: ReadonlyMap<unknown, Type> = new Map([
  ["string", atom("string")],
  ["boolean", atom("boolean")],
  ["number", number],
  ["integer", number],
]);

/** Keywords that leave the type of a scalar what its `type` says. */
const unseen: ReadonlySet<string> = new Set([
  "format",
  "default",
  "deprecated",
  "readOnly",
  "writeOnly",
  "minLength",
  "maxLength",
  "pattern",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "type",
  ...proseKeywords,
]);

/** The type of a schema that is a scalar and nothing else, as most are: they need not be taken apart. */
export function scalarType(schema: Schema): Type | undefined {
  const type = scalars.get(schema.keyword("type"));
  return type !== undefined && schema.hasOnly(changesNoScalar) ? type : undefined;
}

function changesNoScalar(keyword: string): boolean {
  return unseen.has(keyword) || isProse(keyword);
}

/** These, and those that say of a value what it holds or that it can be `null`, and nothing of what it is part of. */
const holding: ReadonlySet<string> = new Set([
  ...unseen,
  "nullable",
  "items",
  "maxItems",
  "minItems",
  "uniqueItems",
  "additionalProperties",
  "maxProperties",
  "minProperties",
  "properties",
  "required",
]);

/** Whether a schema is made of no other one, and requires no property that it does not declare: it says all of itself. */
export function isSelfContained(schema: Schema): boolean {
  return schema.hasOnly(isHolding) && schema.required.every((name) => schema.properties.has(name));
}

function isHolding(keyword: string): boolean {
  return holding.has(keyword) || isProse(keyword);
}

import type { JsonValue } from "../document.ts";
import type { ApiModel } from "../model/api-model.ts";
import { factsOf } from "../model/facts/describe-schema.ts";
import { mergedSchema } from "../model/facts/merged-schema.ts";
import { child } from "../model/node.ts";
import { schemaTypeNames } from "../model/schema-types.ts";
import { warning, type Problem } from "../model/problem.ts";
import type { Literal, Schema } from "../model/schema.ts";
import { isObject } from "../reference.ts";

/** Tells of schemas that no value fits although each of their parts has some. */
export function checkContradictions(model: ApiModel): Problem[] {
  return model.manifoldSchemas.flatMap((schema) => [
    ...excludingParts(schema),
    ...excludedValues(schema),
    ...excludedProperties(schema),
  ]);
}

function excludingParts(schema: Schema): Problem[] {
  const facts = factsOf(mergedSchema(schema));
  const isMeant = facts.parts.some(
    ({ boolean, enum: values }) => boolean === false || values?.length === 0,
  );
  const isUnknown = facts.parts.some(({ types }) =>
    types.some((type) => !schemaTypeNames.has(type)),
  );
  if (!facts.impossible || isMeant || isUnknown) return [];
  const message =
    "No value fits this schema: what it says of types and values excludes each other.";
  return [warning("impossible-schema", schema.node, message)];
}

function excludedProperties(schema: Schema): Problem[] {
  const { node, additionalProperties, patternProperties, properties, required } = schema;
  if (additionalProperties?.boolean !== false || patternProperties.size > 0) return [];
  const missing = required.filter((name) => !properties.has(name));
  if (missing.length === 0) return [];
  const names = missing.map((name) => JSON.stringify(name)).join(", ");
  const message = `No object fits this schema: it requires ${names} and allows no property that it does not list.`;
  return [warning("impossible-schema", child(node, "required"), message)];
}

function excludedValues(schema: Schema): Problem[] {
  const { node, types, nullable, only, listed = only === undefined ? [] : [only] } = schema;
  if (types.length === 0 || listed.length === 0) return [];
  const isFit = ({ value }: Literal): boolean =>
    (nullable && value === null) || types.some((type) => isOfType(value, type));
  if (listed.some(isFit)) return [];
  const keyword = child(node, only === undefined ? "enum" : "const");
  const message = `No listed value is of the type ${types.join(" or ")}, so the values are taken for what is meant.`;
  return [warning("impossible-schema", keyword, message)];
}

/** Whether a value is of a type of JSON Schema. One that JSON Schema does not know excludes nothing. */
function isOfType(value: JsonValue, type: string): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return isObject(value);
    case "integer":
      return Number.isInteger(value);
    case "string":
    case "number":
    case "boolean":
      return typeof value === type;
    default:
      return true;
  }
}

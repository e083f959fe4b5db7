import {
  type Discrimination,
  isObject,
  isOpenObject,
  type JsonValue,
  type Schema,
} from "@convex-openapi/document/model";
import { intersection, union } from "./compose.ts";
import { conditionTypes } from "./condition-types.ts";
import { discriminatingObject, valuesTypeOf } from "./discriminators.ts";
import { readValues } from "./listed-values.ts";
import { emptied, isComposed, ownType } from "./own-type.ts";
import { choiceTypes, partTypes } from "./parts.ts";
import { choiceIn, isAlone, type Reading, type SchemaReader } from "./reading.ts";
import { isSelfContained, scalarType } from "./scalar-types.ts";
import { neverType, nullType, openObject, unknownType, type Type } from "./type.ts";
import { leavingOut, readingWithin } from "./whole.ts";

/** The type of a schema as it is composed: of what it says itself, its parts, its choices and its conditions. */
export function composedType(schema: Schema, around: Reading, reader: SchemaReader): Type {
  const scalar = scalarType(schema);
  if (scalar !== undefined) return scalar;
  const { way, discriminations: known, settings, hooks } = reader.notation;
  const reading = leavingOut(schema, around, way);
  const found = known.of(schema);
  if (found.length === 0 && isAlone(reading) && isSelfContained(schema)) {
    const { required, nullable } = schema;
    const own = ownType(schema, { ...reading, required }, found, reader) ?? unknownType;
    if (!nullable) return own;
    return own === nullType ? unknownType : union([own, nullType]);
  }
  if (excludesAll(schema.keyword("not"))) return neverType;
  const listed = readValues(schema, settings);
  const values = listed && (hooks?.listed?.(schema, listed) ?? listed);
  if (values !== undefined && schema.reference === undefined) return values;
  const discriminations = found.filter(({ property }) => !reading.leftOut.has(property));
  const within = readingWithin(schema, reading, discriminations, settings);
  const choices = choiceTypes(schema, within, reader);
  const hasParts = schema.allOf.some(({ boolean }) => boolean !== true);
  const isWhole = schema.reference !== undefined || hasParts || choices.length > 1;
  const isFixed = ({ property }: Discrimination): boolean =>
    !isWhole || schema.properties.has(property);
  const replaced = discriminations.map(({ property }) => property);
  const parts = partTypes(schema, within, reader, replaced);
  const own = values ?? ownType(schema, within, discriminations.filter(isFixed), reader);
  const beside = discriminations.filter((discrimination) => !isFixed(discrimination));
  const fixed = discriminatingObject(beside, valuesTypeOf(schema, reader.notation));
  // `type: null` beside a choice is how some descriptions say that the choice may be `null`.
  const orNull = schema.nullable || (own === nullType && choices.length > 0);
  const [first = [], second = []] = choices.map((choice) => [choice]);
  const conditions = within.isObject
    ? conditionTypes(schema, within, (inner) => reader.read(inner, choiceIn(within)))
    : [];
  const isOpen =
    within.isObject &&
    reading.isObject !== true &&
    reading.isPart !== true &&
    choices.length + within.conditional.length > 0 &&
    isComposed(schema) &&
    isOpenObject(schema);
  const owns = [
    ...(own === undefined || (own === nullType && orNull) ? [] : [own]),
    ...(isOpen ? [openObject] : []),
  ];
  const whole =
    choices.length > 1
      ? [...owns, ...parts, ...first, ...fixed, ...second, ...conditions]
      : [...owns, ...parts, ...fixed, ...first, ...conditions];
  const telling = whole.filter((type) => type !== emptied);
  const type = intersection(telling.length === 0 ? whole : telling, settings.keepsMapsApart);
  return orNull ? union([type, nullType]) : type;
}

/** Whether a value of `not` is a schema that every value fits. */
function excludesAll(not: JsonValue | undefined): boolean {
  return not === true || (isObject(not) && Object.keys(not).length === 0);
}

import { endsOf, namesNull, type Schema, supertypeOf } from "@convex-openapi/document/model";
import { intersection, union } from "./compose.ts";
import { discriminatingObject, valuesTypeOf } from "./discriminators.ts";
import { choiceIn, partIn, type Reading, type SchemaReader } from "./reading.ts";
import { generic, literal, neverType, nullType, type Type } from "./type.ts";

/**
 * The parts of `allOf`, the target of a `$ref` with siblings included. A part that allows nothing is all there is.
 *
 * @param replaced Properties that have another type beside the parts.
 */
export function partTypes(
  schema: Schema,
  reading: Reading,
  reader: SchemaReader,
  replaced: readonly string[] = [],
): Type[] {
  const { reference, allOf } = schema;
  if (reference === undefined && allOf.length === 0) return [];
  const { mode, withoutChoice } = reading;
  const asPart = partIn(reading);
  const without = (part: Schema | undefined, type: Type): Type => {
    const names = replaced.filter((name) => holdsName(part, name, reader));
    return names.length === 0 ? type : generic("Omit", [type, union(names.map(literal))]);
  };
  const referred =
    reference === undefined
      ? []
      : [without(reference.target, reader.refer(reference, { ...asPart, mode: "value" }))];
  if (allOf.some((part) => part.boolean === false)) return [neverType];
  const isOriginal = reference === undefined && mode === "value" && withoutChoice !== true;
  const parts = allOf.flatMap((part): Type[] => {
    if (part.boolean === true) return [];
    const supertype = isOriginal ? supertypeOf(schema, part) : undefined;
    const type =
      supertype === undefined
        ? reader.read(part, asPart)
        : reader.compose(supertype, { ...asPart, withoutChoice: true });
    return [without(part, type)];
  });
  return [...referred, ...parts];
}

/** The union that `anyOf` is, and that of `oneOf`. */
export function choiceTypes(schema: Schema, reading: Reading, reader: SchemaReader): Type[] {
  if (reading.withoutChoice === true) return [];
  const { anyOf, oneOf } = schema;
  if (anyOf.length + oneOf.length === 0) return [];
  const siblings = endsOf([...anyOf, ...oneOf]);
  const inner = choiceIn(reading);
  return [anyOf, oneOf]
    .filter((choice) => choice.length > 0)
    .map((choice) => union(choice.map((item) => variantType(siblings, item, inner, reader))));
}

function variantType(
  siblings: ReadonlySet<Schema>,
  item: Schema,
  reading: Reading,
  reader: SchemaReader,
): Type {
  const { discriminations, way, settings } = reader.notation;
  const leftOut = way.leftOut(item.resolved ?? item);
  const discriminating = discriminations
    .inUnion(siblings, item)
    .filter(({ property }) => !reading.leftOut.has(property) && !leftOut.has(property))
    .filter(({ property }) => !holdsName(item, property, reader));
  const fixed = discriminatingObject(discriminating, valuesTypeOf(item, reader.notation));
  const type = intersection([reader.read(item, reading), ...fixed], settings.keepsMapsApart);
  const isNullable = fixed.length > 0 && item.resolved !== undefined && namesNull(item.resolved);
  return isNullable ? union([type, nullType]) : type;
}

function holdsName(
  schema: Schema | undefined,
  property: string,
  { notation: { hooks } }: SchemaReader,
): boolean {
  const target = schema?.resolved;
  return target !== undefined && hooks?.holdsName?.(target, property) === true;
}

import type { Schema } from "../schema.ts";
import { supertypeOf } from "../supertypes.ts";
import {
  allOfThese,
  allowedValues,
  anyOfThese,
  anything,
  type Allowed,
  type Values,
} from "./allowed-values.ts";

/** How deep what a schema is composed of is read: below that nothing more is known of it. */
const MAX_STEPS = 200;

/** How the property of a composed schema is read. */
export interface PropertyReading {
  /** Parts of an `allOf` that are left out. */
  readonly without?: ReadonlySet<Schema>;
  /** Whether only what choices say is read, and no `properties`. */
  readonly choicesOnly?: boolean;
  /** What a discriminator says of a choice. */
  readonly selects?: (union: Schema, choice: Schema) => Values | undefined;
}

/** What a property of a schema can be, by all that the schema is composed of. */
export function propertyValues(
  schema: Schema,
  property: string,
  { without = new Set(), choicesOnly = false, selects }: PropertyReading = {},
): Allowed {
  // What is still being read, as in a circle, says nothing more.
  const known = new Map<Schema, Allowed>();
  const read = (part: Schema, steps: number, withChoice = true): Allowed => {
    const target = end(part);
    if (target === undefined || steps > MAX_STEPS || (target !== schema && without.has(target)))
      return anything;
    const earlier = known.get(target);
    if (earlier !== undefined) return earlier;
    known.set(target, anything);
    const { reference, allOf } = target;
    const own = choicesOnly ? undefined : target.properties.get(property);
    const referred = reference?.target;
    const found = allOfThese([
      ...(own === undefined ? [] : [allowedValues(own)]),
      ...(referred === undefined ? [] : [read(referred, steps + 1)]),
      ...allOf.map((one) => read(one, steps + 1, supertypeOf(target, one) === undefined)),
      ...(withChoice ? choicesOf(target, steps + 1) : []),
    ]);
    known.set(target, found);
    return found;
  };
  const choicesOf = (union: Schema, steps: number): Allowed[] =>
    [union.oneOf, union.anyOf].flatMap((choices) => {
      if (choices.length === 0) return [];
      return [
        anyOfThese(
          choices.map((choice) => {
            const values = selects?.(union, choice);
            const own = read(choice, steps);
            return values === undefined ? own : allOfThese([own, { ...anything, values }]);
          }),
        ),
      ];
    });
  return read(schema, 0);
}

/** Whether a schema says anything of a property. */
export function declaresProperty(
  schema: Schema,
  property: string,
  seen: Set<Schema> = new Set(),
): boolean {
  const target = end(schema);
  if (target === undefined || seen.has(target)) return false;
  seen.add(target);
  const { reference, allOf, oneOf, anyOf } = target;
  const parts = [...(reference?.target === undefined ? [] : [reference.target]), ...allOf];
  return (
    target.properties.has(property) ||
    [...parts, ...oneOf, ...anyOf].some((part) => declaresProperty(part, property, seen))
  );
}

/** A schema itself, or what it leads to where it is nothing but a reference; `undefined` where that says nothing. */
export function end(schema: Schema): Schema | undefined {
  const isReference = schema.reference !== undefined && !schema.hasSiblings;
  const target = isReference ? schema.resolved : schema;
  return target?.boolean === undefined ? target : undefined;
}

/** What some choices lead to, see {@link end}. */
export function endsOf(choices: readonly Schema[]): ReadonlySet<Schema> {
  return new Set(choices.flatMap((choice) => end(choice) ?? []));
}

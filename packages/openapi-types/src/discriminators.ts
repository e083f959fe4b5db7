import {
  compareText,
  type Discrimination,
  type JsonValue,
  type Schema,
  type Values,
} from "@convex-openapi/document/model";
import { union } from "./compose.ts";
import { readValue } from "./listed-values.ts";
import type { SchemaNotation } from "./reading.ts";
import { atom, object, property, type Member, type Type } from "./type.ts";

/** The type of the values that select a schema. */
export type ValuesType = (property: string, values: Values) => Type;

/** Reads the values that select a schema, by name where a caller has one for them. */
export function valuesTypeOf(schema: Schema, { hooks }: SchemaNotation): ValuesType {
  return (name, values) => {
    const sorted = [...values].sort(compareText).map((text) => JSON.parse(text) as JsonValue);
    return hooks?.selecting?.(schema, name, sorted) ?? union(sorted.map(readValue));
  };
}

/** Puts what discriminators say into the properties of an object type. */
export function discriminate(
  members: Member[],
  discriminations: readonly Discrimination[],
  typeOf: ValuesType,
): void {
  if (discriminations.length === 0) return;
  for (const discrimination of discriminations) {
    const index = members.findIndex(({ name }) => name === discrimination.property);
    const known = members[index];
    if (known !== undefined) {
      members[index] = discriminated(known, discrimination, typeOf);
    } else if (discrimination.presence !== "as declared") {
      members.push(discriminatingProperty(discrimination, typeOf));
    }
  }
}

function discriminated(
  known: Member,
  { property: name, values, presence }: Discrimination,
  typeOf: ValuesType,
): Member {
  if (values === undefined) return known;
  const traits = { readonly: known.head.startsWith("readonly "), doc: known.doc };
  const type = typeOf(name, values);
  if (presence === "required") return property(name, type, traits);
  const isAdded = presence === "as declared";
  return property(name, isAdded ? union([known.type, type]) : type, {
    ...traits,
    optional: known.optional,
  });
}

/** The type of an object that has the property of a discriminator. */
export function discriminatingObject(
  discriminations: readonly Discrimination[],
  typeOf: ValuesType,
): Type[] {
  const members = discriminations
    .filter(({ presence }) => presence !== "as declared")
    .map((discrimination) => discriminatingProperty(discrimination, typeOf));
  return members.length === 0 ? [] : [object(members)];
}

function discriminatingProperty(
  { property: name, values, presence }: Discrimination,
  typeOf: ValuesType,
): Member {
  const type = values === undefined ? atom("string") : typeOf(name, values);
  return property(name, type, { optional: presence === "optional" });
}

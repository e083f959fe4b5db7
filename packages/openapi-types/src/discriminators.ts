import {
  compareText,
  type Discrimination,
  type JsonValue,
  type Values,
} from "@convex-openapi/document/model";
import { union } from "./compose.ts";
import { atom, object, property, type Member, type Type } from "./type.ts";

/**
 * Puts what discriminators say into the properties of an object type.
 *
 * @param readValue The type of one value.
 */
export function discriminate(
  members: Member[],
  discriminations: readonly Discrimination[],
  readValue: (value: JsonValue) => Type,
): void {
  if (discriminations.length === 0) return;
  for (const discrimination of discriminations) {
    const index = members.findIndex(({ name }) => name === discrimination.property);
    const known = members[index];
    if (known !== undefined) {
      members[index] = discriminated(known, discrimination, readValue);
    } else if (discrimination.presence !== "as declared") {
      members.push(discriminatingProperty(discrimination, readValue));
    }
  }
  members.sort((left, right) => compareText(left.name ?? "", right.name ?? ""));
}

function discriminated(
  known: Member,
  { property: name, values, presence }: Discrimination,
  readValue: (value: JsonValue) => Type,
): Member {
  if (values === undefined) return known;
  const traits = { readonly: known.head.startsWith("readonly "), doc: known.doc };
  const type = valuesType(values, readValue);
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
  readValue: (value: JsonValue) => Type,
): Type[] {
  const members = discriminations
    .filter(({ presence }) => presence !== "as declared")
    .map((discrimination) => discriminatingProperty(discrimination, readValue));
  return members.length === 0 ? [] : [object(members)];
}

function discriminatingProperty(
  { property: name, values, presence }: Discrimination,
  readValue: (value: JsonValue) => Type,
): Member {
  const type = values === undefined ? atom("string") : valuesType(values, readValue);
  return property(name, type, { optional: presence === "optional" });
}

function valuesType(values: Values, readValue: (value: JsonValue) => Type): Type {
  const sorted = [...values].sort(compareText);
  return union(sorted.map((text) => readValue(JSON.parse(text) as JsonValue)));
}

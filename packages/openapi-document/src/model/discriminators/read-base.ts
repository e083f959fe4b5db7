import type { Discriminator, Schema } from "../schema.ts";
import { allowsNull, namedValue, type Allowed } from "./allowed-values.ts";
import type { Families } from "./families.ts";
import { propertyValues } from "./property-values.ts";
import {
  canHaveProperty,
  fittingValues,
  implicitName,
  mappedValues,
  misfitsOf,
  nameOf,
  type Contradiction,
  type Misfit,
  type Selection,
} from "./selection.ts";

/**
 * Reads a discriminator of a schema that others are made of, and that does not list them.
 *
 * @param base The schema whose `allOf` the discriminator stands in, or that has it itself.
 * @param subtypes The schemas that are made of it.
 */
export function readBase(
  base: Schema,
  discriminator: Discriminator,
  subtypes: readonly Schema[],
  families: Families,
): Selection {
  const property = discriminator.propertyName;
  const mapped = mappedValues(discriminator);
  const others = discriminator.defaultMapping?.schema?.resolved;
  const made = new Set(subtypes);
  const relatives = new Set([base, ...families.above(base), ...made]);
  const selected = new Map<Schema, ReadonlySet<string>>();
  const contradictions: Contradiction[] = [];
  const unnamed: string[] = [];
  const claims = new Map<string, Schema>();
  for (const [schema, values] of mapped) {
    for (const value of values) claims.set(JSON.stringify(value), schema);
  }

  const inheritedBy = (schema: Schema, declared: Allowed): readonly string[] => {
    const nearest = families.nearest(schema, (one) => one !== base && mapped.has(one));
    return fittingValues(
      nearest.flatMap((one) => mapped.get(one) ?? []),
      declared,
    ).values;
  };

  const select = (schema: Schema, declared: Allowed): readonly string[] => {
    const own = propertyValues(schema, property, { without: relatives }).values ?? new Set();
    const kept = [...own].filter((value) => (claims.get(value) ?? schema) === schema);
    const names = mapped.get(schema) ?? [];
    const { values, misfits } = fittingValues(names, declared);
    contradict(misfits, schema, "of-another-type");
    if (values.length > 0) {
      const isMissing = (name: string): boolean =>
        !misfits.includes(name) && declared.values?.has(namedValue(name, declared) ?? "") === false;
      contradict(names.filter(isMissing), schema, "not-listed");
      return [...values, ...kept];
    }
    const inherited = inheritedBy(schema, declared);
    const name = namedValue(implicitName(schema) ?? "", declared);
    if (name === undefined || declared.values?.has(name) === false) {
      if (own.size === 0 && inherited.length === 0) unnamed.push(nameOf(schema));
      return [];
    }
    return [name, ...inherited, ...kept];
  };

  const contradict = (names: readonly string[], schema: Schema, misfit: Misfit): void => {
    contradictions.push(...misfitsOf(discriminator, names, schema, misfit));
  };

  for (const schema of subtypes) {
    if (schema === others || !canHaveProperty(schema)) continue;
    const choices = propertyValues(schema, property, { choicesOnly: true }).values;
    const declared = propertyValues(schema, property);
    const values = select(schema, declared).filter((value) => choices?.has(value) ?? true);
    if (values.length === 0) continue;
    const orNull = allowsNull(declared) ? ["null"] : [];
    selected.set(schema, new Set([...values, ...orNull]));
  }
  for (const [schema, names] of mapped) {
    if (schema !== base && !made.has(schema)) contradict(names, schema, "no-subtype");
  }
  if (unnamed.length > 0) {
    const [first, ...more] = unnamed;
    const count = more.length === 0 ? "" : ` and ${more.length} more`;
    const message = `The property ${JSON.stringify(property)} cannot be ${first}${count}, the name that selects the schema without a mapping, so it keeps its type there.`;
    contradictions.push({ node: discriminator.node, message });
  }
  return { discriminator, selected, others, variants: new Map(), contradictions };
}

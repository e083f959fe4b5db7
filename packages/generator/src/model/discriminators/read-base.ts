import { child } from "../node.ts";
import type { Discriminator, Schema } from "../schema.ts";
import { allowsNull, namedValue, type Allowed } from "./allowed-values.ts";
import type { Families } from "./families.ts";
import { propertyValues } from "./property-values.ts";
import {
  canHaveProperty,
  fittingValues,
  implicitName,
  mappedValues,
  type Contradiction,
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
  const relatives = new Set([base, ...families.above(base), ...subtypes]);
  const selected = new Map<Schema, ReadonlySet<string>>();
  const contradictions: Contradiction[] = [];
  const unnamed: string[] = [];
  const claims = new Map<string, Schema>();
  for (const [schema, values] of mapped) {
    for (const value of values) claims.set(JSON.stringify(value), schema);
  }

  const inheritedBy = (schema: Schema, declared: Allowed): readonly string[] => {
    const above = [...families.above(schema)].filter((one) => one !== base && mapped.has(one));
    const nearest = above.filter((one) => !above.some((next) => families.above(next).has(one)));
    return fittingValues(
      nearest.flatMap((one) => mapped.get(one) ?? []),
      declared,
    ).values;
  };

  const select = (schema: Schema): readonly string[] => {
    const declared = propertyValues(schema, property);
    const own = propertyValues(schema, property, { without: relatives }).values ?? new Set();
    const kept = [...own].filter((value) => (claims.get(value) ?? schema) === schema);
    const names = mapped.get(schema) ?? [];
    const { values, misfits } = fittingValues(names, declared);
    contradict(misfits, `can be no value of the property`, schema);
    if (values.length > 0) {
      const listed = declared.values;
      const missing = names.filter((name) => listed && !listed.has(namedValue(name, declared) ?? ""));
      contradict(missing, "is not among the values of the property", schema);
      return [...values, ...kept];
    }
    const inherited = inheritedBy(schema, declared);
    const name = namedValue(implicitName(schema) ?? "", declared);
    if (name === undefined || declared.values?.has(name) === false) {
      if (own.size === 0 && inherited.length === 0) unnamed.push(schema.key);
      return [];
    }
    return [name, ...inherited, ...kept];
  };

  const contradict = (names: readonly string[], why: string, schema: Schema): void => {
    for (const name of names) {
      const node = child(child(discriminator.node, "mapping"), name);
      contradictions.push({ node, message: `${JSON.stringify(name)} ${why} ${schema.key}` });
    }
  };

  for (const schema of subtypes) {
    if (schema === others || !canHaveProperty(schema)) continue;
    const choices = propertyValues(schema, property, { choicesOnly: true }).values;
    const values = select(schema).filter((value) => choices?.has(value) ?? true);
    if (values.length === 0) continue;
    const orNull = allowsNull(propertyValues(schema, property)) ? ["null"] : [];
    selected.set(schema, new Set([...values, ...orNull]));
  }
  for (const [schema, names] of mapped) {
    if (schema !== base && !subtypes.includes(schema)) {
      contradict(names, "selects what is not made of the schema", schema);
    }
  }
  if (unnamed.length > 0) {
    contradictions.push({ node: discriminator.node, message: unnamed.join(", ") });
  }
  return { discriminator, selected, others, variants: new Map(), contradictions };
}

import {
  child,
  type JsonValue,
  type Node,
  nodeOf,
  type Schema,
  type SchemaFacts,
} from "@convex-openapi/document/model";
import { compareMappings } from "./compare-mappings.ts";
import { nodesOf } from "./nodes.ts";
import { variantPairs } from "./selected-variants.ts";
import { code, valuesText } from "./words.ts";
import type { SchemaWalk } from "./walk.ts";

/** Compares the discriminators of two schemas, and the values that those of other schemas have for them. */
export function compareDiscriminators(
  walk: SchemaWalk,
  base: SchemaFacts,
  head: SchemaFacts,
): void {
  compareSelectedValues(walk, base, head);
  compareOwnDiscriminators(walk, base, head);
}

function compareOwnDiscriminators(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  const subject = nodesOf(base, head);
  const old = base.discriminator;
  const now = head.discriminator;
  if (old === undefined || now === undefined) {
    if (old === now) return;
    walk.edit({
      rule: old === undefined ? "discriminator-added" : "discriminator-removed",
      subject,
      at: { base: old?.node ?? nodeOf(base.schema), head: now?.node ?? nodeOf(head.schema) },
      details: { before: code(old?.propertyName ?? ""), after: code(now?.propertyName ?? "") },
      reshapes: variantPairs(walk, base, head),
    });
    return;
  }
  compareMappings(walk, { schema: base, says: old }, { schema: head, says: now });
}

/**
 * The values of a schema that come or go with other schemas that are made of it. What a discriminator says of the schema
 * itself is reported there.
 */
function compareSelectedValues(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  const [old] = base.schema.parts;
  const [now] = head.schema.parts;
  const { discriminations } = walk;
  for (const { property, values } of discriminations.head.of(now)) {
    const before = discriminations.base.of(old).find((one) => one.property === property)?.values;
    if (before === undefined || values === undefined) continue;
    const selectedBy = (value: string): readonly Schema[] =>
      values.has(value)
        ? discriminations.head.selectedBy(now, property, value)
        : discriminations.base.selectedBy(old, property, value);
    const isByOthers = (value: string): boolean =>
      selectedBy(value).every(({ node }) => !(walk.existed(node) && walk.survives(node)));
    const place = (schema: Schema): Node => child(child(schema.node, "properties"), property);
    const subject = { base: place(old), head: place(now) };
    const note = (
      rule: "enum-value-added" | "enum-value-removed",
      texts: readonly string[],
    ): void => {
      const found = texts.filter(isByOthers).map((text) => JSON.parse(text) as JsonValue);
      if (found.length === 0) return;
      walk.edit({ rule, subject, at: subject, details: { values: valuesText(found) } });
    };
    note(
      "enum-value-added",
      [...values].filter((value) => !before.has(value)),
    );
    note(
      "enum-value-removed",
      [...before].filter((value) => !values.has(value)),
    );
  }
}

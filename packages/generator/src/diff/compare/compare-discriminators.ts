import type { JsonValue } from "../../document.ts";
import { nodeOf } from "../../model/facts/merged-schema.ts";
import type { SchemaFacts } from "../../model/facts/schema-facts.ts";
import { child, pointerOf, type Node } from "../../model/node.ts";
import type { Schema } from "../../model/schema.ts";
import { nodesOf } from "./nodes.ts";
import { code, valuesText, valueText } from "./words.ts";
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
    });
    return;
  }
  const changed = (keyword: string, before: string, after: string): void =>
    walk.edit({
      rule: "discriminator-mapping-changed",
      subject,
      at: { base: old.node, head: now.node },
      details: { keyword: code(keyword), before, after },
    });
  if (old.propertyName !== now.propertyName) {
    changed("propertyName", code(old.propertyName), code(now.propertyName));
  }
  const oldForms = formsOf(base);
  const newForms = formsOf(head);
  const isGone = (schema: Schema | undefined): boolean =>
    schema !== undefined &&
    oldForms.some((form) => isSameNode(form, schema.node)) &&
    !newForms.some((form) => walk.sameName(schema.node, form));
  const isFresh = (schema: Schema | undefined): boolean =>
    schema !== undefined &&
    newForms.some((form) => isSameNode(form, schema.node)) &&
    !oldForms.some((form) => walk.sameName(form, schema.node));
  for (const value of new Set([...old.mapping.keys(), ...now.mapping.keys()])) {
    const before = old.mapping.get(value);
    const after = now.mapping.get(value);
    if (before?.ref === after?.ref) continue;
    const left = before?.schema;
    const right = after?.schema;
    if (left !== undefined && right !== undefined && walk.sameName(left.node, right.node)) continue;
    // What came or went with its form is told of the form.
    const isOfForm = after === undefined ? isGone(left) : before === undefined && isFresh(right);
    if (isOfForm) continue;
    changed(`mapping.${value}`, valueText(before?.ref), valueText(after?.ref));
  }
  const others = old.defaultMapping?.ref;
  const othersNow = now.defaultMapping?.ref;
  const left = old.defaultMapping?.schema;
  const right = now.defaultMapping?.schema;
  const isSame = left !== undefined && right !== undefined && walk.sameName(left.node, right.node);
  if (others !== othersNow && !isSame) {
    changed("defaultMapping", valueText(others), valueText(othersNow));
  }
}

/** Where the forms of a union stand. */
function formsOf({ unions }: SchemaFacts): Node[] {
  return unions.flatMap(({ branches }) => branches.map(nodeOf));
}

function isSameNode(left: Node, right: Node): boolean {
  return pointerOf(left) === pointerOf(right);
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

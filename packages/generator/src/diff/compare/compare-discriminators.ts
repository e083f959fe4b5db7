import { nodeOf } from "../../model/facts/merged-schema.ts";
import type { SchemaFacts } from "../../model/facts/schema-facts.ts";
import { nodesOf } from "./nodes.ts";
import { code, valueText } from "./words.ts";
import type { SchemaWalk } from "./walk.ts";

/** Compares the discriminators of two schemas. */
export function compareDiscriminators(
  walk: SchemaWalk,
  base: SchemaFacts,
  head: SchemaFacts,
): void {
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
  for (const value of new Set([...old.mapping.keys(), ...now.mapping.keys()])) {
    const before = old.mapping.get(value);
    const after = now.mapping.get(value);
    if (before?.ref === after?.ref) continue;
    const left = before?.schema;
    const right = after?.schema;
    if (left !== undefined && right !== undefined && walk.sameName(left.node, right.node)) continue;
    changed(`mapping.${value}`, valueText(before?.ref), valueText(after?.ref));
  }
}

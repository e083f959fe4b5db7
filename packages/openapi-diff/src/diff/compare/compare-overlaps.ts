import {
  alternativesOf,
  isProse,
  mergedSchema,
  type MergedSchema,
  type SchemaFacts,
} from "@convex-openapi/document/model";
import { nodesOf } from "./nodes.ts";
import type { Relation, SchemaWalk } from "./walk.ts";

/**
 * Compares whether one schema became a `oneOf` of which every old value matches several branches, or the other way
 * round: `oneOf` refuses what matches more than one (JSON Schema 2020-12, section 10.2.1.3,
 * https://json-schema.org/draft/2020-12/json-schema-core#section-10.2.1.3).
 *
 * Only what is certain is reported. Objects are open, so that what one variant lists is often allowed by others, which
 * nobody means; a branch that lists other properties than the schema did counts as one that excludes its values. So do
 * branches that say the same.
 */
export function compareOverlaps(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  const { schema: old } = base;
  const { schema: now } = head;
  const isWrapped = base.unions.length === 0;
  if ((!isWrapped && head.unions.length > 0) || base.impossible || head.impossible) return;
  const count = isWrapped
    ? overlapsIn(head, (branch) => walk.relate(old, branch), "narrows")
    : overlapsIn(base, (branch) => walk.relate(branch, now), "widens");
  if (count < 2) return;
  const subject = nodesOf(base, head);
  const at = {
    base: base.unions[0]?.node ?? subject.base,
    head: head.unions[0]?.node ?? subject.head,
  };
  const rule = isWrapped ? "one-of-overlap-added" : "one-of-overlap-removed";
  walk.edit({ rule, subject, at, details: { count: String(count) } });
}

/**
 * How many branches of a `oneOf` that differ have all values of another schema.
 * @param lack which says of a relation that the branch does not.
 */
function overlapsIn(
  facts: SchemaFacts,
  relationTo: (branch: MergedSchema) => Relation,
  lack: "narrows" | "widens",
): number {
  const [union] = facts.unions;
  if (union?.keyword !== "oneOf" || facts.discriminator !== undefined) return 0;
  // Branches of a union inside of a branch need not exclude each other.
  const own = new Set(union.part.list("oneOf").map((item) => mergedSchema(item).key));
  const texts = new Set<string>();
  for (const { schema, branch } of alternativesOf(facts)) {
    if (!own.has(branch.key)) continue;
    const relation = relationTo(schema);
    if (relation[lack] || relation.listsFewer || relation.listsMore) continue;
    texts.add(relation.distance === 0 ? "" : textWithoutProse(schema));
  }
  return texts.size;
}

function textWithoutProse({ parts }: MergedSchema): string {
  return parts.map((part) => part.without(isProse).text).join();
}

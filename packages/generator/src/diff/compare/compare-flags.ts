import { canonicalText, sameJson } from "../../model/json-text.ts";
import type { SchemaFacts } from "../../model/facts/schema-facts.ts";
import type { RuleId } from "../rules/rule-table.ts";
import { placesOf, nodesOf } from "./nodes.ts";
import { locatedText } from "./words.ts";
import type { SchemaWalk } from "./walk.ts";

/** Compares what a schema says beside its values: its default, who may send it, and whether it goes away. */
export function compareFlags(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  const flag = (old: boolean, now: boolean, added: RuleId, removed: RuleId): void => {
    if (old === now) return;
    const subject = nodesOf(base, head);
    walk.edit({ rule: now ? added : removed, subject, at: subject });
  };
  flag(base.readOnly, head.readOnly, "read-only-added", "read-only-removed");
  flag(base.writeOnly, head.writeOnly, "write-only-added", "write-only-removed");
  flag(base.deprecated, head.deprecated, "schema-deprecated", "schema-undeprecated");
  compareDefaults(walk, base, head);
}

function compareDefaults(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  const old = base.default;
  const now = head.default;
  if (sameJson(old?.value, now?.value) && old?.digits === now?.digits) return;
  // A default of null where null is allowed says no more than leaving the value out.
  if ([old, now].every((item) => item === undefined || canonicalText(item.value) === "null"))
    return;
  walk.edit({
    rule:
      old === undefined
        ? "default-added"
        : now === undefined
          ? "default-removed"
          : "default-changed",
    ...placesOf(base, head, old?.node, now?.node),
    details: { before: locatedText(old), after: locatedText(now) },
  });
}

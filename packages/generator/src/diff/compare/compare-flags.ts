import { canonicalText, sameJson } from "../../model/json-text.ts";
import type { SchemaFacts } from "../../model/facts/schema-facts.ts";
import type { RuleId } from "../rules/rule-table.ts";
import { placesOf, nodesOf } from "./nodes.ts";
import { sunsetOf, untilDetails, type Mortal } from "./sunset.ts";
import { locatedText } from "./words.ts";
import type { Edit, SchemaWalk } from "./walk.ts";

/** Compares what a schema says beside its values: its default, who may send it, and whether it goes away. */
export function compareFlags(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  const flag = (
    old: boolean,
    now: boolean,
    added: RuleId,
    removed: RuleId,
    detailsOf?: () => Edit["details"],
  ): void => {
    if (old === now) return;
    const subject = nodesOf(base, head);
    const details = now ? detailsOf?.() : undefined;
    const edit = { rule: now ? added : removed, subject, at: subject };
    walk.edit(details === undefined ? edit : { ...edit, details });
  };
  flag(base.readOnly, head.readOnly, "read-only-added", "read-only-removed");
  flag(base.writeOnly, head.writeOnly, "write-only-added", "write-only-removed");
  flag(base.deprecated, head.deprecated, "schema-deprecated", "schema-undeprecated", () =>
    untilDetails(sunsetOf(lifeOf(head), "")),
  );
  compareDefaults(walk, base, head);
}

/** What a schema says of its end, whichever of its parts says it. */
function lifeOf({ deprecated, parts }: SchemaFacts): Mortal {
  const date = parts
    .map((part) => part.keyword("x-sunset"))
    .find((written) => written !== undefined);
  return { deprecated, extensions: new Map(date === undefined ? [] : [["x-sunset", date]]) };
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

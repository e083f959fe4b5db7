import { canonicalText, sameJson, type SchemaFacts } from "@convex-openapi/document/model";
import type { RuleId } from "../rules/rule-table.ts";
import { variantText } from "./variant-text.ts";
import { placesOf, nodesOf } from "./nodes.ts";
import { sunsetOf, untilDetails, type SunsetSource } from "./sunset.ts";
import { locatedText } from "./words.ts";
import type { SchemaWalk } from "./walk.ts";

/** Compares what a schema says beside its values: its default, who may send it, and whether it is deprecated. */
export function compareFlags(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  const flag = (old: boolean, now: boolean, added: RuleId, removed: RuleId): void => {
    if (old === now) return;
    const subject = nodesOf(base, head);
    walk.edit({ rule: now ? added : removed, subject, at: subject });
  };
  flag(base.readOnly, head.readOnly, "read-only-added", "read-only-removed");
  flag(base.writeOnly, head.writeOnly, "write-only-added", "write-only-removed");
  compareDeprecation(walk, base, head);
  compareDefaults(walk, base, head);
}

/**
 * Compares whether a variant of a union is deprecated, and its default, with one of several types that a schema lists: the
 * list says neither of any single type.
 * @param isDefault whether the default is compared: not where the list of types has one for all of them.
 */
export function compareVariantFlags(
  walk: SchemaWalk,
  base: SchemaFacts,
  head: SchemaFacts,
  isDefault: boolean,
): void {
  compareDeprecation(walk, base, head, `The variant ${variantText(head.schema)}`);
  if (isDefault) compareDefaults(walk, base, head);
}

/** @param label what the sentence calls the schema, where that is not said by its place. */
function compareDeprecation(
  walk: SchemaWalk,
  base: SchemaFacts,
  head: SchemaFacts,
  label?: string,
): void {
  if (base.deprecated === head.deprecated) return;
  const subject = nodesOf(base, head);
  const rule = head.deprecated ? "schema-deprecated" : "schema-undeprecated";
  const details = head.deprecated ? untilDetails(sunsetOf(lifeOf(head), "")) : undefined;
  const edit = { rule, subject, at: subject, ...(label !== undefined && { label }) } as const;
  walk.edit(details === undefined ? edit : { ...edit, details });
}

/** What a schema says of its end, whichever of its parts says it. */
function lifeOf({ deprecated, parts }: SchemaFacts): SunsetSource {
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

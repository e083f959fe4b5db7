import { groupBy, pointerOf } from "@convex-openapi/document/model";
import type { RuleId } from "../rules/rule-table.ts";
import { reachesAll, type UsedBy } from "./reached-operations.ts";
import type { Edit } from "./walk.ts";

/** An edit and the operations that see it. */
interface UsedEdit extends Edit {
  readonly usedBy: UsedBy;
}

/** Rules about what is optional, with those that say the same of what is required. */
const stronger: Partial<Readonly<Record<RuleId, readonly RuleId[]>>> = {
  "property-removed-optional": ["property-removed"],
  "property-optional-added": ["property-required-added", "property-required-with-default-added"],
};

const strong: ReadonlySet<RuleId> = new Set(Object.values(stronger).flat());

/**
 * Drops what is said of an optional property where the same is said of it as a required one: some forms of a union can
 * require what the others leave open.
 */
export function withoutWeaker<Item extends UsedEdit>(edits: readonly Item[]): Item[] {
  const byPlace = groupBy(
    edits.filter(({ rule }) => strong.has(rule)),
    (edit) => placeOf(edit.rule, edit),
  );
  return edits.filter((edit) => {
    const same = (stronger[edit.rule] ?? []).flatMap(
      (rule) => byPlace.get(placeOf(rule, edit)) ?? [],
    );
    return !same.some(({ usedBy }) => reachesAll(usedBy, edit.usedBy));
  });
}

function placeOf(rule: RuleId, { at: { base, head } }: Edit): string {
  return JSON.stringify([rule, base && pointerOf(base), head && pointerOf(head)]);
}

import { ruleTable } from "../rules/rule-table.ts";
import type { MergedSchema } from "@convex-openapi/document/model";
import { compareInPlace, compareSchemas } from "./compare-schemas.ts";
import type { Edit, Manner, Relation, SchemaWalk } from "./walk.ts";

/** Upper bound on compared pairs; anything deeper counts as equal. */
const MAX_COMPARED_PAIRS = 200;

/** How two schemas relate: compares them and only counts. `names` knows which names stand for the same schema. */
export function relateSchemas(
  base: MergedSchema,
  head: MergedSchema,
  names: Pick<SchemaWalk, "sameName" | "survives" | "existed" | "discriminations" | "relate">,
): Relation {
  const seen = new Set<string>();
  const isFirst = (left: MergedSchema, right: MergedSchema, step: Manner | "refer"): boolean => {
    const { size } = seen;
    return size < MAX_COMPARED_PAIRS && seen.add(`${left.key}\n${right.key}\n${step}`).size > size;
  };
  const relation = {
    distance: 0,
    narrows: false,
    widens: false,
    listsFewer: false,
    listsMore: false,
  };
  const walk: SchemaWalk = {
    compare: compareSchemas,
    sameName: (left, right) => names.sameName(left, right),
    survives: (node) => names.survives(node),
    existed: (node) => names.existed(node),
    discriminations: names.discriminations,
    relate: (left, right) => names.relate(left, right),
    isUntouched: () => false,
    refer: (left, right) => {
      if (isFirst(left, right, "refer")) compareInPlace(walk, left, right);
    },
    isXml: false,
    inXml: () => walk,
    only: () => walk,
    edit: ({ rule }: Edit) => {
      const { variance, listed } = ruleTable[rule];
      relation.distance += 1;
      if (variance === "narrows" || variance === "replaces") relation.narrows = true;
      if (variance === "widens" || variance === "replaces") relation.widens = true;
      if (listed === "fewer" || listed === "others") relation.listsFewer = true;
      if (listed === "more" || listed === "others") relation.listsMore = true;
    },
    enter: (left, right, manner) => (isFirst(left, right, manner) ? walk : undefined),
  };
  compareSchemas(walk, base, head);
  return relation;
}

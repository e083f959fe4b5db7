import type { Node } from "../model/node.ts";
import type { Edit, SideNodes } from "./compare/walk.ts";
import type { RuleId } from "./rules/rule-table.ts";

const rulesOfHolders: ReadonlySet<RuleId> = new Set([
  "required-added",
  "required-removed",
  "read-only-added",
  "read-only-removed",
  "read-only-removed-required",
  "write-only-added",
  "write-only-added-required",
  "write-only-removed",
]);

/**
 * The schemas whose types say what an edit changed. Whether a property is required, and which way it goes, is said by
 * the object that holds it; everything else by the type of the subject itself.
 */
export function typedSubject({ rule, subject }: Pick<Edit, "rule" | "subject">): SideNodes {
  if (!rulesOfHolders.has(rule)) return subject;
  return { base: holderOf(subject.base), head: holderOf(subject.head) };
}

function holderOf(property: Node | undefined): Node | undefined {
  return property?.parent?.key === "properties" ? property.parent.parent : property;
}

import type { Node } from "@convex-openapi/document/model";
import type { Edit, SideNodes } from "./compare/walk.ts";
import { ruleTable } from "./rules/rule-table.ts";

/**
 * The schemas whose types say what an edit changed. Whether a property is required, and which way it goes, is said by
 * the object that holds it; everything else by the type of the subject itself.
 */
export function typedSubject({
  rule,
  subject,
  typed,
}: Pick<Edit, "rule" | "subject" | "typed">): SideNodes {
  if (typed !== undefined) return typed;
  const { about } = ruleTable[rule];
  if (about !== "required" && about !== "direction") return subject;
  return { base: holderOf(subject.base), head: holderOf(subject.head) };
}

function holderOf(property: Node | undefined): Node | undefined {
  return property?.parent?.key === "properties" ? property.parent.parent : property;
}

import type { Node } from "../model/node.ts";
import type { Edit, SideNodes } from "./compare/walk.ts";

/**
 * The schemas whose types say what an edit changed. Whether a property is required is said by the object that holds it;
 * everything else by the type of the subject itself.
 */
export function typedSubject({ rule, subject }: Pick<Edit, "rule" | "subject">): SideNodes {
  if (rule !== "required-added" && rule !== "required-removed") return subject;
  return { base: holderOf(subject.base), head: holderOf(subject.head) };
}

function holderOf(property: Node | undefined): Node | undefined {
  return property?.parent?.key === "properties" ? property.parent.parent : property;
}

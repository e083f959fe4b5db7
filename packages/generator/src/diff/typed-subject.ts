import type { Edit, SidePointers } from "./compare/walk.ts";

/**
 * Pointers of the schemas whose types say what an edit changed. Whether a property is required is said by the object
 * that holds it; everything else by the type of the subject itself.
 */
export function typedSubject({ rule, subject }: Pick<Edit, "rule" | "subject">): SidePointers {
  if (rule !== "required-added" && rule !== "required-removed") return subject;
  return { base: holderOf(subject.base), head: holderOf(subject.head) };
}

function holderOf(property: string | undefined): string | undefined {
  const end = property?.lastIndexOf("/properties/") ?? -1;
  return end < 0 ? property : property?.slice(0, end);
}

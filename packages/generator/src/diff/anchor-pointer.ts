import { componentOf } from "./reachability.ts";
import type { Edit } from "./compare/walk.ts";
import { typedSubject } from "./typed-subject.ts";

/**
 * Where an edit is told in the new description: where it stands there, or else at what held it. Of something that is
 * gone from a list, that is the list, because another item has its number now. The pointer may lead to nothing when
 * what held it is gone as well: its nearest ancestor that is still there is meant then.
 */
export function anchorPointer(edit: Pick<Edit, "rule" | "at" | "subject">): string {
  const { rule, at, subject } = edit;
  // The property stands where it stood: what is gone is an item of a list.
  if (rule === "required-removed") return requiredList(edit);
  if (at.head !== undefined) return at.head;
  if (at.base === undefined) return subject.head ?? "";
  const holder = at.base.slice(0, Math.max(at.base.lastIndexOf("/"), 0));
  if (subject.head === undefined) return holder;
  // What held it may have another name or place now.
  const isInSubject = subject.base !== undefined && `${holder}/`.startsWith(`${subject.base}/`);
  return isInSubject ? subject.head + holder.slice(subject.base.length) : subject.head;
}

function requiredList(edit: Pick<Edit, "rule" | "at" | "subject">): string {
  const { base = "" } = edit.at;
  const { head = "" } = edit.subject;
  const list = base.slice(0, Math.max(base.lastIndexOf("/"), 0));
  // One of several parts of a schema may say what is required, and a schema may have another name now.
  const isSameSchema = componentOf(base) === componentOf(head) && base !== edit.subject.base;
  return isSameSchema ? list : `${typedSubject(edit).head ?? head}/required`;
}

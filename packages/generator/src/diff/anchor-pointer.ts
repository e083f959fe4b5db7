import type { Edit } from "./compare/walk.ts";

/**
 * Where an edit is told in the new description: where it stands there, or else at what held it. Of something that is
 * gone from a list, that is the list, because another item has its number now. The pointer may lead to nothing when
 * what held it is gone as well: its nearest ancestor that is still there is meant then.
 */
export function anchorPointer({ at, subject }: Pick<Edit, "at" | "subject">): string {
  if (at.head !== undefined) return at.head;
  if (at.base === undefined) return subject.head ?? "";
  const holder = at.base.slice(0, Math.max(at.base.lastIndexOf("/"), 0));
  if (subject.head === undefined) return holder;
  // What held it may have another name or place now.
  const isInSubject = subject.base !== undefined && `${holder}/`.startsWith(`${subject.base}/`);
  return isInSubject ? subject.head + holder.slice(subject.base.length) : subject.head;
}

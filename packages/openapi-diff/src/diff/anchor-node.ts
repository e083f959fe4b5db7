import {
  child,
  componentAround,
  componentId,
  isSameNode,
  movedBelow,
  type Node,
} from "@convex-openapi/document/model";
import type { Edit } from "./compare/walk.ts";
import { ruleTable } from "./rules/rule-table.ts";
import { typedSubject } from "./typed-subject.ts";

/**
 * Where an edit is reported in the new description: where it stands there, or else at what held it. Of something that is
 * gone from a list, that is the list, because another item has its number now. The node may lead to nothing when what
 * held it is gone as well: its nearest ancestor that is still there is meant then. `undefined` is the whole description.
 */
export function anchorNode(edit: Pick<Edit, "rule" | "at" | "subject">): Node | undefined {
  const { rule, at, subject } = edit;
  const { about, variance } = ruleTable[rule];
  // The property stands where it stood: what is gone is an item of a list.
  if (about === "required" && variance === "widens") return requiredList(edit);
  if (at.head !== undefined) return at.head;
  const holder = at.base?.parent;
  if (at.base === undefined) return subject.head;
  if (subject.head === undefined || holder === undefined) return subject.head ?? holder;
  // What held it may have another name or place now.
  return (subject.base && movedBelow(holder, subject.base, subject.head)) ?? subject.head;
}

function requiredList(edit: Pick<Edit, "rule" | "at" | "subject">): Node | undefined {
  const { base } = edit.at;
  const { base: subject, head } = edit.subject;
  // One of several parts of a schema may say what is required, and a schema may have another name now.
  const isSubject = subject !== undefined && base !== undefined && isSameNode(subject, base);
  if (idAround(base) === idAround(head) && !isSubject) return base?.parent;
  const holder = typedSubject(edit).head ?? head;
  return holder && child(holder, "required");
}

function idAround(node: Node | undefined): string | undefined {
  const component = node && componentAround(node);
  return component && componentId(component);
}

import type { RuleId } from "../rules/rule-table.ts";
import { sameJson } from "../../model/json-text.ts";
import { sunsetOf, type Mortal } from "./sunset.ts";
import { code, valueText } from "./words.ts";

/** What has a date on which it goes away. */
export type MortalKind = "operation" | "param";

/** Takes note of a difference with what its sentence fills in. */
export type NoteDetails = (rule: RuleId, details: Readonly<Record<string, string>>) => void;

/**
 * Compares the dates on which something that is deprecated goes away. A date is a promise until when it stays: an
 * earlier one, none or one that nobody can read take that promise back.
 */
export function compareSunsets(
  note: NoteDetails,
  kind: MortalKind,
  base: Mortal,
  head: Mortal,
): void {
  const old = sunsetOf(base, "");
  const now = sunsetOf(head, "");
  if (sameJson(base.extensions.get("x-sunset"), head.extensions.get("x-sunset"))) return;
  const isUnreadable = [old, now].some(({ isGiven, date }) => isGiven && date === "");
  if (isUnreadable) {
    if (head.deprecated) noteUnreadable(note, "x-sunset", base, head);
    return;
  }
  const before = code(old.date);
  const after = code(now.date);
  if (old.isGiven && now.isGiven) {
    if (now.date === old.date) return;
    note(now.date < old.date ? `${kind}-sunset-earlier` : `${kind}-sunset-later`, {
      before,
      after,
    });
  } else if (base.deprecated && head.deprecated) {
    note(old.isGiven ? `${kind}-sunset-removed` : `${kind}-sunset-added`, { before, after });
  }
}

/** Takes note that an extension about the future of something says what nobody can read, on one side at least. */
export function noteUnreadable(
  note: NoteDetails,
  keyword: "x-sunset" | "x-stability-level",
  base: Mortal,
  head: Mortal,
): void {
  note("lifecycle-unreadable", {
    keyword: code(keyword),
    before: valueText(base.extensions.get(keyword)),
    after: valueText(head.extensions.get(keyword)),
  });
}

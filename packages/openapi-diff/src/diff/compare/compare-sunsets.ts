import type { RuleId } from "../rules/rule-table.ts";
import { sameJson } from "@convex-openapi/document/model";
import { sunsetOf, type SunsetSource } from "./sunset.ts";
import { code, valueText } from "./words.ts";

/** Things that can have a sunset date. */
export type SunsetTarget = "operation" | "param";

/** Records a difference with the details of its sentence. */
export type NoteDetails = (rule: RuleId, details: Readonly<Record<string, string>>) => void;

/**
 * Compares the sunset dates of something deprecated. A date is a promise of how long it stays: an earlier, missing or
 * unreadable date breaks that promise.
 */
export function compareSunsets(
  note: NoteDetails,
  kind: SunsetTarget,
  base: SunsetSource,
  head: SunsetSource,
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

/** Records that an extension about the future of something says what nobody can read, on one side at least. */
export function noteUnreadable(
  note: NoteDetails,
  keyword: "x-sunset" | "x-stability-level",
  base: SunsetSource,
  head: SunsetSource,
): void {
  note("lifecycle-unreadable", {
    keyword: code(keyword),
    before: valueText(base.extensions.get(keyword)),
    after: valueText(head.extensions.get(keyword)),
  });
}

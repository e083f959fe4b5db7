import { isRuleId, ruleTable } from "../diff/rules/rule-table.ts";
import { groupBy } from "../model/group-by.ts";
import { placeOf } from "../position.ts";
import { adviceFor } from "./advice.ts";
import type { ReportedChange } from "./comparison.ts";
import { disagreementOf } from "./impact.ts";
import { importable } from "./importable-names.ts";
import { typeSnippet } from "./type-snippet.ts";

/** What a report tells at once: one change, or several of a client that differ in their subject alone. */
export interface Item {
  /** One sentence about all of them, in Markdown. */
  readonly message: string;
  /** The first one: but for its subject, it is as the others. */
  readonly first: ReportedChange;
  readonly changes: readonly ReportedChange[];
}

/** Changes as they are told, each item where its first change stands. */
export function itemsOf(changes: readonly ReportedChange[]): Item[] {
  return [...groupBy(changes, likenessOf).values()].flatMap((alike): Item[] => {
    const [first] = alike;
    if (first === undefined) return [];
    const { message, many = message } = first;
    const isOne = alike.length === 1;
    const told = isOne ? message : many.replaceAll("{count}", String(alike.length));
    return [{ message: told, first, changes: alike }];
  });
}

/** So many changes are in some items. */
export function countChanges(items: readonly Item[]): number {
  return items.reduce((count, { changes }) => count + changes.length, 0);
}

/** The same for changes that are told as one: the change itself where nothing is told with it. */
function likenessOf(change: ReportedChange): unknown {
  const { many, subject, client, rule, api, types, bump, allowed, compiler, names } = change;
  if (many === undefined || subject === undefined) return change;
  const hasTypes = change.typeBefore !== undefined || change.typeAfter !== undefined;
  // What is gone or new is in the list; what has another name is a pair of its own.
  const isRenamed = names !== undefined && names.removed.length > 0 && names.added.length > 0;
  const snippet = hasTypes || isRenamed ? typeSnippet(change) : [];
  return JSON.stringify([
    [client, rule, api, types, bump, many, adviceFor(change)],
    [allowed, disagreementOf(compiler), snippet],
  ]);
}

/** The operations that use what changed, `[]` where the changes are about operations themselves. */
export function usersOf({ first, changes }: Item): readonly string[] {
  if (changes.length === 1) return first.operations;
  if (isRuleId(first.rule) && ruleTable[first.rule].area === "operation") return [];
  return [...new Set(changes.flatMap(({ operations }) => operations))].sort();
}

/** Whether the subjects of an item are names of components, which say where they stand. */
export function areComponents({ first: { rule } }: Item): boolean {
  if (!isRuleId(rule)) return false;
  const { about, area } = ruleTable[rule];
  return about === "name" && (area === "schema" || area === "document");
}

/** What an item of several changes lists for one of them, in Markdown: its subject, with what can no longer be imported. */
export function listed({ subject = "", names }: ReportedChange): string {
  const gone = importable(names?.removed).filter((name) => !subject.includes(name));
  return gone.length === 0
    ? subject
    : `${subject} (${gone.map((name) => `\`${name}\``).join(", ")})`;
}

/** Where a change is, in the new description; of what was removed, where it stood. */
export function locationOf({ head, base, anchor }: ReportedChange): {
  readonly before: string;
  readonly place: string;
} {
  return head === undefined && base !== undefined
    ? { before: "was at ", place: placeOf(base) }
    : { before: "", place: placeOf(anchor) };
}

import { isRuleId, ruleTable } from "../diff/rules/rule-table.ts";
import { groupBy, placeOf } from "@convex-openapi/document/model";
import { adviceFor } from "./advice.ts";
import type { ReportedChange } from "./comparison.ts";
import { disagreementOf, shortList } from "./impact.ts";
import { importable, renamedImports } from "./importable-names.ts";
import { typeSnippet, type SnippetLine } from "./type-snippet.ts";

/** What a report shows as one item: one change, or several of a client that differ in their subject alone. */
export interface Item {
  /** One sentence about all of them, in Markdown. */
  readonly message: string;
  /** The first one: but for its subject, it is as the others. */
  readonly first: ReportedChange;
  readonly changes: readonly ReportedChange[];
}

/** Changes as they are reported, each item where its first change stands. */
export function itemsOf(changes: readonly ReportedChange[]): Item[] {
  return [...groupBy(changes, likenessOf).values()].flatMap((alike): Item[] => {
    const [first] = alike;
    if (first === undefined) return [];
    const { message, many = message } = first;
    const isOne = alike.length === 1;
    const sentence = isOne ? message : many.replaceAll("{count}", String(alike.length));
    return [{ message: sentence, first, changes: alike }];
  });
}

/** The number of changes in some items. */
export function countChanges(items: readonly Item[]): number {
  return items.reduce((count, { changes }) => count + changes.length, 0);
}

/** The same for changes that are reported as one: the change itself where nothing is reported with it. */
function likenessOf(change: ReportedChange): unknown {
  const { many, client, rule, api, types, bump, allowed, compiler } = change;
  if (many === undefined) return change;
  return JSON.stringify([
    [client, rule, api, types, bump, many, namelessAdvice(change)],
    [allowed, disagreementOf(compiler), hasTypes(change) ? typeSnippet(change) : []],
  ]);
}

/** What is to be done about a change, without names, which a list gives, but with the one that all may have now. */
function namelessAdvice(change: ReportedChange): string | undefined {
  const { rule, api, types, directions, renamedTo } = change;
  return adviceFor({
    rule,
    api,
    types,
    directions,
    ...(renamedTo === undefined ? {} : { renamedTo }),
  });
}

/** What is to be done about an item, as one sentence; `undefined` where that is nothing. */
export function adviceOf({ first, changes }: Item): string | undefined {
  return changes.length === 1 ? adviceFor(first) : namelessAdvice(first);
}

/** Whether a change says more of a type than which of its properties came or went. */
function hasTypes({ typeBefore, typeAfter, property }: ReportedChange): boolean {
  return property === undefined && (typeBefore !== undefined || typeAfter !== undefined);
}

/** The lines in which old and new types differ, see {@link typeSnippet}; `[]` where a list says it. */
export function snippetOf({ first, changes }: Item, width?: number): SnippetLine[] {
  return changes.length === 1 || hasTypes(first) ? typeSnippet(first, width) : [];
}

/** The operations that use what changed, `[]` where the sentence or the list says them. */
export function usersOf({ first, changes }: Item): readonly string[] {
  if (changes.length === 1) {
    const [only, ...others] = first.operations;
    const isNamed = others.length === 0 && first.message.includes(`\`${only}\``);
    return isNamed ? [] : first.operations;
  }
  const areListed = changes.every(
    ({ operations, subject = "" }) =>
      operations.length === 1 && operations.every((name) => subject.includes(name)),
  );
  const isOfOperations = isRuleId(first.rule) && ruleTable[first.rule].area === "operation";
  if (areListed || isOfOperations) return [];
  return [...new Set(changes.flatMap(({ operations }) => operations))].sort();
}

/** Whether the subjects of an item are names of components, which say where they stand. */
export function areComponents({ first: { rule } }: Item): boolean {
  if (!isRuleId(rule)) return false;
  const { about, area } = ruleTable[rule];
  return about === "name" && (area === "schema" || area === "document");
}

/**
 * What an item of several changes lists for one of them, in Markdown: its subject, with what can be imported no longer
 * or from now on where that has another name.
 */
export function listed(change: ReportedChange): string {
  const { names } = change;
  const subject = change.subject?.replace(/^The\b/, "the") ?? "";
  const renamed = renamedImports(change).map(({ from, to }) => `\`${from}\` → \`${to}\``);
  const gone = importable(names?.removed);
  const own = (gone.length > 0 ? gone : importable(names?.added))
    .filter((name) => !subject.includes(name))
    .map((name) => `\`${name}\``);
  const list = renamed.length > 0 ? renamed : own;
  return list.length === 0 ? subject : `${subject} (${list.join(", ")})`;
}

/** The sentence of an item with what it is about, in Markdown, where one change is its own sentence. */
export function sentenceWithList({ message, changes }: Item, most: number): string {
  if (changes.length === 1) return message;
  const list = `${shortList(changes.map(listed), most)}.`;
  return message.includes(". ") ? `${message} ${list}` : `${message.replace(/\.$/, ":")} ${list}`;
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

import type { ApiDocument, JsonValue } from "../document.ts";
import { parsePointer, toPointer } from "../json-pointer.ts";
import type { RecordedEdit } from "./compare/edit-recorder.ts";
import { operationName } from "./compare/operation-name.ts";
import { code } from "./compare/words.ts";
import { isObject, resolvePointer } from "../reference.ts";
import type { RawChange } from "./changes/raw-change.ts";
import { pointerOf, type Node } from "../model/node.ts";
import { componentId } from "../model/references.ts";
import type { Reachability } from "./reachability.ts";
import type { RuleId } from "./rules/rule-table.ts";

const proseKeywords: ReadonlySet<string> = new Set([
  "title",
  "description",
  "summary",
  "externalDocs",
]);

/** A description, as its prose is looked for in it. */
export interface ProseSide {
  readonly document: ApiDocument;
  readonly reachability: Reachability;
}

/**
 * The changes that only people read, from the list of all changes: texts, examples, extensions, and what a description
 * says about itself. Each is one finding, told of the place that holds the text.
 */
export function findProse(
  changes: readonly RawChange[],
  base: ProseSide,
  head: ProseSide,
): RecordedEdit[] {
  const found = new Map<string, RecordedEdit>();
  const texts = { base: textsIn(base.document.value), head: textsIn(head.document.value) };
  const usersOfBase = usersIn(base.reachability);
  const usersOfHead = usersIn(head.reachability);
  for (const change of changes) {
    if (isMoved(change, base, head, texts)) continue;
    const pointer = change.head ?? change.base ?? "";
    const tokens = [...parsePointer(pointer)];
    const told = proseOf(tokens, change);
    if (told === undefined) continue;
    const owner = toPointer(tokens.slice(0, told.length));
    const key = JSON.stringify([told.rule, owner, told.name]);
    if (found.has(key)) continue;
    const nodeAt = ({ reachability }: ProseSide, place: string): Node =>
      reachability.model.nodeAt(parsePointer(place));
    const subject = {
      base: change.base === undefined ? undefined : nodeAt(base, owner),
      head: change.head === undefined ? undefined : nodeAt(head, owner),
    };
    const at = {
      base: change.base === undefined ? undefined : nodeAt(base, change.base),
      head: change.head === undefined ? undefined : nodeAt(head, change.head),
    };
    const users = (change.head === undefined ? usersOfBase : usersOfHead)(owner);
    found.set(key, {
      rule: told.rule,
      subject,
      at,
      ...(told.name === undefined ? {} : { details: { name: code(told.name) } }),
      usedBy: users,
      typedBy: users,
      isExcused: false,
    });
  }
  return [...found.values()];
}

/**
 * Whether a change only looks like one because the list pairs things that do not belong together: two components that
 * a reference led to, or two alternatives whose texts are both still there.
 */
function isMoved(
  { kind, base: old, head: now }: RawChange,
  base: ProseSide,
  head: ProseSide,
  texts: { readonly base: ReadonlySet<string>; readonly head: ReadonlySet<string> },
): boolean {
  if (kind !== "modified" || old === undefined || now === undefined) return false;
  if (componentOf(old) !== componentOf(now)) return true;
  const before = resolvePointer(base.document.value, old);
  const after = resolvePointer(head.document.value, now);
  const wasKept = typeof before !== "string" || texts.head.has(before);
  const wasThere = typeof after !== "string" || texts.base.has(after);
  return wasKept && wasThere && (typeof before === "string" || typeof after === "string");
}

/** Every text of a description. */
function textsIn(root: JsonValue): Set<string> {
  const texts = new Set<string>();
  const visit = (value: JsonValue | undefined): void => {
    if (typeof value === "string") texts.add(value);
    else if (Array.isArray(value)) for (const item of value) visit(item);
    else if (isObject(value)) for (const key in value) visit(value[key]);
  };
  visit(root);
  return texts;
}

/** What a change of prose is, and how many tokens of its pointer lead to the thing that the prose is about. */
function proseOf(
  tokens: readonly string[],
  { keyword, kind }: RawChange,
): { rule: RuleId; length: number; name?: string } | undefined {
  const [section] = tokens;
  if (section === "info")
    return { rule: "info-changed", length: 1, name: keyword ?? tokens[1] ?? "info" };
  if (section === "tags" || section === "externalDocs") {
    return { rule: "info-changed", length: 1, name: section };
  }
  const extension = tokens.findIndex(
    (token, index) => token.startsWith("x-") && isKeywordPlace(tokens, index),
  );
  if (extension >= 0) {
    return { rule: "vendor-extension-changed", length: extension, name: tokens[extension] ?? "" };
  }
  const links = tokens.indexOf("links");
  if (links >= 0 && isKeywordPlace(tokens, links)) return { rule: "links-changed", length: links };
  if (
    kind !== "modified" ||
    keyword === undefined ||
    !isKeywordPlace([...tokens, keyword], tokens.length)
  ) {
    return undefined;
  }
  // The pointer of a changed keyword ends with it where one side has it.
  const length = tokens.at(-1) === keyword ? tokens.length - 1 : tokens.length;
  if (keyword.startsWith("x-")) return { rule: "vendor-extension-changed", length, name: keyword };
  if (keyword === "example" || keyword === "examples") return { rule: "example-changed", length };
  if (!proseKeywords.has(keyword)) return undefined;
  if (section === "paths" && length === 3 && tokens[2] !== "parameters") {
    return { rule: "operation-docs-changed", length };
  }
  const isResponse = tokens[length - 2] === "responses" && isKeywordPlace(tokens, length - 2);
  return { rule: isResponse ? "response-description-changed" : "description-changed", length };
}

/** Whether a token is a keyword, not a name that somebody gave a property or a component. */
function isKeywordPlace(tokens: readonly string[], index: number): boolean {
  const before = tokens[index - 1];
  const isNamed =
    before === "properties" ||
    before === "patternProperties" ||
    before === "responses" ||
    before === "headers" ||
    before === "content" ||
    before === "paths" ||
    before === "webhooks" ||
    (index === 2 && tokens[0] === "components");
  return !isNamed || (before === "properties" && tokens[index - 2] === "properties");
}

/** Who uses what stands at a pointer. */
function usersIn(reachability: Reachability): (pointer: string) => RecordedEdit["usedBy"] {
  const operations = [...reachability.parts.keys()].map(
    (operation) => [`${pointerOf(operation.node)}/`, operationName(operation)] as const,
  );
  return (pointer) => {
    const component = componentOf(pointer);
    if (component !== undefined) return reachability.usersOf(component);
    const users = { request: new Set<string>(), response: new Set<string>() };
    const [place, name] = operations.find(([start]) => `${pointer}/`.startsWith(start)) ?? [];
    if (place === undefined || name === undefined) return users;
    users[pointer.startsWith(`${place}responses/`) ? "response" : "request"].add(name);
    return users;
  };
}

/** The id of the component that a pointer stands in, `undefined` outside of `components`. */
function componentOf(pointer: string): string | undefined {
  const [section, group, name] = parsePointer(pointer);
  const isComponent = section === "components" && group !== undefined && name !== undefined;
  return isComponent ? componentId({ group, name }) : undefined;
}

import type { JsonArray, JsonValue } from "../../document.ts";
import { isObject } from "../../reference.ts";
import { groupBy } from "../group-by.ts";
import { canonicalText } from "../json-text.ts";
import { child, type Node } from "../node.ts";
import type { References } from "../references.ts";
import type { Shapes } from "./shapes.ts";

/** A list of a description. */
export interface WrittenList {
  readonly node: Node;
  readonly value: JsonArray;
  readonly references: References;
}

/** Which items of two lists are the same one, by their numbers. */
export type ItemPairs = readonly (readonly [base: number, head: number])[];

/**
 * Pairs the items of a list that both descriptions have. Parameters go by location and name, servers by URL, schemas
 * of a tuple by their number. Alternatives and parts of a schema have no name: those are the same that differ in prose
 * alone, and what is left when there is one on either side.
 */
export function pairItems(base: WrittenList, head: WrittenList, shapes: Shapes): ItemPairs {
  const { node } = head;
  if (node.kind === "list of parameter" || node.kind === "list of server") {
    return pairByKey(keysOf(base), keysOf(head));
  }
  if (node.kind !== "list of schema" || node.key === "prefixItems") {
    return base.value.slice(0, head.value.length).map((_, index) => [index, index]);
  }
  return pairSchemas(base.value, head.value, shapes);
}

function keysOf({ node, value, references }: WrittenList): (string | undefined)[] {
  return value.map((item, index) => {
    const named = references.follow({ node: child(node, index), value: item })?.value;
    if (!isObject(named)) return undefined;
    const { name, in: location, url } = named;
    if (node.kind === "list of server") return typeof url === "string" ? url : undefined;
    return typeof name === "string" ? JSON.stringify([location, name]) : undefined;
  });
}

function pairByKey(
  base: readonly (string | undefined)[],
  head: readonly (string | undefined)[],
): ItemPairs {
  const open = groupBy(head.keys(), (index) => head[index]);
  // Those of one key go in their order, which is turned around to take the first one from the end.
  for (const indices of open.values()) indices.reverse();
  return base.flatMap((key, index): [number, number][] => {
    const partner = key === undefined ? undefined : open.get(key)?.pop();
    return partner === undefined ? [] : [[index, partner]];
  });
}

function pairSchemas(base: JsonArray, head: JsonArray, shapes: Shapes): ItemPairs {
  const shapesOf = (list: JsonArray): string[] => list.map((item) => String(shapes.of(item)));
  const [old, now] = [shapesOf(base), shapesOf(head)];
  // Of several that differ in prose alone, those that say the same are the same.
  const isTold = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;
  const exact = isTold(old) && isTold(now) ? [] : pairByKey(textsOf(base), textsOf(head));
  const pairs = [...exact, ...pairByKey(openOf(old, exact, 0), openOf(now, exact, 1))];
  const left = openOf(old, pairs, 0).flatMap((key, index) => (key === undefined ? [] : [index]));
  const right = openOf(now, pairs, 1).flatMap((key, index) => (key === undefined ? [] : [index]));
  const [before, after] = [left[0], right[0]];
  const isOne = left.length === 1 && right.length === 1;
  return isOne && before !== undefined && after !== undefined ? [...pairs, [before, after]] : pairs;
}

function textsOf(list: readonly JsonValue[]): string[] {
  return list.map((item) => canonicalText(item));
}

/** The keys of the items that have no partner yet. */
function openOf(keys: readonly string[], pairs: ItemPairs, side: 0 | 1): (string | undefined)[] {
  const taken = new Set(pairs.map((pair) => pair[side]));
  return keys.map((key, index) => (taken.has(index) ? undefined : key));
}

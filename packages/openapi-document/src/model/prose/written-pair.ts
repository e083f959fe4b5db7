import type { JsonObject, JsonValue } from "../../document.ts";
import { objectOf } from "../../reference.ts";
import { sameJson } from "../json-text.ts";
import { child, type Node } from "../node.ts";
import type { References } from "../references.ts";
import type { Place } from "../walk.ts";
import type { ProseNodes } from "./prose-change.ts";

/** An object of a description, with what its references lead to. */
export interface WrittenObject extends Place<JsonObject> {
  readonly references: References;
}

/** The same object of two descriptions. */
export interface WrittenPair {
  readonly base: WrittenObject;
  readonly head: WrittenObject;
}

/** The value that an object has of its own under a key. */
export function ownValue(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/**
 * The keys of either object under which the two say different things, each once.
 *
 * @param isMeant Says of a key whether to look at it.
 */
export function differingKeys(
  { base, head }: WrittenPair,
  isMeant: (key: string) => boolean = () => true,
): string[] {
  const more = Object.keys(head.value).filter((key) => !Object.hasOwn(base.value, key));
  return [...Object.keys(base.value), ...more].filter(
    (key) => isMeant(key) && !sameJson(ownValue(base.value, key), ownValue(head.value, key)),
  );
}

/** What both objects have under a key, where one has nothing an empty object. */
export function pairUnder({ base, head }: WrittenPair, key: string): WrittenPair {
  return { base: objectUnder(base, key), head: objectUnder(head, key) };
}

function objectUnder({ node, value, references }: WrittenObject, key: string): WrittenObject {
  return { node: child(node, key), value: objectOf(ownValue(value, key)), references };
}

/** Where the value under a key stands in each of two objects that are the same one. */
export function nodesUnder(pair: WrittenPair, key: string): ProseNodes {
  return { base: nodeUnder(pair.base, key), head: nodeUnder(pair.head, key) };
}

function nodeUnder({ node, value }: Place<JsonObject>, key: string): Node | undefined {
  return ownValue(value, key) === undefined ? undefined : child(node, key);
}

import type { JsonObject, JsonValue } from "../../document.ts";
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

/** The keys of either object, each once. */
export function keysOfBoth(left: JsonObject, right: JsonObject): string[] {
  const more = Object.keys(right).filter((key) => !Object.hasOwn(left, key));
  return [...Object.keys(left), ...more];
}

/** Where the value under a key stands in each of two objects that are the same one. */
export function nodesUnder(pair: WrittenPair, key: string): ProseNodes {
  return { base: nodeUnder(pair.base, key), head: nodeUnder(pair.head, key) };
}

function nodeUnder({ node, value }: Place<JsonObject>, key: string): Node | undefined {
  return ownValue(value, key) === undefined ? undefined : child(node, key);
}

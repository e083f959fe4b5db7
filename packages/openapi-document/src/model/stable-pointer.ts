import type { JsonValue } from "../document.ts";
import { toPointer } from "../json-pointer.ts";
import { isObject, isReference } from "../reference.ts";
import { tokensOf, type Node } from "./node.ts";
import { childOf, type References } from "./references.ts";

/**
 * The pointer of a node whose places in lists are named by what stands there, as far as it has a name: a parameter by
 * its location and name, an alternative by its `$ref`, a server by its URL, a text by itself. It stays the same when a
 * list is reordered.
 */
export function stablePointer(references: References, node: Node): string {
  let value: JsonValue | undefined = references.root.value;
  const tokens = tokensOf(node).map((token) => {
    const isItem = Array.isArray(value);
    value = value === undefined ? undefined : childOf(value, token);
    return (isItem ? nameOf(references, value) : undefined) ?? token;
  });
  return toPointer(tokens);
}

function nameOf(references: References, item: JsonValue | undefined): string | undefined {
  if (typeof item === "string") return item;
  if (isReference(item)) {
    return parameterName(references.target(item.$ref)?.value) ?? item.$ref;
  }
  const url = isObject(item) ? item["url"] : undefined;
  return parameterName(item) ?? (typeof url === "string" ? url : undefined);
}

function parameterName(value: JsonValue | undefined): string | undefined {
  if (!isObject(value)) return undefined;
  const { name, in: location } = value;
  return typeof name === "string" && typeof location === "string"
    ? `${location} ${name}`
    : undefined;
}

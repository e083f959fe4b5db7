import { isObject } from "../../reference.ts";
import { child } from "../node.ts";
import type { Place } from "../walk.ts";

const compositions: ReadonlySet<string> = new Set(["allOf", "oneOf", "anyOf"]);

/**
 * The one schema that a schema is made of, where it says nothing else: `allOf: [X]` is `X`, written with more words.
 * `undefined` for every other schema, and where the other description has more in the same list.
 */
export function lonePartOf({ node, value }: Place, other: Place): Place | undefined {
  if (node.kind !== "schema" || !isObject(value)) return undefined;
  const [entry, ...others] = Object.entries(value);
  if (entry === undefined || others.length > 0) return undefined;
  const [keyword, list] = entry;
  if (!compositions.has(keyword) || !Array.isArray(list)) return undefined;
  if (isObject(other.value) && Object.hasOwn(other.value, keyword)) return undefined;
  const [part, ...more] = list;
  if (part === undefined || more.length > 0) return undefined;
  return { node: child(child(node, keyword, "list of schema"), 0, "schema"), value: part };
}

import type { JsonValue } from "../document.ts";
import { kindBelow, type NodeKind } from "../model/grammar.ts";
import type { Node } from "../model/node.ts";

/** What stands under a key of a value. */
export function kindInside(
  { node, value }: { node: Node; value: JsonValue },
  key: string,
): NodeKind {
  // A list of schemas under `items` is how older drafts write tuples.
  return node.kind === "schema" && Array.isArray(value) ? "schema" : kindBelow(node.kind, key);
}

const dataFields: ReadonlySet<string> = new Set([
  "const",
  "dataValue",
  "default",
  "enum",
  "example",
  "examples",
  "value",
]);

/** Whether a value holds an example, an extension or other data: what looks like a `$ref` in there is data too. */
export function isData(parent: NodeKind, key: string): boolean {
  if (key.startsWith("x-")) return true;
  if (parent === "link") return key === "parameters" || key === "requestBody";
  return parent !== "value" && dataFields.has(key);
}

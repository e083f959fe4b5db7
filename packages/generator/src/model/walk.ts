import type { JsonObject, JsonValue } from "../document.ts";
import { isObject } from "../reference.ts";
import { kindBelow } from "./grammar.ts";
import { child, type Node } from "./node.ts";

/** A value of the description and where it stands. */
export interface Place<Value extends JsonValue = JsonValue> {
  readonly node: Node;
  readonly value: Value;
}

/**
 * Visits what the grammar has a name for at a place and below it, outer things first and in the order of the
 * description, whatever their shape. Examples and other data are not gone into.
 *
 * @param visit Says whether to go on below.
 */
export function walk(start: Place, visit: (place: Place) => boolean): void {
  const open = [start];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (!visit(place)) continue;
    const { node, value } = place;
    if (Array.isArray(value)) {
      // A list of schemas under `items` is how older drafts write tuples.
      const kind = node.kind === "schema" ? "schema" : kindBelow(node.kind, "0");
      if (kind === "value") continue;
      for (let index = value.length - 1; index >= 0; index--) {
        const inner = value[index];
        if (inner !== undefined) open.push({ node: child(node, index, kind), value: inner });
      }
    } else if (isObject(value)) {
      const keys = Object.keys(value);
      for (let index = keys.length - 1; index >= 0; index--) {
        const key = keys[index] ?? "";
        const kind = kindBelow(node.kind, key);
        const inner = kind === "value" ? undefined : value[key];
        if (inner !== undefined) open.push({ node: child(node, key, kind), value: inner });
      }
    }
  }
}

/** Visits every schema object at a place and below it, in the order of {@link walk}. */
export function visitSchemas(start: Place, visit: (schema: Place<JsonObject>) => void): void {
  walk(start, ({ node, value }) => {
    if (node.kind === "schema" && isObject(value)) visit({ node, value });
    return true;
  });
}

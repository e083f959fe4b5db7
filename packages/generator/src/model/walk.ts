import type { JsonObject, JsonValue } from "../document.ts";
import { isObject } from "../reference.ts";
import { kindBelow } from "./grammar.ts";
import { child, type Node } from "./node.ts";

/** A value of the description and where it stands. */
export interface Place<Value extends JsonValue = JsonValue> {
  readonly node: Node;
  readonly value: Value;
}

/** Looks at a place, and says whether to go on below. `visits` are all that look at it. */
export type Visit = (place: Place, visits: readonly Visit[]) => boolean;

/**
 * Visits what the grammar has a name for at a place and below it, outer things first and in the order of the
 * description, whatever their shape. Examples and other data are not gone into.
 *
 * @param visits Below a place go those that say so there.
 */
export function walk(place: Place, visits: readonly Visit[]): void {
  let further = visits;
  for (const visit of visits) {
    if (!visit(place, visits)) further = further.filter((other) => other !== visit);
  }
  if (further.length === 0) return;
  const { node, value } = place;
  if (Array.isArray(value)) {
    // A list of schemas under `items` is how older drafts write tuples.
    const kind = node.kind === "schema" ? "schema" : kindBelow(node.kind, "0");
    if (kind === "value") return;
    for (const [index, inner] of value.entries()) {
      walk({ node: child(node, index, kind), value: inner }, further);
    }
  } else if (isObject(value)) {
    for (const key of Object.keys(value)) {
      const kind = kindBelow(node.kind, key);
      const inner = kind === "value" ? undefined : value[key];
      if (inner !== undefined) walk({ node: child(node, key, kind), value: inner }, further);
    }
  }
}

/** Visits every schema object at a place and below it, in the order of {@link walk}. */
export function visitSchemas(start: Place, visit: (schema: Place<JsonObject>) => void): void {
  const visitSchema: Visit = ({ node, value }) => {
    if (node.kind === "schema" && isObject(value)) visit({ node, value });
    return true;
  };
  walk(start, [visitSchema]);
}

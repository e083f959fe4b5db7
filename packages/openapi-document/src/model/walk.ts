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

/** A place that is still to be visited, and what looks at it. */
interface Step extends Place {
  readonly visits: readonly Visit[];
}

/**
 * Visits what the grammar has a name for at a place and below it, outer things first and in the order of the
 * description, whatever their shape and however deep. Examples and other data are not gone into.
 *
 * @param visits Below a place go those that say so there.
 */
export function walk({ node, value }: Place, visits: readonly Visit[]): void {
  const open: Step[] = [{ node, value, visits }];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const further = visitsBelow(step);
    if (further.length > 0) openBelow(step, further, open);
  }
}

function visitsBelow(step: Step): readonly Visit[] {
  let further = step.visits;
  for (const visit of step.visits) {
    if (!visit(step, step.visits)) further = without(further, visit);
  }
  return further;
}

function without(visits: readonly Visit[], visit: Visit): readonly Visit[] {
  return visits.filter((other) => other !== visit);
}

/** The last is put first, for the next step is taken from the end. */
function openBelow({ node, value }: Place, visits: readonly Visit[], open: Step[]): void {
  if (Array.isArray(value)) {
    // A list of schemas under `items` is how older drafts write tuples.
    const kind = node.kind === "schema" ? "schema" : kindBelow(node.kind, "0");
    if (kind === "value") return;
    for (let index = value.length - 1; index >= 0; index--) {
      const inner = value[index];
      if (inner !== undefined) open.push({ node: child(node, index, kind), value: inner, visits });
    }
  } else if (isObject(value)) {
    const keys = Object.keys(value);
    for (let index = keys.length - 1; index >= 0; index--) {
      const key = keys[index] ?? "";
      const kind = kindBelow(node.kind, key);
      const inner = kind === "value" ? undefined : value[key];
      if (inner !== undefined) open.push({ node: child(node, key, kind), value: inner, visits });
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

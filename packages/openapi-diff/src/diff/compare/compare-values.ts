import type { JsonValue, Located, SchemaFacts } from "@convex-openapi/document/model";
import { placesOf } from "./nodes.ts";
import { listText, locatedText } from "./words.ts";
import type { SchemaWalk } from "./walk.ts";

type Values = ReadonlyMap<string, Located<JsonValue>>;

/** Compares the listed values of two schemas: `enum`, `const` and, where descriptions have it, `x-extensible-enum`. */
export function compareValues(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  const old = listedValues(base);
  const now = listedValues(head);
  if (old !== undefined && now !== undefined) {
    const added = missing(now, old);
    const removed = missing(old, now);
    const isConstant = [base, head].every(
      ({ values, nullable }) => values?.size === 1 && !nullable,
    );
    if (isConstant && added.length > 0) {
      walk.edit({
        rule: "const-changed",
        ...placesOf(base, head, removed[0]?.node, added[0]?.node),
        details: { before: textOf(removed), after: textOf(added) },
      });
      return;
    }
    noteAdded(walk, base, head, "enum-value-added", added);
    noteRemoved(walk, base, head, "enum-value-removed", removed);
    compareDeprecations(walk, base, head);
  } else if (now !== undefined) {
    const values = [...now.values()];
    const places = placesOf(base, head, undefined, values[0]?.node);
    walk.edit({ rule: "enum-introduced", ...places, details: { values: textOf(values) } });
  } else if (old !== undefined) {
    const values = [...old.values()];
    const places = placesOf(base, head, values[0]?.node, undefined);
    walk.edit({ rule: "enum-dropped", ...places, details: { values: textOf(values) } });
  }
  compareExtensible(walk, base, head);
}

/** Compares which values are deprecated, where a union has a branch for each of them. */
function compareDeprecations(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  for (const [text, value] of head.values ?? []) {
    const earlier = base.values?.get(text);
    const old = earlier?.deprecatedBy;
    const now = value.deprecatedBy;
    if (earlier === undefined || (old === undefined) === (now === undefined)) continue;
    const places = { base: old ?? earlier.node, head: now ?? value.node };
    const rule = now === undefined ? "schema-undeprecated" : "schema-deprecated";
    const label = `The value ${locatedText(value)}`;
    walk.edit({ rule, subject: places, at: places, label });
  }
}

/** Both truth values listed are no limit for a boolean. */
function listedValues({ values, types }: SchemaFacts): Values | undefined {
  if (values === undefined) return undefined;
  const isBoolean = types?.size === 1 && types.has("boolean");
  return isBoolean && values.size === 2 ? undefined : values;
}

function compareExtensible(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  const { extensibleValues: old } = base;
  const { extensibleValues: now } = head;
  if (old.size === 0 || now.size === 0) return;
  noteAdded(walk, base, head, "extensible-enum-value-added", missing(now, old));
  noteRemoved(walk, base, head, "extensible-enum-value-removed", missing(old, now));
}

function noteAdded(
  walk: SchemaWalk,
  base: SchemaFacts,
  head: SchemaFacts,
  rule: "enum-value-added" | "extensible-enum-value-added",
  values: readonly Located<JsonValue>[],
): void {
  const [first] = values;
  if (first === undefined) return;
  const { subject } = placesOf(base, head, undefined, first.node);
  walk.edit({ rule, subject, at: { head: first.node }, details: { values: textOf(values) } });
}

function noteRemoved(
  walk: SchemaWalk,
  base: SchemaFacts,
  head: SchemaFacts,
  rule: "enum-value-removed" | "extensible-enum-value-removed",
  values: readonly Located<JsonValue>[],
): void {
  const [first] = values;
  if (first === undefined) return;
  const { subject } = placesOf(base, head, first.node, undefined);
  walk.edit({ rule, subject, at: { base: first.node }, details: { values: textOf(values) } });
}

function missing(values: Values, from: Values): Located<JsonValue>[] {
  return [...values].filter(([text]) => !from.has(text)).map(([, value]) => value);
}

function textOf(values: readonly Located<JsonValue>[]): string {
  return listText(values.map(locatedText));
}

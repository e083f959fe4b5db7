import {
  type Condition,
  type JsonValue,
  nodeOf,
  sameJson,
  type SchemaFacts,
} from "@convex-openapi/document/model";
import { nodesOf } from "./nodes.ts";
import { code } from "./words.ts";
import type { SchemaWalk } from "./walk.ts";

type ConditionRule = "condition-added" | "condition-removed" | "condition-changed";

/** Keywords whose schema holds for a part of the value: less of the schema is less of the value. */
const inward: ReadonlySet<string> = new Set([
  "then",
  "else",
  "contains",
  "propertyNames",
  "contentSchema",
  "unevaluatedItems",
]);

/** Keywords that hold several schemas by name. */
const byName: ReadonlySet<string> = new Set([
  "patternProperties",
  "dependentSchemas",
  "dependencies",
]);

/** Compares the keywords that types cannot express, such as `not`, `if` or `contains`. */
export function compareConditions(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  const onlyOneIf = base.conditions.has("if") !== head.conditions.has("if");
  for (const keyword of new Set([...base.conditions.keys(), ...head.conditions.keys()])) {
    // What comes or goes with an `if` is one change.
    if (onlyOneIf && (keyword === "then" || keyword === "else")) continue;
    const old = base.conditions.get(keyword) ?? [];
    const now = head.conditions.get(keyword) ?? [];
    const [before] = old;
    const [after] = now;
    const note = (rule: ConditionRule, name = keyword): void =>
      walk.edit({
        rule,
        subject: nodesOf(base, head),
        at: { base: before?.node ?? nodeOf(base.schema), head: after?.node ?? nodeOf(head.schema) },
        details: { keyword: code(name) },
      });
    if (old.length !== now.length)
      note(now.length > old.length ? "condition-added" : "condition-removed");
    else if (old.length > 1) {
      const values = (items: readonly Condition[]): JsonValue[] => items.map(({ value }) => value);
      if (!sameJson(values(old), values(now))) note("condition-changed");
    } else if (before !== undefined && after !== undefined) {
      compareCondition(walk, before, after, note);
    }
  }
}

function compareCondition(
  walk: SchemaWalk,
  old: Condition,
  now: Condition,
  note: (rule: ConditionRule, name?: string) => void,
): void {
  const { keyword, entries: before } = old;
  const { entries: after } = now;
  if (inward.has(keyword)) {
    walk.compare(walk, old.schema, now.schema);
  } else if (keyword === "not") {
    const { narrows, widens, distance } = walk.relate(old.schema, now.schema);
    if (narrows && widens) note("condition-changed");
    else if (widens) note("condition-added");
    else if (narrows) note("condition-removed");
    else if (distance > 0) note("condition-changed");
  } else if (byName.has(keyword) && before !== undefined && after !== undefined) {
    for (const name of new Set([...before.keys(), ...after.keys()])) {
      const left = before.get(name);
      const right = after.get(name);
      if (left === undefined || right === undefined) {
        note(left === undefined ? "condition-added" : "condition-removed", `${keyword}.${name}`);
      } else if (Array.isArray(left.value) || Array.isArray(right.value)) {
        compareNames(left.value, right.value, (rule) => note(rule, `${keyword}.${name}`));
      } else walk.compare(walk, left.schema, right.schema);
    }
  } else if (keyword === "dependentRequired" && before !== undefined && after !== undefined) {
    for (const name of new Set([...before.keys(), ...after.keys()])) {
      const left = before.get(name)?.value ?? [];
      const right = after.get(name)?.value ?? [];
      compareNames(left, right, (rule) => note(rule, `${keyword}.${name}`));
    }
  } else if (walk.relate(old.schema, now.schema).distance > 0) {
    note("condition-changed");
  }
}

function compareNames(old: JsonValue, now: JsonValue, note: (rule: ConditionRule) => void): void {
  if (!Array.isArray(old) || !Array.isArray(now)) {
    if (!sameJson(old, now)) note("condition-changed");
    return;
  }
  const added = now.filter((name) => !old.includes(name));
  const removed = old.filter((name) => !now.includes(name));
  if (added.length > 0 && removed.length > 0) note("condition-changed");
  else if (added.length > 0) note("condition-added");
  else if (removed.length > 0) note("condition-removed");
}

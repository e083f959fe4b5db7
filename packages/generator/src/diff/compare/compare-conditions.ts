import type { JsonValue } from "../../document.ts";
import { toPointer } from "../../json-pointer.ts";
import { isObject } from "../../reference.ts";
import { sameJson } from "../schema/json-text.ts";
import type { Located, SchemaFacts } from "../schema/schema-facts.ts";
import { schemaNode } from "../schema/schema-node.ts";
import { compareSchemas } from "./compare-schemas.ts";
import { pointerOf, pointersOf } from "./pointers.ts";
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
  "unevaluatedProperties",
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
        subject: pointersOf(base, head),
        at: { base: before?.pointer ?? pointerOf(base), head: after?.pointer ?? pointerOf(head) },
        details: { keyword: code(name) },
      });
    if (old.length !== now.length)
      note(now.length > old.length ? "condition-added" : "condition-removed");
    else if (old.length > 1) {
      const values = (items: readonly Located<JsonValue>[]): JsonValue[] =>
        items.map(({ value }) => value);
      if (!sameJson(values(old), values(now))) note("condition-changed");
    } else if (before !== undefined && after !== undefined) {
      compareCondition(walk, base, head, keyword, before, after, note);
    }
  }
}

function compareCondition(
  walk: SchemaWalk,
  base: SchemaFacts,
  head: SchemaFacts,
  keyword: string,
  old: Located<JsonValue>,
  now: Located<JsonValue>,
  note: (rule: ConditionRule, name?: string) => void,
): void {
  const before = schemaNode(base.node.side, old.pointer, old.value);
  const after = schemaNode(head.node.side, now.pointer, now.value);
  if (inward.has(keyword)) {
    compareSchemas(walk, before, after);
  } else if (keyword === "not") {
    const { narrows, widens, distance } = walk.relate(before, after);
    if (narrows && widens) note("condition-changed");
    else if (widens) note("condition-added");
    else if (narrows) note("condition-removed");
    else if (distance > 0) note("condition-changed");
  } else if (byName.has(keyword) && isObject(old.value) && isObject(now.value)) {
    for (const name of new Set([...Object.keys(old.value), ...Object.keys(now.value)])) {
      const place = toPointer([name]);
      const left = old.value[name];
      const right = now.value[name];
      if (left === undefined || right === undefined) {
        note(left === undefined ? "condition-added" : "condition-removed", `${keyword}.${name}`);
      } else if (Array.isArray(left) || Array.isArray(right)) {
        compareNames(left, right, (rule) => note(rule, `${keyword}.${name}`));
      } else {
        compareSchemas(
          walk,
          schemaNode(base.node.side, old.pointer + place, left),
          schemaNode(head.node.side, now.pointer + place, right),
        );
      }
    }
  } else if (keyword === "dependentRequired" && isObject(old.value) && isObject(now.value)) {
    for (const name of new Set([...Object.keys(old.value), ...Object.keys(now.value)])) {
      compareNames(old.value[name] ?? [], now.value[name] ?? [], (rule) =>
        note(rule, `${keyword}.${name}`),
      );
    }
  } else if (walk.relate(before, after).distance > 0) {
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

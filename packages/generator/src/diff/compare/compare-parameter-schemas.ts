import { toPointer } from "../../json-pointer.ts";
import type { RuleId } from "../rules/rule-table.ts";
import type { SchemaFacts } from "../schema/schema-facts.ts";
import { schemaNode } from "../schema/schema-node.ts";
import { compareFlags } from "./compare-flags.ts";
import { compareSchemas } from "./compare-schemas.ts";
import { compareNullability } from "./compare-types.ts";
import type { Comparison } from "./comparison.ts";
import type { LocatedParameter } from "./operations.ts";
import { pointersOf } from "./pointers.ts";
import { styleOf } from "./parameter-style.ts";
import { typesText } from "./words.ts";
import type { SchemaWalk } from "./walk.ts";
import { withRequiredDefaults } from "./required-defaults.ts";

const scalars: ReadonlySet<string> = new Set(["boolean", "integer", "number", "string"]);

/**
 * Compares the schemas of two parameters. In a URL or a header every value is text, so that a text without limits
 * takes any number, and one value is a list of one where each item of the list has its own `name=`.
 */
export function compareParameterSchemas(
  walk: SchemaWalk,
  comparison: Comparison,
  old: LocatedParameter,
  now: LocatedParameter,
): void {
  const base = schemaNode(
    comparison.base,
    old.pointer + toPointer(["schema"]),
    old.value["schema"],
  );
  const head = schemaNode(
    comparison.head,
    now.pointer + toPointer(["schema"]),
    now.value["schema"],
  );
  const isRequired = old.value["required"] === true && now.value["required"] === true;
  const before = walk.reader.describe(base);
  const after = walk.reader.describe(head);
  const inner = isRequired
    ? withRequiredDefaults(walk, before, after)
    : withParameterDefaults(walk, before, after);
  const rule = textRule(before, after) ?? listRule(before, after, old, now);
  if (rule === undefined) {
    compareSchemas(inner, base, head);
    return;
  }
  inner.edit({
    rule,
    subject: pointersOf(before, after),
    at: { base: before.typePointer, head: after.typePointer },
    details: { before: typesText(before), after: typesText(after) },
  });
  compareNullability(inner, before, after);
  compareFlags(inner, before, after);
  if (isList(after) && after.items !== undefined) compareSchemas(inner, base, after.items);
  else if (isList(before) && before.items !== undefined) compareSchemas(inner, before.items, head);
}

type TypeRule = "type-widened" | "type-narrowed";

function textRule(base: SchemaFacts, head: SchemaFacts): TypeRule | undefined {
  if (!areScalars(base) || !areScalars(head)) return undefined;
  const wasText = isFreeText(base);
  const isText = isFreeText(head);
  if (wasText === isText) return undefined;
  const hasText = (isText ? base : head).types?.has("string") === true;
  if (hasText) return undefined;
  return isText ? "type-widened" : "type-narrowed";
}

/** Whether the types are known, and none of them is an object or a list. */
function areScalars({ types, unions }: SchemaFacts): boolean {
  return (
    types !== undefined &&
    types.size > 0 &&
    unions.length === 0 &&
    [...types].every((type) => scalars.has(type))
  );
}

/** Whether any text will do. */
function isFreeText(facts: SchemaFacts): boolean {
  const { types, values, limits, format, conditions, encoding } = facts;
  const isBound = values !== undefined || format !== undefined;
  return (
    types?.has("string") === true && !isBound && limits.size + conditions.size + encoding.size === 0
  );
}

function listRule(
  base: SchemaFacts,
  head: SchemaFacts,
  old: LocatedParameter,
  now: LocatedParameter,
): TypeRule | undefined {
  if (areScalars(base) && isPlainList(head) && isRepeated(now)) return "type-widened";
  return isPlainList(base) && areScalars(head) && isRepeated(old) ? "type-narrowed" : undefined;
}

function isList({ types }: SchemaFacts): boolean {
  return types?.size === 1 && types.has("array");
}

/** Whether a list can have one item, and that of any place in it. */
function isPlainList(facts: SchemaFacts): boolean {
  const least = facts.limits.get("minItems")?.value ?? 0;
  const isFree = facts.prefixItems.length === 0 && facts.conditions.size === 0;
  return isList(facts) && facts.items !== undefined && isFree && Number(least) <= 1;
}

/** Whether each item of a list is written as a parameter of its own, as in `a=1&a=2`. */
function isRepeated(parameter: LocatedParameter): boolean {
  const { style, explode } = styleOf(parameter);
  return parameter.place === "query" && style === "form" && explode;
}

const parameterDefaults: Readonly<Partial<Record<RuleId, RuleId>>> = {
  "default-added": "param-default-added",
  "default-changed": "param-default-changed",
  "default-removed": "param-default-removed",
};

/** A default says what leaving the parameter out means: of a parameter it matters more than of a property. */
function withParameterDefaults(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): SchemaWalk {
  const schema = pointersOf(base, head);
  return {
    ...walk,
    edit(edit) {
      const rule = edit.subject.base === schema.base ? parameterDefaults[edit.rule] : undefined;
      walk.edit(rule === undefined ? edit : { ...edit, rule });
    },
  };
}

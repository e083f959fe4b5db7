import {
  type ApiModel,
  child,
  factsOf,
  type JsonValue,
  mergedSchema,
  type MergedSchema,
  type Node,
  type Parameter,
  sameJson,
  type SchemaFacts,
} from "@convex-openapi/document/model";
import type { RuleId } from "../rules/rule-table.ts";
import { compareFlags } from "./compare-flags.ts";
import { compareNullability } from "./compare-types.ts";
import type { Comparison } from "./comparison.ts";
import { nodesOf } from "./nodes.ts";
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
  old: Parameter,
  now: Parameter,
): void {
  const [base, head] = [sentSchema(comparison.base, old), sentSchema(comparison.head, now)];
  const isRequired = old.required && now.required;
  const before = factsOf(base);
  const after = factsOf(head);
  const inner = isRequired
    ? withRequiredDefaults(walk, before, after)
    : withParameterDefaults(walk, before, after);
  const text = textRule(before, after);
  // In JSON, a text has quotes.
  const free = text === "param-became-text" ? now : old;
  const rule =
    (free.content[0]?.kind === "json" ? undefined : text) ?? listRule(before, after, old, now);
  if (rule === undefined) {
    inner.compare(withTextItems(inner, before, after), base, head);
    return;
  }
  noteTypes(inner, rule, before, after);
  // Null and the flags are those of the parameter, which one of the two schemas carries along.
  const { items: oldItems } = before;
  const { items: newItems } = after;
  if (isList(after) && newItems) inner.compare(inner, base, newItems, "form only");
  else if (isList(before) && oldItems) inner.compare(inner, oldItems, head, "form only");
}

/** Notes that values can be of other types, and what else is said of them beside that. */
function noteTypes(
  walk: SchemaWalk,
  rule: TypeRule,
  before: SchemaFacts,
  after: SchemaFacts,
): void {
  walk.edit({
    rule,
    subject: nodesOf(before, after),
    at: { base: before.typeNode, head: after.typeNode },
    details: { before: typesText(before), after: typesText(after) },
  });
  compareNullability(walk, before, after);
  compareFlags(walk, before, withSentDefault(before, after));
}

/** A default that is the same text in a request is the same one, as a value, as a list of one, or as that text. */
function withSentDefault(other: SchemaFacts, facts: SchemaFacts): SchemaFacts {
  const isSame = sameJson(textsOf(facts.default?.value), textsOf(other.default?.value));
  return isSame ? { ...facts, default: other.default } : facts;
}

/** The texts that a value is in a request. */
function textsOf(value: JsonValue | undefined): JsonValue[] | undefined {
  if (value === undefined) return undefined;
  const items = Array.isArray(value) ? value : [value];
  return items.map((item) => (typeof item === "object" ? item : String(item)));
}

/** The walk for two lists of which one takes any text: each item is text in the request, too. */
function withTextItems(walk: SchemaWalk, before: SchemaFacts, after: SchemaFacts): SchemaWalk {
  const { items: old } = before;
  const { items: now } = after;
  if (!isList(before) || !isList(after) || old === undefined || now === undefined) return walk;
  const rule = textRule(factsOf(old), factsOf(now));
  if (rule === undefined) return walk;
  const asTextItems: SchemaWalk = {
    ...walk,
    // What bodies that hold the list find out about its items does not hold here.
    enter: () => asTextItems,
    compare: (inner, base, head, manner) => {
      if (base === old && head === now) noteTypes(walk, rule, factsOf(old), factsOf(now));
      else walk.compare(inner, base, head, manner);
    },
  };
  return asTextItems;
}

/** The schema of a parameter, in its `content` or not. */
function sentSchema(model: ApiModel, { node, schema, content }: Parameter): MergedSchema {
  return schemaOf(model, { node, schema: schema ?? content[0]?.schema });
}

/** A parameter or a header without a schema takes everything. */
export function schemaOf(
  model: ApiModel,
  { node, schema }: Pick<Parameter, "node" | "schema">,
): MergedSchema {
  return mergedSchema(schema ?? model.anythingAt(child(node, "schema")));
}

type TypeRule =
  "param-became-text" | "param-stopped-text" | "param-became-list" | "param-became-single";

function textRule(base: SchemaFacts, head: SchemaFacts): TypeRule | undefined {
  if (!areScalars(base) || !areScalars(head)) return undefined;
  const wasText = isFreeText(base);
  const isText = isFreeText(head);
  if (wasText === isText) return undefined;
  const [bound, free] = isText ? [base, head] : [head, base];
  // Of a text beside others, and of others beside a text, the types say enough.
  const isTyped = [...(bound.types ?? [])].every((type) => free.types?.has(type) === true);
  if (isTyped || bound.types?.has("string") === true) return undefined;
  return isText ? "param-became-text" : "param-stopped-text";
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
  old: Parameter,
  now: Parameter,
): TypeRule | undefined {
  if (areScalars(base) && isPlainList(head) && isRepeated(now)) return "param-became-list";
  const isSingle = isPlainList(base) && areScalars(head) && isRepeated(old);
  return isSingle ? "param-became-single" : undefined;
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
function isRepeated({ in: location, content, style, explode }: Parameter): boolean {
  return location === "query" && content.length === 0 && style === "form" && explode;
}

const parameterDefaults: Readonly<Partial<Record<RuleId, RuleId>>> = {
  "default-added": "param-default-added",
  "default-changed": "param-default-changed",
  "default-removed": "param-default-removed",
};

/** A default says what leaving the parameter out means: of a parameter it matters more than of a property. */
function withParameterDefaults(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): SchemaWalk {
  const nodes = new Set([...nodesIn(base), ...nodesIn(head)]);
  return {
    ...walk,
    edit(edit) {
      const subject = edit.subject.base ?? edit.subject.head;
      const isOfParameter = subject !== undefined && nodes.has(subject);
      const rule = isOfParameter ? parameterDefaults[edit.rule] : undefined;
      walk.edit(rule === undefined ? edit : { ...edit, rule });
    },
  };
}

/** Where everything stands that holds for a value itself, forms of it included. */
function nodesIn({ schema, parts, unions }: SchemaFacts): Node[] {
  const forms = unions.flatMap(({ branches }) => branches.flatMap((branch) => branch.parts));
  return [...schema.parts, ...parts, ...forms].map(({ node }) => node);
}

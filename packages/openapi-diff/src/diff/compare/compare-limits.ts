import {
  type JsonValue,
  type Located,
  lowerLimits,
  type SchemaFacts,
  upperLimits,
} from "@convex-openapi/document/model";
import { placesOf } from "./nodes.ts";
import { code, valueText } from "./words.ts";
import type { SchemaWalk } from "./walk.ts";

type Limit = Located<JsonValue> & { readonly keyword: string; readonly exclusive: boolean };
type LimitRule =
  | "constraint-tightened"
  | "constraint-loosened"
  | "constraint-replaced"
  | "pattern-added"
  | "pattern-removed"
  | "pattern-changed";

/** Compares limits of numbers, texts, lists and objects. */
export function compareLimits(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  compareBounds(walk, base, head, "minimum", "exclusiveMinimum");
  compareBounds(walk, base, head, "maximum", "exclusiveMaximum");
  for (const keyword of new Set([...base.limits.keys(), ...head.limits.keys()])) {
    if (/^(?:exclusiveM|m)(?:in|ax)imum$/.test(keyword)) continue;
    const old = limitOf(base, keyword);
    const now = limitOf(head, keyword);
    const rule = limitRule(keyword, old, now);
    if (rule !== undefined) note(walk, base, head, rule, old, now);
  }
}

function compareBounds(
  walk: SchemaWalk,
  base: SchemaFacts,
  head: SchemaFacts,
  inclusive: string,
  exclusive: string,
): void {
  const old = boundOf(base, inclusive, exclusive);
  const now = boundOf(head, inclusive, exclusive);
  if (old === undefined && now === undefined) return;
  const rule = limitRule(inclusive, old, now) ?? exclusiveRule(old, now);
  if (rule !== undefined) note(walk, base, head, rule, old, now);
}

/** The bound that decides of an inclusive and an exclusive one. Of whole numbers, above 4 is the same as from 5. */
function boundOf(facts: SchemaFacts, inclusive: string, exclusive: string): Limit | undefined {
  const loose = limitOf(facts, inclusive);
  const strict = limitOf(facts, exclusive);
  const whole = facts.types?.size === 1 && facts.types.has("integer");
  const step = inclusive === "minimum" ? 1 : -1;
  const asWhole =
    strict !== undefined &&
    whole &&
    typeof strict.value === "number" &&
    Number.isInteger(strict.value)
      ? { ...strict, value: strict.value + step }
      : strict === undefined
        ? undefined
        : { ...strict, exclusive: true };
  if (loose === undefined || asWhole === undefined) return loose ?? asWhole;
  if (typeof loose.value !== "number" || typeof asWhole.value !== "number") return loose;
  const strictDecides = (asWhole.value - loose.value) * step >= 0;
  return strictDecides ? asWhole : loose;
}

/** Where `contains` stands alone, one item has to be like it (JSON Schema 2020-12 Validation, 6.4.5). */
function limitOf(facts: SchemaFacts, keyword: string): Limit | undefined {
  const [contains] = keyword === "minContains" ? (facts.conditions.get("contains") ?? []) : [];
  const located = facts.limits.get(keyword) ?? (contains && { value: 1, node: contains.node });
  return located === undefined ? undefined : { ...located, keyword, exclusive: false };
}

function limitRule(
  keyword: string,
  old: Limit | undefined,
  now: Limit | undefined,
): LimitRule | undefined {
  if (old?.value === now?.value) return undefined;
  if (keyword === "pattern") return patternRule(patternsOf(old), patternsOf(now));
  if (old === undefined) return "constraint-tightened";
  if (now === undefined) return "constraint-loosened";
  if (typeof old.value !== "number" || typeof now.value !== "number") return "constraint-replaced";
  if (keyword === "multipleOf") {
    if (isMultiple(now.value, old.value)) return "constraint-tightened";
    return isMultiple(old.value, now.value) ? "constraint-loosened" : "constraint-replaced";
  }
  if (lowerLimits.has(keyword)) {
    return now.value > old.value ? "constraint-tightened" : "constraint-loosened";
  }
  if (!upperLimits.has(keyword)) return "constraint-replaced";
  return now.value < old.value ? "constraint-tightened" : "constraint-loosened";
}

/** All patterns that a text has to match. */
function patternsOf(limit: Limit | undefined): readonly JsonValue[] {
  return limit === undefined ? [] : [limit.value].flat();
}

function patternRule(
  old: readonly JsonValue[],
  now: readonly JsonValue[],
): "pattern-added" | "pattern-removed" | "pattern-changed" | undefined {
  const isKept = old.every((pattern) => now.includes(pattern));
  const isOld = now.every((pattern) => old.includes(pattern));
  if (isKept && isOld) return undefined;
  if (isKept) return "pattern-added";
  return isOld ? "pattern-removed" : "pattern-changed";
}

function exclusiveRule(old: Limit | undefined, now: Limit | undefined): LimitRule | undefined {
  if (old === undefined || now === undefined || old.exclusive === now.exclusive) return undefined;
  return now.exclusive ? "constraint-tightened" : "constraint-loosened";
}

function isMultiple(value: number, of: number): boolean {
  if (of === 0) return false;
  const ratio = value / of;
  return Math.abs(ratio - Math.round(ratio)) < 1e-9;
}

function note(
  walk: SchemaWalk,
  base: SchemaFacts,
  head: SchemaFacts,
  rule: LimitRule,
  old: Limit | undefined,
  now: Limit | undefined,
): void {
  walk.edit({
    rule,
    ...placesOf(base, head, old?.node, now?.node),
    details: {
      keyword: code((now ?? old)?.keyword ?? ""),
      before: valueText(old?.value),
      after: valueText(now?.value),
    },
  });
}

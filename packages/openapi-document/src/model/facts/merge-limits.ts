import type { JsonValue } from "../../document.ts";
import { child } from "../node.ts";
import type { Schema } from "../schema.ts";
import type { Located } from "./schema-facts.ts";

/** Limits where a greater number allows less. */
export const lowerLimits: ReadonlySet<string> = new Set([
  "minimum",
  "exclusiveMinimum",
  "minLength",
  "minItems",
  "minProperties",
  "minContains",
]);

/** Limits where a smaller number allows less. */
export const upperLimits: ReadonlySet<string> = new Set([
  "maximum",
  "exclusiveMaximum",
  "maxLength",
  "maxItems",
  "maxProperties",
  "maxContains",
]);

/** Values of limits that exclude nothing. */
const idle: Readonly<Record<string, JsonValue>> = {
  minLength: 0,
  minItems: 0,
  minProperties: 0,
  uniqueItems: false,
};

const openPatterns = new Set([".*", "^.*$", "^.*", ".*$", ""]);

/** The limits of some parts that all hold, by keyword, each the tightest of its kind. */
export function mergeLimits(parts: readonly Schema[]): Map<string, Located<JsonValue>> {
  const limits = new Map<string, Located<JsonValue>>();
  for (const part of parts) {
    for (const [keyword, value] of limitsOf(part)) {
      const limit = { value, node: child(part.node, keyword) };
      const earlier = limits.get(keyword);
      if (earlier !== undefined && keyword === "pattern") {
        limits.set(keyword, { ...earlier, value: allPatterns(earlier.value, value) });
      } else if (earlier === undefined || isTighter(keyword, value, earlier.value)) {
        limits.set(keyword, limit);
      }
    }
  }
  return limits;
}

/** OpenAPI 3.0 has `exclusiveMinimum: true` beside `minimum`; JSON Schema 2020-12 has a number in its place. */
function limitsOf(part: Schema): [string, JsonValue][] {
  const found: [string, JsonValue][] = [];
  for (const keyword of ["multipleOf", "pattern", "uniqueItems", ...lowerLimits, ...upperLimits]) {
    const limit = part.keyword(keyword);
    if (limit === undefined || limit === null || typeof limit === "object") continue;
    if (limit === idle[keyword] || limit === false) continue;
    if (keyword === "pattern" && openPatterns.has(String(limit))) continue;
    if (limit === true && keyword !== "uniqueItems") continue;
    const exclusive = exclusiveForm(keyword);
    if (exclusive !== undefined && part.keyword(exclusive) === true) found.push([exclusive, limit]);
    else found.push([keyword, limit]);
  }
  return found;
}

function exclusiveForm(keyword: string): string | undefined {
  if (keyword === "minimum") return "exclusiveMinimum";
  return keyword === "maximum" ? "exclusiveMaximum" : undefined;
}

/** Patterns that all hold: one as it is, several as a list in an order that does not depend on that of the parts. */
function allPatterns(earlier: JsonValue, value: JsonValue): JsonValue {
  const patterns = [...new Set([earlier, value].flat().map(String))].sort();
  return patterns.length === 1 ? (patterns[0] ?? value) : patterns;
}

function isTighter(keyword: string, value: JsonValue, earlier: JsonValue): boolean {
  if (typeof value !== "number" || typeof earlier !== "number") return false;
  return upperLimits.has(keyword) ? value < earlier : value > earlier;
}

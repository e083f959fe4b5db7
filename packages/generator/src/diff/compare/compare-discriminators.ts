import type { JsonObject, JsonValue } from "../../document.ts";
import type { SchemaFacts } from "../schema/schema-facts.ts";
import { pointerOf, pointersOf } from "./pointers.ts";
import { code, valueText } from "./words.ts";
import type { SchemaWalk } from "./walk.ts";

/** Compares the discriminators of two schemas. */
export function compareDiscriminators(
  walk: SchemaWalk,
  base: SchemaFacts,
  head: SchemaFacts,
): void {
  const subject = pointersOf(base, head);
  const old = base.discriminator;
  const now = head.discriminator;
  if (old === undefined || now === undefined) {
    if (old === now) return;
    walk.edit({
      rule: old === undefined ? "discriminator-added" : "discriminator-removed",
      subject,
      at: { base: old?.pointer ?? pointerOf(base), head: now?.pointer ?? pointerOf(head) },
      details: { before: code(old?.propertyName ?? ""), after: code(now?.propertyName ?? "") },
    });
    return;
  }
  const changed = (keyword: string, before: string, after: string): void =>
    walk.edit({
      rule: "discriminator-mapping-changed",
      subject,
      at: { base: old.pointer, head: now.pointer },
      details: { keyword: code(keyword), before, after },
    });
  if (old.propertyName !== now.propertyName) {
    changed("propertyName", code(old.propertyName), code(now.propertyName));
  }
  for (const value of new Set([...Object.keys(old.mapping), ...Object.keys(now.mapping)])) {
    const before = targetOf(old.mapping, value);
    const after = targetOf(now.mapping, value);
    if (before === after) continue;
    const bothNamed = typeof before === "string" && typeof after === "string";
    if (bothNamed && walk.sameName(before.replace(/^#/, ""), after.replace(/^#/, ""))) continue;
    changed(`mapping.${value}`, valueText(before), valueText(after));
  }
}

/** A mapping names a schema by reference or by its bare name (OpenAPI 3.1 section 4.8.25). */
function targetOf(mapping: JsonObject, value: string): JsonValue | undefined {
  const target = Object.hasOwn(mapping, value) ? mapping[value] : undefined;
  if (typeof target !== "string" || !/^[\w.-]+$/.test(target)) return target;
  return `#/components/schemas/${target}`;
}

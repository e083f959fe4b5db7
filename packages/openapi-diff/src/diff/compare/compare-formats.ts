import type { SchemaFacts } from "@convex-openapi/document/model";
import { placesOf } from "./nodes.ts";
import { code, valueText } from "./words.ts";
import type { SchemaWalk } from "./walk.ts";

/** Formats where every value of the first is a value of the second. */
const wider: readonly (readonly [string, string])[] = [
  ["int32", "int64"],
  ["int32", "bigint"],
  ["int64", "bigint"],
  ["float", "double"],
  ["uri", "uri-reference"],
  ["uri", "iri"],
  ["uri-reference", "iri-reference"],
  ["email", "idn-email"],
  ["hostname", "idn-hostname"],
];

/** Compares `format`, `contentEncoding` and `contentMediaType`. */
export function compareFormats(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  const old = base.format;
  const now = head.format;
  if (old?.value !== now?.value) {
    walk.edit({
      rule: formatRule(old?.value, now?.value),
      ...placesOf(base, head, old?.node, now?.node),
      details: { before: code(old?.value ?? "none"), after: code(now?.value ?? "none") },
    });
  }
  for (const keyword of new Set([...base.encoding.keys(), ...head.encoding.keys()])) {
    const before = base.encoding.get(keyword);
    const after = head.encoding.get(keyword);
    if (before?.value === after?.value) continue;
    walk.edit({
      rule: "content-encoding-changed",
      ...placesOf(base, head, before?.node, after?.node),
      details: {
        keyword: code(keyword),
        before: valueText(before?.value),
        after: valueText(after?.value),
      },
    });
  }
}

function formatRule(
  old: string | undefined,
  now: string | undefined,
): "format-added" | "format-removed" | "format-widened" | "format-narrowed" | "format-changed" {
  if (old === undefined) return "format-added";
  if (now === undefined) return "format-removed";
  if (wider.some(([narrow, wide]) => narrow === old && wide === now)) return "format-widened";
  if (wider.some(([narrow, wide]) => narrow === now && wide === old)) return "format-narrowed";
  return "format-changed";
}

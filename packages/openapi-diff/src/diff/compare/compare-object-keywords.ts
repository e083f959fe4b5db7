import {
  child,
  factsOf,
  type Node,
  type SchemaFacts,
  unlistedIn,
} from "@convex-openapi/document/model";
import { placesOf } from "./nodes.ts";
import { code } from "./words.ts";
import type { SchemaWalk } from "./walk.ts";

const keywords = ["properties", "additionalProperties", "patternProperties"] as const;

const composing = ["allOf", "anyOf", "oneOf"] as const;

interface ObjectKeyword {
  readonly name: (typeof keywords)[number];
  readonly node: Node;
}

/**
 * Compares whether an object says that it can have any other property. So it can where nothing is said, but only a type
 * that says so has them.
 */
export function compareDeclared(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  if (base.additional !== undefined || head.additional !== undefined) return;
  if (canBeNoObject(base) || canBeNoObject(head)) return;
  // Where an object becomes a form of several, what it says can stand in that form.
  if (base.unions.length !== head.unions.length) return;
  const old = declaredIn(base);
  const now = declaredIn(head);
  if ((old === undefined) === (now === undefined)) return;
  const rule =
    now === undefined ? "additional-properties-undeclared" : "additional-properties-declared";
  walk.edit({ rule, ...placesOf(base, head, old, now) });
}

function declaredIn({ parts }: SchemaFacts): Node | undefined {
  return unlistedIn(parts)[0]?.node;
}

/**
 * Compares whether keywords of objects stand, without a `type`, beside schemas of what is no object. Of such a value
 * they say nothing, while its TypeScript type is one with their properties.
 */
export function compareObjectKeywords(
  walk: SchemaWalk,
  base: SchemaFacts,
  head: SchemaFacts,
): void {
  if (!canBeNoObject(base) || !canBeNoObject(head)) return;
  const old = objectKeyword(base);
  const now = objectKeyword(head);
  const keyword = old ?? now;
  if (keyword === undefined || (old !== undefined && now !== undefined)) return;
  walk.edit({
    rule: now === undefined ? "object-keywords-removed" : "object-keywords-added",
    ...placesOf(base, head, old?.node, now?.node),
    details: { keyword: code(keyword.name) },
  });
}

/** Whether a schema says that a value is no object. Of several unions the types are compared as a whole. */
function canBeNoObject({ unions: [union, ...more], isTyped, types }: SchemaFacts): boolean {
  if (more.length > 0) return false;
  if (union === undefined) return isTyped && !isOfObjects(types);
  return union.branches.some((branch) => !isOfObjects(factsOf(branch).types));
}

function isOfObjects(types: SchemaFacts["types"]): boolean {
  return types !== undefined && [...types].every((type) => type === "object");
}

/** The first keyword that describes properties beside other schemas, where no `type` does. */
function objectKeyword({ parts }: SchemaFacts): ObjectKeyword | undefined {
  for (const part of parts) {
    if (part.has("type") || !composing.some((keyword) => part.has(keyword))) continue;
    const name = keywords.find((keyword) =>
      keyword === "additionalProperties"
        ? part[keyword] !== undefined && part[keyword].boolean !== false
        : part[keyword].size > 0,
    );
    if (name !== undefined) return { name, node: child(part.node, name) };
  }
  return undefined;
}

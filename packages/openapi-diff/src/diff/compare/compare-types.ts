import type { SchemaFacts, TypeName } from "@convex-openapi/document/model";
import { isXmlText } from "./compare-xml.ts";
import { placesOf, nodesOf } from "./nodes.ts";
import { typesText } from "./words.ts";
import type { SchemaWalk } from "./walk.ts";

/** Compares whether `null` is allowed. A schema that allows every type says nothing about it. */
export function compareNullability(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  if (base.nullable === head.nullable || allowsAnything(base) || allowsAnything(head)) return;
  walk.edit({
    rule: head.nullable ? "nullable-added" : "nullable-removed",
    subject: nodesOf(base, head),
    at: { base: base.typeNode, head: head.typeNode },
  });
}

function allowsAnything({ types, unions, values }: SchemaFacts): boolean {
  return types === undefined && unions.length === 0 && values === undefined;
}

/** Compares types. `false` when they have nothing in common, so that there is nothing else to compare. */
export function compareTypes(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): boolean {
  const old = base.impossible ? new Set<TypeName>() : base.types;
  const now = head.impossible ? new Set<TypeName>() : head.types;
  // Without `type`, the listed values say it all, and they are compared as such.
  if (!base.isTyped && !head.isTyped && base.values !== undefined && head.values !== undefined) {
    return true;
  }
  const narrows = !covers(now, old);
  const widens = !covers(old, now);
  if (!narrows && !widens) return true;
  const edit = {
    ...placesOf(base, head, base.typeNode, head.typeNode),
    details: { before: typesText(base), after: typesText(head) },
  };
  if (narrows && widens) {
    walk.edit({ rule: isXmlText(walk, base, head) ? "xml-type-changed" : "type-changed", ...edit });
    return false;
  }
  if (old !== undefined && now !== undefined && sameButForInteger(old, now)) {
    walk.edit({ rule: narrows ? "number-to-integer" : "integer-to-number", ...edit });
    return true;
  }
  walk.edit({ rule: narrows ? "type-narrowed" : "type-widened", ...edit });
  return old === undefined || now === undefined ? false : old.size > 0 && now.size > 0;
}

function covers(
  outer: ReadonlySet<TypeName> | undefined,
  inner: ReadonlySet<TypeName> | undefined,
): boolean {
  if (outer === undefined) return true;
  if (inner === undefined) return false;
  return [...inner].every((type) => outer.has(type) || (type === "integer" && outer.has("number")));
}

function sameButForInteger(left: ReadonlySet<TypeName>, right: ReadonlySet<TypeName>): boolean {
  const plain = (types: ReadonlySet<TypeName>): string =>
    [...new Set([...types].map((type) => (type === "integer" ? "number" : type)))].sort().join();
  return plain(left) === plain(right);
}

/** Whether two schemas can hold values of the same type. What a union holds is not looked at. */
export function haveCommonTypes(base: SchemaFacts, head: SchemaFacts): boolean {
  if (base.unions.length > 0 || head.unions.length > 0) return true;
  return covers(base.types, head.types) || covers(head.types, base.types);
}

import {
  componentAt,
  joined,
  type MergedSchema,
  type Node,
  nodeOf,
} from "@convex-openapi/document/model";
import type { SchemaWalk } from "./walk.ts";

/**
 * Where a place refers to a named schema: to the `same` one on both sides, by whatever name, to `others`, or on one
 * side alone, where the other one writes its own out. `undefined` where no named schema is compared.
 */
export function referringSides(
  walk: Pick<SchemaWalk, "sameName">,
  base: MergedSchema,
  head: MergedSchema,
): "same" | "others" | "base" | "head" | undefined {
  if (isNamed(base) && isNamed(head)) {
    return walk.sameName(nodeOf(base), nodeOf(head)) ? "same" : "others";
  }
  if (!base.isShared && isNamed(head)) return "head";
  return isNamed(base) && !head.isShared ? "base" : undefined;
}

/**
 * Two schemas as they are compared. Where a place refers to one named schema on both sides, that is what changed, also
 * where it is no more than a wrapper on one side and its only variant was taken in its place.
 */
export function asReferredTo(
  walk: Pick<SchemaWalk, "sameName">,
  base: MergedSchema,
  head: MergedSchema,
): { readonly base: MergedSchema; readonly head: MergedSchema } {
  const [alias, newAlias] = [aliasOf(base), aliasOf(head)];
  if (alias !== undefined && newAlias !== undefined && walk.sameName(alias, newAlias)) {
    return { base: { ...base, writtenAt: alias }, head: { ...head, writtenAt: newAlias } };
  }
  const old = wrapperOf(base);
  const now = wrapperOf(head);
  const isSame = old !== undefined && now !== undefined && walk.sameName(nodeOf(old), nodeOf(now));
  return isSame && (old.key !== base.key || now.key !== head.key)
    ? { base: old, head: now }
    : { base, head };
}

/** Where a place refers to a named schema that is no more than a reference itself. */
function aliasOf({ referredTo, parts }: MergedSchema): Node | undefined {
  return parts.length === 1 && referredTo?.reference !== undefined ? referredTo.node : undefined;
}

function wrapperOf(schema: MergedSchema): MergedSchema | undefined {
  const { referredTo, parts } = schema;
  if (referredTo === undefined || referredTo.reference !== undefined) return undefined;
  return parts.length > 1 ? undefined : joined([referredTo], schema);
}

function isNamed(schema: MergedSchema): boolean {
  return (
    schema.isShared && schema.parts.length === 1 && componentAt(nodeOf(schema))?.group === "schemas"
  );
}

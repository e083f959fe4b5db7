import { nodeOf, type MergedSchema } from "../../model/facts/merged-schema.ts";
import { componentAt } from "../../model/references.ts";
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

function isNamed(schema: MergedSchema): boolean {
  return (
    schema.isShared && schema.parts.length === 1 && componentAt(nodeOf(schema))?.group === "schemas"
  );
}

import { nodeOf, type MergedSchema } from "../../model/facts/merged-schema.ts";
import { componentAt } from "../../model/references.ts";
import type { SchemaWalk } from "./walk.ts";

/** Whether a place refers to a named schema on each side, and not to the same one by its old and its new name. */
export function refersElsewhere(
  walk: Pick<SchemaWalk, "sameName">,
  base: MergedSchema,
  head: MergedSchema,
): boolean {
  return isNamed(base) && isNamed(head) && !walk.sameName(nodeOf(base), nodeOf(head));
}

/** Whether a place refers to a named schema on one side, and writes its own out on the other. */
export function refersInsteadOfOwn(own: MergedSchema, other: MergedSchema): boolean {
  return !own.isShared && isNamed(other);
}

/** Whether a place refers to the same named schema on each side, by whatever name. */
export function isSameReference(
  walk: Pick<SchemaWalk, "sameName">,
  base: MergedSchema,
  head: MergedSchema,
): boolean {
  return isNamed(base) && isNamed(head) && walk.sameName(nodeOf(base), nodeOf(head));
}

function isNamed(schema: MergedSchema): boolean {
  return (
    schema.isShared && schema.parts.length === 1 && componentAt(nodeOf(schema))?.group === "schemas"
  );
}

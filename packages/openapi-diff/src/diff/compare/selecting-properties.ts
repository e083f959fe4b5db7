import type { MergedSchema } from "@convex-openapi/document/model";
import type { SchemaWalk } from "./walk.ts";

/** The properties by which discriminators select each of two schemas, by other values. */
export function selectingProperties(
  { base, head }: SchemaWalk["discriminations"],
  left: Pick<MergedSchema, "parts">,
  right: Pick<MergedSchema, "parts">,
): ReadonlySet<string> {
  const now = right.parts.flatMap((part) => head.of(part));
  const selecting = left.parts.flatMap((part) =>
    base.of(part).flatMap(({ property, values }) => {
      const other = now.find((one) => one.property === property)?.values;
      const isOther =
        values !== undefined &&
        other !== undefined &&
        ![...values].some((value) => other.has(value));
      return isOther ? [property] : [];
    }),
  );
  return new Set(selecting);
}

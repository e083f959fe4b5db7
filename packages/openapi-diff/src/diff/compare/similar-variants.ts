import {
  factsOf,
  isProse,
  type MergedSchema,
  type SchemaFacts,
} from "@convex-openapi/document/model";

/**
 * Whether two variants are of the same kind: the same types and, of objects, at least half of their properties.
 * @param selecting properties by which discriminators distinguish variants: to have them makes no two variants alike.
 */
export function areAlike(
  left: MergedSchema,
  right: MergedSchema,
  selecting: ReadonlySet<string> = new Set(),
): boolean {
  const old = factsOf(left);
  const now = factsOf(right);
  if (old.unions.length > 0 || now.unions.length > 0) return true;
  if (old.types === undefined || now.types === undefined) return old.types === now.types;
  const kinds = (facts: SchemaFacts): string =>
    [...(facts.types ?? [])]
      .map((type) => (type === "integer" ? "number" : type))
      .sort()
      .join();
  if (kinds(old) !== kinds(now)) return false;
  const isTelling = (name: string): boolean => !selecting.has(name);
  const before = [...old.properties.keys()].filter(isTelling);
  const after = [...now.properties.keys()].filter(isTelling);
  if (before.length === 0 || after.length === 0) return true;
  return haveLikeNames(before, after);
}

/** Whether two objects share properties, at least half of those of the smaller one. */
export function haveLikeNames(base: readonly string[], head: readonly string[]): boolean {
  const now = new Set(head);
  const shared = base.filter((name) => now.has(name)).length;
  return shared > 0 && shared * 2 >= Math.min(base.length, head.length);
}

/** A text that is the same for variants that say the same. */
export function textOfVariant({ parts }: MergedSchema): string {
  return parts.map(({ text }) => text).join();
}

/** Keywords that are compared of a schema as a whole, and those whose schemas were merged into it. */
const besideForm: ReadonlySet<string> = new Set([
  "nullable",
  "default",
  "readOnly",
  "writeOnly",
  "deprecated",
  "allOf",
]);

/**
 * A text that is the same for schemas that merge the same others, whatever they say of `null` or of who may send them:
 * `{ "nullable": true, "allOf": [A] }`, as OpenAPI 3.0 has to write it, is of the form A.
 */
export function textOfMerged(schema: MergedSchema): string {
  const { parts, unions } = factsOf(schema);
  const isBeside = (keyword: string): boolean =>
    isProse(keyword) ||
    besideForm.has(keyword) ||
    // The only branch left of a union was merged, too.
    (unions.length === 0 && (keyword === "oneOf" || keyword === "anyOf"));
  return parts
    .map((part) => part.without(isBeside))
    .filter((part) => part.boolean !== undefined || part.keywords.length > 0)
    .map(({ text }) => text)
    .join();
}

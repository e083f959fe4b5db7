import { factsOf } from "../../model/facts/describe-schema.ts";
import type { MergedSchema } from "../../model/facts/merged-schema.ts";
import type { SchemaFacts } from "../../model/facts/schema-facts.ts";

/** Whether two forms are of the same kind: the same types and, of objects, at least half of their properties. */
export function areAlike(left: MergedSchema, right: MergedSchema): boolean {
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
  const shared = [...old.properties.keys()].filter((name) => now.properties.has(name)).length;
  return shared * 2 >= Math.min(old.properties.size, now.properties.size);
}

/** A text that is the same for forms that say the same. */
export function textOfForm({ parts }: MergedSchema): string {
  return parts.map(({ text }) => text).join();
}

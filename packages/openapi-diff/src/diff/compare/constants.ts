import { factsOf, type SchemaFacts } from "@convex-openapi/document/model";

/**
 * Whether two objects have a property that always has one value in the first and another one in the second: then they
 * are two things, however much else they share.
 */
export function haveOtherConstants(base: SchemaFacts, head: SchemaFacts): boolean {
  return [...base.properties].some(([name, property]) => {
    const partner = head.properties.get(name);
    if (partner === undefined) return false;
    const old = constantOf(factsOf(property));
    const now = constantOf(factsOf(partner));
    return old !== undefined && now !== undefined && old !== now;
  });
}

/** The one value that a schema allows, as text. */
function constantOf({ values }: SchemaFacts): string | undefined {
  const [only, ...more] = values?.keys() ?? [];
  return more.length === 0 ? only : undefined;
}

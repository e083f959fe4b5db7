import type { Schema } from "../schema.ts";
import type { Direction } from "./direction.ts";
import { openKeywords, type SchemaHolder, type SchemaHolders } from "./schema-holders.ts";
import { wholeParts } from "./schema-parts.ts";

/** What `readOnly` and `writeOnly` (JSON Schema 2020-12, validation, section 9.4) make of the schemas of a description. */
export interface OneWaySchemas {
  /**
   * The schemas whose values go one way alone, each with the way. The keywords hold for a schema wherever one of its
   * whole has them; a schema that has both says nothing.
   */
  readonly ways: ReadonlyMap<Schema, Direction>;
  /** The schemas that have a property, or another part that can be left out, of {@link ways} in their types. */
  readonly differing: ReadonlySet<Schema>;
}

/**
 * Finds them from the schemas that have the keywords up to all that these are part of, so that the rest of a description
 * costs nothing. However long the ways are, nothing is called in itself.
 */
export function oneWaySchemas(directed: readonly Schema[], holders: SchemaHolders): OneWaySchemas {
  const spread = (keyword: string): ReadonlySet<Schema> =>
    spreadOver(
      directed.filter((schema) => schema.keyword(keyword) === true),
      (schema) => holders.of(schema).filter((holder) => isWhole(holder, schema)),
    );
  const onlyReceived = spread("readOnly");
  const onlySent = spread("writeOnly");
  const ways = new Map<Schema, Direction>();
  for (const schema of onlyReceived) if (!onlySent.has(schema)) ways.set(schema, "received");
  for (const schema of onlySent) if (!onlyReceived.has(schema)) ways.set(schema, "sent");
  const lacking = [...ways.keys()].flatMap((part) =>
    holders.of(part).flatMap(({ schema, keyword }) => (openKeywords.has(keyword) ? [schema] : [])),
  );
  return { ways, differing: spreadOver(lacking, (schema) => holders.of(schema)) };
}

function isWhole({ schema, keyword }: SchemaHolder, part: Schema): boolean {
  return keyword === "$ref" || keyword === "allOf" || wholeParts(schema).includes(part);
}

/** Some schemas and all that hold one of them, however far up. */
function spreadOver(
  schemas: readonly Schema[],
  holdersOf: (schema: Schema) => readonly SchemaHolder[],
): ReadonlySet<Schema> {
  const reached = new Set(schemas);
  for (const schema of reached) for (const holder of holdersOf(schema)) reached.add(holder.schema);
  return reached;
}

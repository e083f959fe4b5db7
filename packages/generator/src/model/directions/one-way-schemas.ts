import type { Schema } from "../schema.ts";
import type { Direction } from "./direction.ts";
import { closedParts, openParts, wholeParts } from "./schema-parts.ts";

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
 * Looks at all schemas that some lead to, each once. However long the ways between them are, nothing is called in
 * itself.
 */
export function oneWaySchemas(roots: Iterable<Schema>): OneWaySchemas {
  const wholes = new Map<Schema, Schema[]>();
  const holders = new Map<Schema, Schema[]>();
  const objects = new Map<Schema, Schema>();
  const readOnly: Schema[] = [];
  const writeOnly: Schema[] = [];
  visitSchemas(roots, (schema, closed, open) => {
    if (schema.keyword("readOnly") === true) readOnly.push(schema);
    if (schema.keyword("writeOnly") === true) writeOnly.push(schema);
    for (const part of wholeParts(schema)) note(wholes, part, schema);
    for (const part of closed) note(holders, part, schema);
    for (const part of open) {
      note(holders, part, schema);
      objects.set(part, schema);
    }
  });
  const onlyReceived = spread(readOnly, wholes);
  const onlySent = spread(writeOnly, wholes);
  const ways = new Map<Schema, Direction>();
  for (const schema of onlyReceived) if (!onlySent.has(schema)) ways.set(schema, "received");
  for (const schema of onlySent) if (!onlyReceived.has(schema)) ways.set(schema, "sent");
  const lacking = [...ways.keys()].flatMap((part) => objects.get(part) ?? []);
  return { ways, differing: spread(lacking, holders) };
}

/** The schemas that are part of the types of some schemas, as they are where `leavesOut` says what is not there. */
export function schemasIn(
  roots: Iterable<Schema>,
  leavesOut: (part: Schema) => boolean,
): ReadonlySet<Schema> {
  return visitSchemas(roots, () => undefined, leavesOut);
}

function visitSchemas(
  roots: Iterable<Schema>,
  visit: (schema: Schema, closed: readonly Schema[], open: readonly Schema[]) => void,
  leavesOut: (part: Schema) => boolean = () => false,
): ReadonlySet<Schema> {
  const seen = new Set(roots);
  const waiting = [...seen];
  for (let schema = waiting.pop(); schema !== undefined; schema = waiting.pop()) {
    const closed = closedParts(schema);
    const open = [...schema.properties.values(), ...openParts(schema)];
    visit(schema, closed, open);
    for (const part of [...closed, ...open.filter((inner) => !leavesOut(inner))]) {
      if (seen.has(part)) continue;
      seen.add(part);
      waiting.push(part);
    }
  }
  return seen;
}

function note(map: Map<Schema, Schema[]>, part: Schema, holder: Schema): void {
  const known = map.get(part);
  if (known === undefined) map.set(part, [holder]);
  else known.push(holder);
}

/** Some schemas and all that hold one of them, however far up. */
function spread(
  schemas: readonly Schema[],
  holders: ReadonlyMap<Schema, readonly Schema[]>,
): ReadonlySet<Schema> {
  const reached = new Set(schemas);
  for (const schema of reached) for (const holder of holders.get(schema) ?? []) reached.add(holder);
  return reached;
}

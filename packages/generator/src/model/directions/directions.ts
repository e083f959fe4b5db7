import type { Schema } from "../schema.ts";
import type { Direction } from "./direction.ts";
import { oneWaySchemas, schemasIn, type OneWaySchemas } from "./one-way-schemas.ts";
import { wholeParts } from "./schema-parts.ts";

/** So many schemas of one whole are looked at; what lies beyond is not, to bound time. */
const MAX_PARTS = 400;

/** The schemas of a description from which all others can be reached that types are made of. */
export interface DirectedSchemas {
  /** Whether any schema says `readOnly` or `writeOnly`. */
  readonly haveDirections: boolean;
  readonly all: readonly Schema[];
  /** Those of them whose values the client sends. */
  readonly sent: readonly Schema[];
}

const nothing: OneWaySchemas = { ways: new Map(), differing: new Set() };
const noNames: ReadonlySet<string> = new Set();

/**
 * What of each schema goes which way: a property that is `readOnly` is no part of what is sent, one that is `writeOnly`
 * no part of what is received (OpenAPI 3.0 section 4.7.24.2). Worked out when somebody asks, and not at all for a
 * description in which no schema has a direction.
 */
export class Directions {
  readonly #schemas: DirectedSchemas;
  #oneWay: OneWaySchemas | undefined;
  #sent: ReadonlySet<Schema> | undefined;

  constructor(schemas: DirectedSchemas) {
    this.#schemas = schemas;
  }

  /** Whether a schema has two types: one as it is sent, one as it is received. */
  differs(schema: Schema): boolean {
    return this.#found.differing.has(schema);
  }

  /** Whether the client sends values of a schema, so that its type as sent is needed. */
  isSent(schema: Schema): boolean {
    this.#sent ??= schemasIn(this.#schemas.sent, (part) => this.leavesOut("sent", part));
    return this.#sent.has(schema);
  }

  /** Whether a property, or what an object holds under other names, is no part of what goes in a direction. */
  leavesOut(direction: Direction, part: Schema): boolean {
    const way = this.#found.ways.get(part);
    return way !== undefined && way !== direction;
  }

  /**
   * The names of the properties that a schema does not have in a direction. One part of the whole that says so is
   * enough, whichever other part declares the property too.
   */
  leftOut(direction: Direction, schema: Schema): ReadonlySet<string> {
    if (!this.differs(schema)) return noNames;
    const names = new Set<string>();
    for (const part of partsOf(schema, wholeParts)) {
      for (const [name, property] of part.properties) {
        if (this.leavesOut(direction, property)) names.add(name);
      }
    }
    return names;
  }

  /** Whether a schema, in one of its forms at least, has a property of one of some names in a direction. */
  declares(direction: Direction, schema: Schema, names: ReadonlySet<string>): boolean {
    const own = this.leftOut(direction, schema);
    const open = [...names].filter((name) => !own.has(name));
    if (open.length === 0) return false;
    return partsOf(schema, formsOf).some(({ properties }) =>
      open.some((name) => properties.has(name)),
    );
  }

  get #found(): OneWaySchemas {
    const { haveDirections, all } = this.#schemas;
    return (this.#oneWay ??= haveDirections ? oneWaySchemas(all) : nothing);
  }
}

function formsOf(schema: Schema): Schema[] {
  return [...wholeParts(schema), ...schema.oneOf, ...schema.anyOf];
}

/** A schema and what it is made of, and what that is made of. */
function partsOf(schema: Schema, next: (schema: Schema) => readonly Schema[]): Schema[] {
  const parts = new Set([schema]);
  for (const part of parts) {
    if (parts.size < MAX_PARTS) for (const inner of next(part)) parts.add(inner);
  }
  return [...parts];
}

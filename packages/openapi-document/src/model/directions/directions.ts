import type { Schema } from "../schema.ts";
import type { Direction } from "./direction.ts";
import { oneWaySchemas, type OneWaySchemas } from "./one-way-schemas.ts";
import type { SchemaHolders } from "./schema-holders.ts";
import { typedParts } from "./schema-parts.ts";
import { Way } from "./way.ts";

/** The parts of a description that determine which way its values go. */
export interface DirectedSchemas {
  /** The schemas that say `readOnly` or `writeOnly`. */
  readonly directed: readonly Schema[];
  readonly holders: SchemaHolders;
  /** The schemas of what the client sends. */
  sent(): Iterable<Schema>;
  /** The schemas whose values are among those of a schema with a discriminator, though its type does not name them. */
  subtypes(schema: Schema): readonly Schema[];
}

/**
 * What of each schema goes which way: a property that is `readOnly` is no part of what is sent, one that is `writeOnly`
 * no part of what is received (OpenAPI 3.0 section 4.7.24.2). Worked out when somebody asks.
 */
export class Directions {
  readonly #schemas: DirectedSchemas;
  #oneWay: OneWaySchemas | undefined;
  #sentSchemas: ReadonlySet<Schema> | undefined;
  readonly sent: Way = this.#wayOf("sent");
  readonly received: Way = this.#wayOf("received");

  constructor(schemas: DirectedSchemas) {
    this.#schemas = schemas;
  }

  /** Whether a schema has two types: one as it is sent, one as it is received. */
  differs(schema: Schema): boolean {
    return this.#found.differing.has(schema);
  }

  /** Whether a schema has a type as it is sent besides that of what is received: it differs, and the client sends it. */
  isWritable(schema: Schema): boolean {
    if (!this.differs(schema)) return false;
    this.#sentSchemas ??= this.#findSent();
    return this.#sentSchemas.has(schema);
  }

  /** The schemas of all that is sent, down to what is left out there. */
  #findSent(): ReadonlySet<Schema> {
    const found = new Set<Schema>();
    const values = new Set<Schema>();
    const left = [...this.#schemas.sent()].map((schema) => ({ schema, isValue: true }));
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const { schema, isValue } = next;
      const seen = isValue ? values : found;
      if (seen.has(schema)) continue;
      seen.add(schema);
      found.add(schema);
      const { closed, open } = typedParts(schema);
      for (const part of open) {
        if (!this.sent.leavesOut(part)) left.push({ schema: part, isValue: true });
      }
      // What others are made of has subtypes that need not be sent where those are.
      for (const part of closed)
        left.push({ schema: part, isValue: isValue && !holds(schema, part) });
      if (!isValue) continue;
      for (const subtype of this.#schemas.subtypes(schema)) {
        left.push({ schema: subtype, isValue: true });
      }
    }
    return found;
  }

  #wayOf(direction: Direction): Way {
    return new Way({
      goesOtherWay: (schema) => (this.#found.ways.get(schema) ?? direction) !== direction,
      differs: (schema) => this.differs(schema),
    });
  }

  get #found(): OneWaySchemas {
    const { directed, holders } = this.#schemas;
    return (this.#oneWay ??= oneWaySchemas(directed, holders));
  }
}

/** Whether a schema is made of another one and says more than that. */
function holds(schema: Schema, part: Schema): boolean {
  const isReferred = schema.hasSiblings && schema.reference?.target === part;
  return isReferred || schema.allOf.includes(part);
}

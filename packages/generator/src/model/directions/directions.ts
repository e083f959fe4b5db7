import type { Schema } from "../schema.ts";
import type { Direction } from "./direction.ts";
import { oneWaySchemas, type OneWaySchemas } from "./one-way-schemas.ts";
import type { SchemaHolders } from "./schema-holders.ts";
import { typedParts } from "./schema-parts.ts";
import { Way } from "./way.ts";

/** What of a description tells which way its values go. */
export interface DirectedSchemas {
  /** The schemas that say `readOnly` or `writeOnly`. */
  readonly directed: readonly Schema[];
  readonly holders: SchemaHolders;
  /** The schemas of what the client sends. */
  sent(): Iterable<Schema>;
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

  /** The schemas that differ and are sent: whatever has one of them in its type differs too. */
  #findSent(): ReadonlySet<Schema> {
    const found = new Set([...this.#schemas.sent()].filter((schema) => this.differs(schema)));
    for (const schema of found) {
      const { closed, open } = typedParts(schema);
      const parts = [...closed, ...open.filter((part) => !this.sent.leavesOut(part))];
      for (const part of parts) if (this.differs(part)) found.add(part);
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

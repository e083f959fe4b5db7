import type { Schema } from "../schema.ts";
import type { Direction } from "./direction.ts";
import { oneWaySchemas, schemasIn, type OneWaySchemas } from "./one-way-schemas.ts";
import { Way } from "./way.ts";

/** The schemas of a description from which all others can be reached that types are made of. */
export interface DirectedSchemas {
  /** Whether any schema says `readOnly` or `writeOnly`. */
  readonly haveDirections: boolean;
  readonly all: readonly Schema[];
  /** Those of them whose values the client sends. */
  readonly sent: readonly Schema[];
}

const nothing: OneWaySchemas = { ways: new Map(), differing: new Set() };

/**
 * What of each schema goes which way: a property that is `readOnly` is no part of what is sent, one that is `writeOnly`
 * no part of what is received (OpenAPI 3.0 section 4.7.24.2). Worked out when somebody asks, and not at all for a
 * description in which no schema has a direction.
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
    this.#sentSchemas ??= schemasIn(this.#schemas.sent, (part) => this.sent.leavesOut(part));
    return this.#sentSchemas.has(schema);
  }

  #wayOf(direction: Direction): Way {
    return new Way({
      goesOtherWay: (schema) => (this.#found.ways.get(schema) ?? direction) !== direction,
      differs: (schema) => this.differs(schema),
    });
  }

  get #found(): OneWaySchemas {
    const { haveDirections, all } = this.#schemas;
    return (this.#oneWay ??= haveDirections ? oneWaySchemas(all) : nothing);
  }
}

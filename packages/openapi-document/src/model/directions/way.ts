import type { Schema } from "../schema.ts";
import { wholeParts } from "./schema-parts.ts";

/** Upper bound on the parts of a schema that are visited; the rest is ignored, to bound time. */
const MAX_PARTS = 400;

const noNames: ReadonlySet<string> = new Set();

/** What is known of the schemas whose values go one way alone. */
export interface WayFacts {
  /** Whether the values of a schema go the other way alone. */
  goesOtherWay(schema: Schema): boolean;
  /** Whether a schema has a property whose values go one way alone, however far down. */
  differs(schema: Schema): boolean;
}

/** What of each schema goes in one direction. */
export class Way {
  readonly #facts: WayFacts;

  constructor(facts: WayFacts) {
    this.#facts = facts;
  }

  /** Whether a property, or what an object holds under other names, is no part of what goes this way. */
  leavesOut(part: Schema): boolean {
    return this.#facts.goesOtherWay(part);
  }

  /**
   * The names of the properties that a schema does not have. One part of the whole that says so is enough, whichever
   * other part declares the property too.
   */
  leftOut(schema: Schema): ReadonlySet<string> {
    if (!this.#facts.differs(schema)) return noNames;
    const names = new Set<string>();
    for (const part of partsOf(schema, wholeParts)) {
      for (const [name, property] of part.properties) {
        if (this.leavesOut(property)) names.add(name);
      }
    }
    return names;
  }

  /** Whether a schema, in one of its forms at least, has a property of one of some names. */
  declares(schema: Schema, names: ReadonlySet<string>): boolean {
    if (names.size === 0) return false;
    const own = this.leftOut(schema);
    const open = [...names].filter((name) => !own.has(name));
    if (open.length === 0) return false;
    return partsOf(schema, variantsOf).some(({ properties }) =>
      open.some((name) => {
        const property = properties.get(name);
        return property !== undefined && !this.leavesOut(property);
      }),
    );
  }
}

/** Where all of each schema goes. */
export const eitherWay: Way = new Way({ goesOtherWay: () => false, differs: () => false });

function variantsOf(schema: Schema): Schema[] {
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

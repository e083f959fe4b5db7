import type { Schema } from "../schema.ts";
import { end } from "./property-values.ts";

/** How many steps of `allOf` are followed: more than any hierarchy has, and few enough for a chain of thousands. */
const MAX_STEPS = 100;

/** Which schemas are made of which others by `allOf`. */
export class Families {
  readonly #above = new Map<Schema, ReadonlySet<Schema>>();
  readonly #below = new Map<Schema, Schema[]>();

  /** @param named The entries of `components.schemas`: who is made of a schema is searched for among them. */
  constructor(named: Iterable<Schema>) {
    for (const schema of named) {
      if (end(schema) !== schema) continue;
      for (const above of this.above(schema)) {
        const known = this.#below.get(above) ?? [];
        known.push(schema);
        this.#below.set(above, known);
      }
    }
  }

  /** All that a schema is made of by `allOf`, or by a `$ref` with other keywords beside it. */
  above(schema: Schema): ReadonlySet<Schema> {
    const known = this.#above.get(schema);
    if (known !== undefined) return known;
    const found = new Set<Schema>();
    let parts = partsOf(schema);
    for (let step = 0; parts.length > 0 && step < MAX_STEPS; step += 1) {
      const added = new Set(parts.filter((part) => part !== schema && !found.has(part)));
      for (const part of added) found.add(part);
      parts = [...added].flatMap(partsOf);
    }
    this.#above.set(schema, found);
    return found;
  }

  /** Those of some schemas that a schema is made of, without those that another one of them is made of. */
  nearest(schema: Schema, among: (above: Schema) => boolean): readonly Schema[] {
    const found = [...this.above(schema)].filter(among);
    return found.filter((one) => !found.some((other) => this.above(other).has(one)));
  }

  /** The named schemas that are made of a schema. */
  below(schema: Schema): readonly Schema[] {
    return this.#below.get(schema) ?? [];
  }
}

/** What a schema is made of in the first place, references followed to their ends. */
function partsOf({ reference, allOf }: Schema): Schema[] {
  const parts = [...(reference?.target === undefined ? [] : [reference.target]), ...allOf];
  return parts.flatMap((part) => end(part) ?? []);
}

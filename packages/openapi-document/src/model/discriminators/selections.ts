import type { Discriminator, Schema } from "../schema.ts";
import { Families } from "./families.ts";
import { end } from "./property-values.ts";
import { readBase } from "./read-base.ts";
import { isUnion, UnionReader, type OtherSelections } from "./read-union.ts";
import { mappedValues, variantsOf, type Selection } from "./selection.ts";

/** The part of a model that discriminators are read from. */
export interface DiscriminatedModel {
  readonly components: { readonly schemas: ReadonlyMap<string, Schema> };
  readonly discriminatingSchemas: readonly Schema[];
}

/** What each discriminator of a description says. */
export class Selections {
  readonly families: Families;
  readonly #holders: readonly Schema[];
  readonly #found = new Map<Schema, Selection | undefined>();
  /** The schemas around the `allOf` that a discriminator stands in. */
  readonly #owners = new Map<Schema, Schema>();

  constructor({ components, discriminatingSchemas }: DiscriminatedModel) {
    const named = discriminatingSchemas.length === 0 ? [] : [...components.schemas.values()];
    this.#holders = discriminatingSchemas;
    this.families = new Families(named);
    for (const schema of named) this.#findOwners(schema, schema);
  }

  /** Each schema with a discriminator, and what that says. */
  *[Symbol.iterator](): Generator<readonly [holder: Schema, selection: Selection]> {
    for (const holder of this.#holders) {
      const selection = this.#selectionOf(holder);
      if (selection !== undefined) yield [holder, selection];
    }
  }

  /** The schema that a discriminator is about: the one that has it, or the one whose `allOf` it stands in. */
  baseOf(holder: Schema): Schema {
    return this.#owners.get(holder) ?? holder;
  }

  #findOwners(owner: Schema, schema: Schema): void {
    for (const part of schema.allOf) {
      if (part.reference !== undefined) continue;
      this.#owners.set(part, owner);
      this.#findOwners(owner, part);
    }
  }

  #selectionOf(holder: Schema): Selection | undefined {
    if (this.#found.has(holder)) return this.#found.get(holder);
    const { discriminator } = holder;
    // While it is being read, it says nothing to what it is read from.
    this.#found.set(holder, undefined);
    const selection = discriminator && this.#read(holder, discriminator);
    this.#found.set(holder, selection);
    return selection;
  }

  #read(holder: Schema, discriminator: Discriminator): Selection {
    const base = this.baseOf(holder);
    const subtypes = this.families.below(base);
    if (!isUnion(holder, discriminator.propertyName)) {
      return readBase(base, discriminator, subtypes, this.families);
    }
    const others: OtherSelections = {
      families: this.families,
      of: (schema) => this.#selectionOf(schema),
      mappedByBase: (schema, property) => this.#mappedByBase(schema, property),
    };
    const selection = new UnionReader(holder, discriminator, others).read();
    // What is made of a variant that is made of the union is as much a subtype as the variant.
    const listed = variantsOf(holder).flatMap((variant) => end(variant) ?? []);
    const above = (schema: Schema): ReadonlySet<Schema> => this.families.above(schema);
    const circular = listed.filter((one) => above(one).has(holder));
    const more = subtypes.filter(
      (one) => !listed.includes(one) && circular.some((variant) => above(one).has(variant)),
    );
    const { selected } = readBase(base, discriminator, more, this.families);
    return { ...selection, selected: new Map([...selected, ...selection.selected]) };
  }

  #mappedByBase(schema: Schema, property: string): readonly string[] {
    const above = this.families.above(schema);
    return this.#holders.flatMap((holder) => {
      const { discriminator } = holder;
      if (discriminator?.propertyName !== property || isUnion(holder, property)) return [];
      const isBase = above.has(this.baseOf(holder));
      return isBase ? (mappedValues(discriminator).get(schema) ?? []) : [];
    });
  }
}

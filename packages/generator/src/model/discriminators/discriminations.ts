import type { Discriminator, Schema } from "../schema.ts";
import { allowedValues, type Values } from "./allowed-values.ts";
import { Families } from "./families.ts";
import { declaresProperty, end, propertyValues } from "./property-values.ts";
import { readBase } from "./read-base.ts";
import { isUnion, UnionReader, type OtherSelections } from "./read-union.ts";
import {
  canHaveProperty,
  fittingValues,
  mappedValues,
  nameOf,
  variantsOf,
  type Contradiction,
  type Selection,
} from "./selection.ts";

/** What discriminators say of one property of one schema. */
export interface Discrimination {
  readonly property: string;
  /** The values that it can have, each as its JSON; `undefined` for any text. */
  readonly values: Values | undefined;
  /**
   * `"required"` where the values select the schema, `"optional"` where it stands for all other values and none, and
   * `"as declared"` where they are only added to those that the schema lists itself.
   */
  readonly presence: "required" | "optional" | "as declared";
}

/** The part of a model that discriminators are read from. */
export interface DiscriminatedModel {
  readonly components: { readonly schemas: ReadonlyMap<string, Schema> };
  readonly discriminatingSchemas: readonly Schema[];
}

type ByProperty<Value> = Map<Schema, Map<string, Value>>;

/**
 * What the discriminators of a description say of its schemas (OpenAPI 3.2 section 4.25).
 *
 * A schema that a discriminator selects has the values that do, and those of all that is made of it. The mapping comes
 * first: where the property lists other values, its values are added. Without a mapping the name of the schema is the
 * value, unless the property lists values without it, which then stay.
 */
export class Discriminations {
  readonly #families: Families;
  readonly #selections = new Map<Schema, Selection | undefined>();
  readonly #holders: readonly Schema[];
  /** The schemas around the `allOf` that a discriminator stands in. */
  readonly #owners = new Map<Schema, Schema>();
  readonly #selected: ByProperty<Set<string>> = new Map();
  readonly #added: ByProperty<Set<string>> = new Map();
  readonly #declared: ByProperty<Set<string>> = new Map();
  readonly #variants: ByProperty<Set<string>> = new Map();
  readonly #others: ByProperty<true> = new Map();
  /** Schemas that keep what they declare: their values would leave none to what is made of several of them. */
  readonly #kept: ByProperty<true> = new Map();

  constructor({ components, discriminatingSchemas }: DiscriminatedModel) {
    const named = [...components.schemas.values()];
    this.#holders = discriminatingSchemas;
    this.#families = new Families(discriminatingSchemas.length === 0 ? [] : named);
    if (discriminatingSchemas.length === 0) return;
    for (const schema of named) this.#findOwners(schema, schema);
    for (const holder of discriminatingSchemas) this.#selectionOf(holder);
    this.#collect();
    this.#addToThoseAbove();
    const inline = discriminatingSchemas.flatMap((holder) =>
      variantsOf(holder).filter((variant) => end(variant) === variant),
    );
    this.#readUnselected([...named, ...inline]);
  }

  /** What discriminators say against what the rest of the description says, and unions that they do not narrow. */
  get contradictions(): readonly Contradiction[] {
    return [...this.#selections].flatMap(([holder, selection]) =>
      selection === undefined
        ? []
        : [...selection.contradictions, ...this.#ambiguities(holder, selection)],
    );
  }

  #ambiguities(holder: Schema, { discriminator, others }: Selection): Contradiction[] {
    const { node, propertyName: property } = discriminator;
    const known = new Map<string, Schema>();
    if (!isUnion(holder, property)) return [];
    for (const variant of variantsOf(holder)) {
      const schema = end(variant);
      if (schema === undefined || schema === others || !canHaveProperty(schema)) continue;
      const [narrowed] = this.inUnion(holder, variant).filter((one) => one.property === property);
      const claimed = this.#variants.get(variant)?.get(property);
      const values = narrowed?.values ?? this.#knownValues(schema, property) ?? claimed;
      if (values === undefined) {
        const message = `Nothing says which values of ${JSON.stringify(property)} select ${nameOf(schema)}, so the union is not narrowed by them.`;
        return [{ node, message }];
      }
      for (const value of values) {
        const other = known.get(value);
        known.set(value, schema);
        if (value === "null" || other === undefined || other === schema) continue;
        const message = `${nameOf(other)} and ${nameOf(schema)} both allow ${value} for ${JSON.stringify(property)}, so the union is not narrowed by it.`;
        return [{ node, message }];
      }
    }
    return [];
  }

  /** What discriminators say of the properties of a schema. */
  of(schema: Schema): readonly Discrimination[] {
    const properties = new Set(
      [this.#selected, this.#declared, this.#others].flatMap((map) => [
        ...(map.get(schema)?.keys() ?? []),
      ]),
    );
    return [...properties].flatMap((property) => this.#discrimination(schema, property) ?? []);
  }

  #discrimination(schema: Schema, property: string): Discrimination | undefined {
    if (has(this.#others, schema, property)) {
      const isDeclared = declaresProperty(schema, property);
      return isDeclared ? undefined : { property, values: undefined, presence: "optional" };
    }
    const selected = this.#selected.get(schema)?.get(property);
    if (selected !== undefined && !has(this.#kept, schema, property)) {
      const added = this.#added.get(schema)?.get(property) ?? [];
      // A schema that has no such property and no room for others is selected by what it does not allow.
      const isClosed =
        schema.additionalProperties?.boolean === false && !declaresProperty(schema, property);
      const presence = isClosed ? "optional" : "required";
      return { property, values: new Set([...selected, ...added]), presence };
    }
    const values = this.#declared.get(schema)?.get(property);
    return values && { property, values, presence: "as declared" };
  }

  /** What a union says of one of its variants beyond what the schema of the variant says of itself. */
  inUnion(union: Schema, variant: Schema): readonly Discrimination[] {
    const target = end(variant);
    if (target === undefined) return [];
    const siblings = [...union.oneOf, ...union.anyOf].flatMap((one) => end(one) ?? []);
    const below = this.#families.below(target);
    const isAboveSibling = siblings.some((sibling) => below.includes(sibling));
    const claims =
      this.#variants.get(variant) ?? (isAboveSibling ? this.#selected.get(target) : []);
    return [...(claims ?? [])].flatMap(([property, values]) => {
      if (isUnion(target, property) && !has(this.#selected, target, property)) return [];
      const unlisted = below.filter((one) => !siblings.includes(one));
      const all = [...values, ...unlisted.flatMap((one) => this.#valuesOf(one, property))];
      const known = this.#knownValues(target, property);
      const fitting = new Set(all.filter((value) => known?.has(value) ?? true));
      if (fitting.size === 0 || fitting.size === known?.size) return [];
      return [{ property, values: fitting, presence: "required" as const }];
    });
  }

  #knownValues(schema: Schema, property: string): Values | undefined {
    const own = this.#discrimination(schema, property);
    return own?.presence === "required" ? own.values : propertyValues(schema, property).values;
  }

  #valuesOf(schema: Schema, property: string): readonly string[] {
    return [this.#selected, this.#added].flatMap((map) => [
      ...(map.get(schema)?.get(property) ?? []),
    ]);
  }

  #findOwners(owner: Schema, schema: Schema): void {
    for (const part of schema.allOf) {
      if (part.reference !== undefined) continue;
      this.#owners.set(part, owner);
      this.#findOwners(owner, part);
    }
  }

  #selectionOf(holder: Schema): Selection | undefined {
    if (this.#selections.has(holder)) return this.#selections.get(holder);
    const { discriminator } = holder;
    // While it is being read, it says nothing to what it is read from.
    this.#selections.set(holder, undefined);
    const selection = discriminator && this.#read(holder, discriminator);
    this.#selections.set(holder, selection);
    return selection;
  }

  #read(holder: Schema, discriminator: Discriminator): Selection {
    const base = this.#owners.get(holder) ?? holder;
    const subtypes = this.#families.below(base);
    if (!isUnion(holder, discriminator.propertyName)) {
      return readBase(base, discriminator, subtypes, this.#families);
    }
    const others: OtherSelections = {
      families: this.#families,
      of: (schema) => this.#selectionOf(schema),
      mappedByBase: (schema, property) => this.#mappedByBase(schema, property),
    };
    const selection = new UnionReader(holder, discriminator, others).read();
    // What is made of a variant that is made of the union is as much a subtype as the variant.
    const listed = variantsOf(holder).flatMap((variant) => end(variant) ?? []);
    const above = (schema: Schema): ReadonlySet<Schema> => this.#families.above(schema);
    const circular = listed.filter((one) => above(one).has(holder));
    const more = subtypes.filter(
      (one) => !listed.includes(one) && circular.some((variant) => above(one).has(variant)),
    );
    const { selected } = readBase(base, discriminator, more, this.#families);
    return { ...selection, selected: new Map([...selected, ...selection.selected]) };
  }

  #mappedByBase(schema: Schema, property: string): readonly string[] {
    const above = this.#families.above(schema);
    return this.#holders.flatMap((holder) => {
      const { discriminator } = holder;
      if (discriminator?.propertyName !== property || isUnion(holder, property)) return [];
      const isBase = above.has(this.#owners.get(holder) ?? holder);
      return isBase ? (mappedValues(discriminator).get(schema) ?? []) : [];
    });
  }

  #collect(): void {
    for (const [holder, selection] of this.#selections) {
      if (selection === undefined) continue;
      const { discriminator, selected, others, variants } = selection;
      const { propertyName: property } = discriminator;
      for (const [schema, values] of selected) add(this.#selected, schema, property, values);
      const direct = variantsOf(holder);
      for (const [variant, values] of variants) {
        if (direct.includes(variant)) add(this.#variants, variant, property, values);
      }
      if (others !== undefined && !selected.has(others)) set(this.#others, others, property);
    }
  }

  /** What is made of a schema has to fit it, so that it has the values of all that is made of it. */
  #addToThoseAbove(): void {
    for (const [schema, properties] of this.#selected) {
      for (const [property, values] of properties) {
        for (const above of this.#families.above(schema)) this.#widen(above, property, values);
      }
    }
    for (const holder of this.#holders) {
      const { discriminator } = holder;
      if (discriminator === undefined) continue;
      const base = this.#owners.get(holder) ?? holder;
      const names = mappedValues(discriminator).get(base) ?? [];
      const { propertyName: property } = discriminator;
      const { values } = fittingValues(names, propertyValues(base, property));
      this.#widen(base, property, new Set(values));
    }
  }

  #widen(schema: Schema, property: string, values: Values): void {
    if (has(this.#selected, schema, property)) {
      add(this.#added, schema, property, values);
      return;
    }
    const declared = schema.properties.get(property);
    const listed = declared && allowedValues(declared).values;
    if (listed !== undefined && [...values].some((value) => !listed.has(value))) {
      add(this.#declared, schema, property, values);
    }
  }

  /** What is made of selected schemas and is not selected itself must be left some values, too. */
  #readUnselected(schemas: readonly Schema[]): void {
    for (const schema of schemas) {
      const above = this.#families.above(schema);
      const properties = new Set(
        [...above].flatMap((one) => [...(this.#selected.get(one)?.keys() ?? [])]),
      );
      for (const property of properties) {
        if (has(this.#selected, schema, property)) continue;
        const selected = [...above].filter((one) => has(this.#selected, one, property));
        this.#leaveValues(schema, property, selected);
      }
    }
  }

  #leaveValues(schema: Schema, property: string, selected: readonly Schema[]): void {
    if (propertyValues(schema, property).values?.size === 0) return;
    const own = propertyValues(schema, property, { without: new Set(selected) }).values;
    const valuesOf = selected.map((one) => new Set(this.#valuesOf(one, property)));
    if (own !== undefined) {
      selected.forEach((one, index) => {
        const hasSome = [...own].some((value) => valuesOf[index]?.has(value));
        if (!hasSome) add(this.#added, one, property, own);
      });
      return;
    }
    const [first = new Set<string>(), ...rest] = valuesOf;
    const left = [...first].filter((value) => rest.every((values) => values.has(value)));
    if (left.length === 0) for (const one of selected) set(this.#kept, one, property);
  }
}

function has(map: ByProperty<unknown>, schema: Schema, property: string): boolean {
  return map.get(schema)?.has(property) === true;
}

function set(map: ByProperty<true>, schema: Schema, property: string): void {
  map.set(schema, (map.get(schema) ?? new Map<string, true>()).set(property, true));
}

function add(map: ByProperty<Set<string>>, schema: Schema, property: string, values: Values): void {
  const properties = map.get(schema) ?? new Map<string, Set<string>>();
  map.set(
    schema,
    properties.set(property, new Set([...(properties.get(property) ?? []), ...values])),
  );
}

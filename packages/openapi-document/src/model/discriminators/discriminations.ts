import type { Schema } from "../schema.ts";
import { allowedValues, type Values } from "./allowed-values.ts";
import { ambiguities } from "./ambiguities.ts";
import type { Families } from "./families.ts";
import { declaresProperty, end, endsOf, propertyValues } from "./property-values.ts";
import { isUnion } from "./read-union.ts";
import { fittingValues, mappedValues, variantsOf } from "./selection.ts";
import type { Contradiction, Selection } from "./selection.ts";
import { Selections, type DiscriminatedModel } from "./selections.ts";

/** What discriminators say of one property of one schema. */
export interface Discrimination {
  readonly property: string;
  /** The values that it can have, each as its JSON; `undefined` for any text. */
  readonly values: Values | undefined;
  /**
   * `"required"` where the values select the schema, `"optional"` where none does too, unless the schema requires one,
   * and `"as declared"` where they are only added to those that the schema lists itself.
   */
  readonly presence: "required" | "optional" | "as declared";
}

const nothing: readonly Discrimination[] = [];

type ByProperty<Value> = Map<Schema, Map<string, Value>>;

/**
 * What the discriminators of a description say of its schemas (OpenAPI 3.2 section 4.25).
 *
 * A schema that a discriminator selects has the values that do, and those of all that is made of it. The mapping comes
 * first: where the property lists other values, its values are added. Without a mapping the name of the schema is the
 * value, unless the property lists values without it, which then stay.
 */
export class Discriminations {
  readonly #selections: Selections;
  readonly #families: Families;
  readonly #selected: ByProperty<Set<string>> = new Map();
  /** The values of what is made of a selected schema. */
  readonly #added: ByProperty<Set<string>> = new Map();
  /** The values of what is made of a schema that is not selected and lists values. */
  readonly #declared: ByProperty<Set<string>> = new Map();
  readonly #variants: ByProperty<Set<string>> = new Map();
  readonly #others: ByProperty<true> = new Map();
  /** Schemas that stand for all values that select no other schema, and for none. */
  readonly #defaults: ByProperty<true> = new Map();
  /** Schemas that keep what they declare: their values would leave none to what is made of several of them. */
  readonly #kept: ByProperty<true> = new Map();

  constructor(model: DiscriminatedModel) {
    this.#selections = new Selections(model);
    this.#families = this.#selections.families;
    if (model.discriminatingSchemas.length === 0) return;
    for (const [holder, selection] of this.#selections) this.#collect(holder, selection);
    this.#addToThoseAbove();
    const inline = model.discriminatingSchemas.flatMap((holder) =>
      variantsOf(holder).filter((variant) => end(variant) === variant),
    );
    this.#readUnselected([...model.components.schemas.values(), ...inline]);
  }

  /** What discriminators say against what the rest of the description says, and unions that they do not narrow. */
  get contradictions(): readonly Contradiction[] {
    return [...this.#selections].flatMap(([holder, selection]) => {
      const { propertyName } = selection.discriminator;
      const variants = isUnion(holder, propertyName) ? variantsOf(holder) : [];
      const siblings = endsOf(variants);
      return [
        ...selection.contradictions,
        ...ambiguities(selection, variants, (variant, schema) => {
          const narrowed = this.inUnion(siblings, variant);
          const here = narrowed.find(({ property }) => property === propertyName);
          const claimed = this.#variants.get(variant)?.get(propertyName);
          return here?.values ?? this.#knownValues(schema, propertyName) ?? claimed;
        }),
      ];
    });
  }

  /** The schemas that discriminators say something of. */
  get schemas(): ReadonlySet<Schema> {
    const maps = [this.#selected, this.#declared, this.#others];
    return new Set(maps.flatMap((map) => [...map.keys()]));
  }

  /** The schemas that a value selects, of a schema and those that are made of it. */
  selectedBy(schema: Schema, property: string, value: string): readonly Schema[] {
    return [schema, ...this.#families.below(schema)].filter((one) =>
      this.#selected.get(one)?.get(property)?.has(value),
    );
  }

  /** The named schemas that are made of one whose values a discriminator distinguishes, and that has no choice of them. */
  subtypesOf(schema: Schema): readonly Schema[] {
    const { discriminator } = schema;
    const isBase = discriminator !== undefined && !isUnion(schema, discriminator.propertyName);
    return isBase || this.#selected.has(schema) ? this.#families.below(schema) : [];
  }

  /** What discriminators say of the properties of a schema. */
  of(schema: Schema): readonly Discrimination[] {
    const isMeant =
      this.#selected.has(schema) || this.#declared.has(schema) || this.#others.has(schema);
    if (!isMeant) return nothing;
    const maps = [this.#selected, this.#declared, this.#others];
    const properties = new Set(maps.flatMap((map) => [...(map.get(schema)?.keys() ?? [])]));
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
      const isOptional = isClosed || has(this.#defaults, schema, property);
      const presence = isOptional ? "optional" : "required";
      return { property, values: new Set([...selected, ...added]), presence };
    }
    const values = this.#declared.get(schema)?.get(property);
    return values && { property, values, presence: "as declared" };
  }

  /**
   * What a union says of one of its variants beyond what the schema of the variant says of itself.
   *
   * @param siblings The schemas of all variants, see {@link endsOf}.
   */
  inUnion(siblings: ReadonlySet<Schema>, variant: Schema): readonly Discrimination[] {
    const target = end(variant);
    if (target === undefined) return [];
    const below = this.#families.below(target);
    const listed = below.filter((one) => siblings.has(one));
    const claims =
      this.#variants.get(variant) ?? (listed.length > 0 ? this.#selected.get(target) : []);
    return [...(claims ?? [])].flatMap(([property, values]) => {
      if (isUnion(target, property) && !has(this.#selected, target, property)) return [];
      // What is made of a variant that is made of this one is left to that.
      const unlisted = below.filter((one) => {
        const above = this.#families.above(one);
        return !siblings.has(one) && !listed.some((sibling) => above.has(sibling));
      });
      const all = [
        ...values,
        ...unlisted.flatMap((one) => [...(this.#selected.get(one)?.get(property) ?? [])]),
      ];
      const known = this.#knownValues(target, property);
      const fitting = new Set(all.filter((value) => known?.has(value) ?? true));
      if (fitting.size === 0 || fitting.size === known?.size) return [];
      const isDefault = has(this.#defaults, target, property);
      const presence = isDefault ? ("optional" as const) : ("required" as const);
      return [{ property, values: fitting, presence }];
    });
  }

  #knownValues(schema: Schema, property: string): Values | undefined {
    const own = this.#discrimination(schema, property);
    const isOwn = own?.presence === "required" || has(this.#defaults, schema, property);
    return (isOwn ? own?.values : undefined) ?? propertyValues(schema, property).values;
  }

  #valuesOf(schema: Schema, property: string): readonly string[] {
    return [this.#selected, this.#added].flatMap((map) => [
      ...(map.get(schema)?.get(property) ?? []),
    ]);
  }

  #collect(holder: Schema, { discriminator, selected, others, variants }: Selection): void {
    const { propertyName: property } = discriminator;
    for (const [schema, values] of selected) add(this.#selected, schema, property, values);
    for (const variant of variantsOf(holder)) {
      const values = variants.get(variant);
      if (values !== undefined) add(this.#variants, variant, property, values);
    }
    if (others === undefined) return;
    set(this.#defaults, others, property);
    if (!selected.has(others)) set(this.#others, others, property);
  }

  /** What is made of a schema has to fit it, so that it has the values of all that is made of it. */
  #addToThoseAbove(): void {
    for (const [schema, properties] of this.#selected) {
      for (const [property, values] of properties) {
        for (const above of this.#families.above(schema)) this.#widen(above, property, values);
      }
    }
    for (const [holder, { discriminator }] of this.#selections) {
      const { propertyName: property } = discriminator;
      const base = this.#selections.baseOf(holder);
      const names = mappedValues(discriminator).get(base) ?? [];
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

import { declares } from "../composition.ts";
import type { Discriminator, Schema } from "../schema.ts";
import { allowsNull, namedValue, type Allowed, type Values } from "./allowed-values.ts";
import type { Families } from "./families.ts";
import { declaresProperty, end, endsOf, propertyValues } from "./property-values.ts";
import {
  canHaveProperty,
  fittingValues,
  implicitName,
  mappedValues,
  misfitsOf,
  variantsOf,
  type Contradiction,
  type Misfit,
  type Selection,
} from "./selection.ts";

/** What reading one union needs to know of the others. */
export interface OtherSelections {
  readonly families: Families;
  /** What the discriminator of another schema says, `undefined` where it has none, or while it is being read. */
  of(schema: Schema): Selection | undefined;
  /** The values that the mapping of a base of a schema has for it. */
  mappedByBase(schema: Schema, property: string): readonly string[];
}

/** A variant of a union. */
interface Variant {
  /** As it is written in the union. */
  readonly written: Schema;
  readonly schema: Schema;
  readonly declared: Allowed;
  /** The values that the mapping has for it. */
  readonly mapped: readonly string[];
  /** What selects it where the mapping has nothing for it. */
  readonly name: string | undefined;
  /** Its own variants, where it is a union. */
  readonly inner: readonly Variant[];
}

/** Whether a discriminator stands at a choice between schemas, and not at conditions such as lists of what is required. */
export function isUnion(schema: Schema, property: string): boolean {
  return variantsOf(schema).some(
    (variant) => variant.reference !== undefined || declaresProperty(variant, property),
  );
}

/** Reads a discriminator of a union. */
export class UnionReader {
  readonly #union: Schema;
  readonly #discriminator: Discriminator;
  readonly #property: string;
  readonly #others: OtherSelections;
  readonly #mapped: ReadonlyMap<Schema, readonly string[]>;
  readonly #default: Schema | undefined;
  /** The variants of a union that has the property itself: by themselves they need not have it. */
  readonly #sharing: ReadonlySet<Schema>;
  readonly #selected = new Map<Schema, Set<string>>();
  readonly #variants = new Map<Schema, Values>();
  readonly #contradictions: Contradiction[] = [];
  #leaves: readonly Variant[] = [];
  /** The schemas of all variants. */
  #listed: ReadonlySet<Schema> = new Set();
  /** The schemas that the mapping has for a value. */
  readonly #mappedTo = new Map<string, Set<Schema>>();
  /** The same, and those whose name it is and that the mapping does not have. */
  readonly #selectedBy = new Map<string, Set<Schema>>();
  /** The schemas that a value selects, or that list it. */
  readonly #claims = new Map<string, Set<Schema>>();

  constructor(union: Schema, discriminator: Discriminator, others: OtherSelections) {
    this.#union = union;
    this.#discriminator = discriminator;
    this.#property = discriminator.propertyName;
    this.#others = others;
    this.#mapped = mappedValues(discriminator);
    this.#default = discriminator.defaultMapping?.schema?.resolved;
    const isShared = declares(union, discriminator.propertyName);
    this.#sharing = isShared ? endsOf(variantsOf(union)) : new Set();
  }

  read(): Selection {
    const variants = this.#collect(variantsOf(this.#union), new Set([this.#union]));
    this.#leaves = variants.flatMap(leavesOf);
    this.#listed = new Set([
      ...endsOf(variantsOf(this.#union)),
      ...this.#leaves.map(({ schema }) => schema),
    ]);
    for (const leaf of this.#leaves) this.#claim(leaf);
    for (const variant of variants) this.#readVariant(variant);
    for (const [schema, names] of this.#mapped) this.#readUnlisted(schema, names);
    return {
      discriminator: this.#discriminator,
      selected: this.#selected,
      others: this.#default,
      variants: this.#variants,
      contradictions: this.#contradictions,
    };
  }

  #collect(choices: readonly Schema[], seen: Set<Schema>): Variant[] {
    return choices.flatMap((written): Variant[] => {
      const schema = end(written);
      if (schema === undefined || seen.has(schema) || !canHaveProperty(schema)) return [];
      const declared = this.#valuesOf(schema);
      const names = new Set([...this.#namesOf(schema), ...this.#namesOf(written)]);
      const { values: mapped, misfits } = fittingValues([...names], declared);
      this.#contradict(schema, misfits, "of-another-type");
      const name = implicitName(written.reference?.target ?? written);
      const within = new Set([...seen, schema]);
      const isNested = isUnion(schema, this.#property);
      const inner = isNested ? this.#collect(variantsOf(schema), within) : [];
      return [
        { written, schema, declared, mapped, name: name && namedValue(name, declared), inner },
      ];
    });
  }

  #claim({ schema, declared, mapped, name }: Variant): void {
    const selecting = mapped.length > 0 || name === undefined ? mapped : [name];
    const listed = declared.values ?? selecting;
    for (const value of mapped) claim(this.#mappedTo, value, schema);
    for (const value of selecting) claim(this.#selectedBy, value, schema);
    for (const value of [...mapped, ...listed]) claim(this.#claims, value, schema);
  }

  #namesOf(schema: Schema): readonly string[] {
    return this.#mapped.get(schema) ?? [];
  }

  #valuesOf(schema: Schema, choicesOnly = false): Allowed {
    const selects = (union: Schema, choice: Schema): Values | undefined => {
      if (union === this.#union) return undefined;
      const selection = this.#others.of(union);
      const isSame = selection?.discriminator.propertyName === this.#property;
      return isSame ? selection.variants.get(choice) : undefined;
    };
    return propertyValues(schema, this.#property, { choicesOnly, selects });
  }

  #readVariant(variant: Variant): Values | undefined {
    const values =
      variant.inner.length > 0 ? this.#unionValues(variant) : this.#leafValues(variant);
    if (values !== undefined) this.#variants.set(variant.written, values);
    return values;
  }

  /** A variant that is a union itself has the values of its own variants, unless nothing else distinguishes them. */
  #unionValues(variant: Variant): Values | undefined {
    const { schema, declared, mapped, name, inner } = variant;
    const own = inner.map((one) => (one.mapped.length > 0 ? this.#readVariant(one) : undefined));
    const known = own.flatMap((values) => [...(values ?? [])]);
    if (declared.values !== undefined) {
      const misfits = mapped.filter((value) => !declared.values?.has(value));
      this.#contradict(schema, misfits.map(shown), "no-room");
      return new Set([...declared.values, ...known]);
    }
    if (known.length > 0 && mapped.length === 0) {
      return own.includes(undefined) ? undefined : new Set(known);
    }
    const names = [name, ...inner.map((one) => one.name)].filter((text) => text !== undefined);
    return this.#select(schema, mapped.length > 0 ? [...mapped, ...known] : names, declared);
  }

  #leafValues(variant: Variant): Values | undefined {
    const { schema, declared, mapped, name } = variant;
    const { values } = declared;
    if (schema === this.#default) {
      const left = [...(values ?? [])].filter(
        (value) => !isElsewhere(this.#selectedBy.get(value), schema),
      );
      return values && this.#select(schema, [...mapped, ...left], declared);
    }
    if (mapped.length > 0) {
      const misfits = mapped.filter((value) => values?.has(value) === false);
      const choices = this.#valuesOf(schema, true).values;
      const hasRoom = misfits.every((value) => choices?.has(value) ?? true);
      this.#contradict(schema, misfits.map(shown), hasRoom ? "not-listed" : "no-room");
      return this.#select(schema, [...mapped, ...this.#unclaimed(variant)], declared);
    }
    const inherited = this.#inheritedValues(variant);
    const named =
      name === undefined || values?.has(name) === false ? inherited : [name, ...inherited];
    if (values === undefined) return this.#select(schema, named, declared);
    if (named.length > 0) {
      return this.#select(schema, [...named, ...this.#unclaimed(variant)], declared);
    }
    const left = [...values].filter((value) => !isElsewhere(this.#mappedTo.get(value), schema));
    if (left.length === 0 || left.length === values.size) return values;
    return this.#select(schema, left, declared);
  }

  /** What a mapping has for a schema that a variant is made of and that is no variant itself, or a base for it. */
  #inheritedValues({ schema, declared }: Variant): readonly string[] {
    const { families } = this.#others;
    const isUnlisted = (one: Schema): boolean => this.#mapped.has(one) && !this.#listed.has(one);
    const inherited = families.nearest(schema, isUnlisted).flatMap((one) => this.#namesOf(one));
    const byBase = this.#others.mappedByBase(schema, this.#property);
    return fittingValues([...inherited, ...byBase], declared).values;
  }

  /** Values that a variant lists and no other one has. */
  #unclaimed({ schema, declared }: Variant): string[] {
    return [...(declared.values ?? [])].filter(
      (value) => !isElsewhere(this.#claims.get(value), schema),
    );
  }

  /** Takes down the values of a schema, as far as its own choices leave them. */
  #select(schema: Schema, values: readonly string[], declared: Allowed): Values | undefined {
    const choices = this.#valuesOf(schema, true).values;
    const left = values.filter((value) => choices === undefined || choices.has(value));
    if (left.length === 0) return declared.values;
    const found = new Set(allowsNull(declared) ? [...left, "null"] : left);
    if (this.#sharing.has(schema) && !declaresProperty(schema, this.#property)) return found;
    this.#selected.set(schema, new Set([...(this.#selected.get(schema) ?? []), ...found]));
    return found;
  }

  /** What the mapping selects beside the variants: what is made of one, or what one is made of. */
  #readUnlisted(schema: Schema, names: readonly string[]): void {
    const { families } = this.#others;
    const isKnown =
      [this.#union, this.#default].includes(schema) ||
      [this.#listed, this.#variants, this.#selected].some((known) => known.has(schema));
    if (isKnown) return;
    const above = families.above(schema);
    const isRelated = this.#leaves.some(
      (leaf) => above.has(leaf.schema) || families.above(leaf.schema).has(schema),
    );
    if (!isRelated || !canHaveProperty(schema)) {
      this.#contradict(schema, names, "no-variant");
      return;
    }
    const declared = this.#valuesOf(schema);
    this.#select(schema, fittingValues(names, declared).values, declared);
  }

  #contradict(schema: Schema, names: readonly string[], misfit: Misfit): void {
    this.#contradictions.push(...misfitsOf(this.#discriminator, names, schema, misfit));
  }
}

type Claims = Map<string, Set<Schema>>;

function claim(claims: Claims, value: string, schema: Schema): void {
  claims.set(value, (claims.get(value) ?? new Set()).add(schema));
}

function isElsewhere(claimants: ReadonlySet<Schema> | undefined, schema: Schema): boolean {
  return claimants !== undefined && claimants.size > (claimants.has(schema) ? 1 : 0);
}

function leavesOf(variant: Variant): readonly Variant[] {
  return variant.inner.length > 0 ? variant.inner.flatMap(leavesOf) : [variant];
}

function shown(value: string): string {
  const read: unknown = JSON.parse(value);
  return typeof read === "string" ? read : value;
}

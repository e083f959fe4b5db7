import type ts from "typescript";
import type { Compiler } from "./load-typescript.ts";

/** So deep a search for lost properties goes: types of descriptions can be endless. */
export const MAX_LEVELS = 40;

/** At so many places a search for lost properties looks. */
export const MAX_LOCATIONS = 20_000;

/** What the search for lost properties asks of types. */
export class ObjectTypes {
  readonly #flags: Compiler["TypeFlags"];
  readonly #index: Compiler["IndexKind"];
  readonly #checker: ts.TypeChecker;
  readonly #ids = new Map<ts.Type, number>();
  readonly #iterated = new Map<ts.Type, ts.Type | undefined>();

  constructor(compiler: Compiler, checker: ts.TypeChecker) {
    this.#flags = compiler.TypeFlags;
    this.#index = compiler.IndexKind;
    this.#checker = checker;
  }

  /** `any` and `unknown`: nothing is known of their properties. */
  isOpen({ flags }: ts.Type): boolean {
    return (flags & (this.#flags.Any | this.#flags.Unknown)) !== 0;
  }

  /** What holds one value after the other: a list, or what is iterated. */
  isList(type: ts.Type): boolean {
    return this.itemsOf(type) !== undefined;
  }

  /** An object type without any properties, which takes every object. */
  isEmpty(type: ts.Type): boolean {
    return (
      this.#isObject(type) &&
      this.#checker.getPropertiesOfType(type).length === 0 &&
      this.#checker.getIndexInfosOfType(type).length === 0
    );
  }

  /** The forms of some types that have properties, or can have any. Forms that no value can have are none. */
  formsOf(types: readonly ts.Type[]): readonly ts.Type[] {
    const forms = types.flatMap((type): readonly ts.Type[] => {
      if (type.isUnion()) return this.formsOf(type.types);
      // `{ kind: "a" } & { kind: "b" }` stays in a union until somebody asks.
      if (type.isIntersection() && this.isAssignable(type, this.#checker.getNeverType())) return [];
      return this.#isObject(type) || this.isOpen(type) ? [type] : [];
    });
    return [...new Set(forms)];
  }

  /** The names of the properties that a value of the type can have; what may not be there is no property. */
  namesOf(type: ts.Type): string[] {
    return this.#checker.getPropertiesOfType(type).flatMap((property) => {
      const value = this.#checker.getNonNullableType(this.#checker.getTypeOfSymbol(property));
      // No key of JSON is a symbol, such as those of a promise.
      const isSymbol = property.name.startsWith("__@");
      return isSymbol || this.#isNever(value) ? [] : [property.name];
    });
  }

  /** The type of a property, or what stands for all names; `undefined` when the type has neither. */
  propertyOf(type: ts.Type, name: string): ts.Type | undefined {
    const property = this.#checker.getPropertyOfType(type, name);
    return property === undefined
      ? this.#checker.getIndexTypeOfType(type, this.#index.String)
      : this.#checker.getTypeOfSymbol(property);
  }

  /** Whether a type lists a property. */
  lists(type: ts.Type, name: string): boolean {
    return this.#checker.getPropertyOfType(type, name) !== undefined;
  }

  /** What an object holds under names that its type does not list; `undefined` when it may hold nothing there. */
  valuesOf(type: ts.Type): ts.Type | undefined {
    if (this.isList(type)) return undefined;
    const values = this.#checker.getIndexTypeOfType(type, this.#index.String);
    return values === undefined || this.#isNever(values) ? undefined : values;
  }

  /** What a list holds, or what comes of what is iterated, where something is known of that. */
  itemsOf(type: ts.Type): ts.Type | undefined {
    return this.#checker.isArrayLikeType(type)
      ? this.#checker.getIndexTypeOfType(type, this.#index.Number)
      : this.#knownIterated(type);
  }

  #knownIterated(type: ts.Type): ts.Type | undefined {
    if (!this.#iterated.has(type)) this.#iterated.set(type, this.#iteratedOf(type));
    return this.#iterated.get(type);
  }

  /** `Item` of an `Iterable<Item>` or an `AsyncIterable<Item>`. */
  #iteratedOf(type: ts.Type): ts.Type | undefined {
    if (!this.#isObject(type)) return undefined;
    const iterate = this.#checker
      .getPropertiesOfType(type)
      .find(({ name }) => name.startsWith("__@iterator@") || name.startsWith("__@asyncIterator@"));
    if (iterate === undefined) return undefined;
    const [signature] = this.#checker.getTypeOfSymbol(iterate).getCallSignatures();
    const iterator = signature?.getReturnType();
    if (iterator === undefined || !this.#isReference(iterator)) return undefined;
    const [item] = this.#checker.getTypeArguments(iterator);
    return item === undefined || this.isOpen(item) ? undefined : item;
  }

  isAssignable(from: ts.Type, to: ts.Type): boolean {
    return this.#checker.isTypeAssignableTo(from, to);
  }

  /**
   * Whether each part of a property's type is what some of others are. Objects are alike where there are any: how they
   * differ is found further in. That the property is left out is never in the way.
   */
  isAssignablePart(from: ts.Type, to: readonly ts.Type[]): boolean {
    const parts = from.isUnion() ? from.types : [from];
    const hasObjects = this.formsOf(to).length > 0;
    return parts.every(
      (part) =>
        (part.flags & this.#flags.Undefined) !== 0 ||
        (hasObjects && this.#isObject(part)) ||
        to.some((target) => this.isAssignable(part, target)),
    );
  }

  /** Those of some forms that the constants in another form select, such as that of `kind`; all when none does. */
  selectedBy(form: ts.Type, candidates: readonly ts.Type[]): readonly ts.Type[] {
    let left = candidates;
    for (const name of left.length < 2 ? [] : this.namesOf(form)) {
      const value = this.propertyOf(form, name);
      if (value === undefined || !this.#isUnit(value)) continue;
      const targets = new Map(left.map((type) => [type, this.propertyOf(type, name)]));
      const known = new Set([...targets.values()].flatMap((target) => target ?? []));
      // A property distinguishes variants when it is not the same in all and a constant in one of them.
      if (known.size < 2 || ![...known].some((target) => this.#isLiteral(target))) continue;
      const selected = left.filter((type) => {
        const target = targets.get(type);
        return target !== undefined && this.isAssignable(value, target);
      });
      if (selected.length > 0) left = selected;
    }
    return left;
  }

  /** A text that is the same for the same types. */
  keyOf(...groups: readonly (readonly ts.Type[])[]): string {
    return groups.map((types) => types.map((type) => this.#idOf(type)).join()).join(">");
  }

  #idOf(type: ts.Type): number {
    const id = this.#ids.get(type) ?? this.#ids.size;
    this.#ids.set(type, id);
    return id;
  }

  /** Objects, lists and what holds several of them at once. */
  #isObject({ flags }: ts.Type): boolean {
    return (flags & (this.#flags.Object | this.#flags.Intersection)) !== 0;
  }

  #isReference(type: ts.Type): type is ts.TypeReference {
    return "target" in type;
  }

  #isNever({ flags }: ts.Type): boolean {
    return (flags & this.#flags.Never) !== 0;
  }

  /** A type that holds one value, such as `"created"`. */
  #isUnit({ flags }: ts.Type): boolean {
    return (flags & this.#flags.Unit) !== 0;
  }

  /** A type that holds some values and no others. */
  #isLiteral(type: ts.Type): boolean {
    return type.isUnion() ? type.types.every((part) => this.#isUnit(part)) : this.#isUnit(type);
  }
}

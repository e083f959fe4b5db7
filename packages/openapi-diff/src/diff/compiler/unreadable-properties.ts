import type ts from "typescript";
import { MAX_LEVELS, MAX_LOCATIONS, type ObjectTypes } from "./object-types.ts";

/**
 * Finds what code could read of an old type and cannot read of the new one, although the new type is assignable: a
 * property that was optional and is gone, or that only what stands for any name is left of.
 *
 * Each form of the new type has to be like one of the old ones. That an old form is gone takes nothing from code that
 * asks which form it has; and a name that the old type took as any other, as `Record<string, unknown>` does, is nothing
 * that it promised.
 */
export class UnreadableProperties {
  readonly #types: ObjectTypes;
  /** Pairs of types below which nothing was found. */
  readonly #fine = new Set<string>();

  constructor(types: ObjectTypes) {
    this.#types = types;
  }

  /** The first property that is gone, as a path such as `items[].name`; `undefined` when there is none. */
  find(old: ts.Type, now: ts.Type): string | undefined {
    const seen = new Set<string>();
    const found = this.#search(old, now, "", seen, 0);
    if (found === undefined) for (const key of seen) this.#fine.add(key);
    return found;
  }

  #search(
    old: ts.Type,
    now: ts.Type,
    path: string,
    seen: Set<string>,
    level: number,
  ): string | undefined {
    const types = this.#types;
    const before = types.formsOf([old]);
    const after = types.formsOf([now]);
    if (before.length === 0 || [...before, ...after].some((type) => types.isOpen(type)))
      return undefined;
    const key = types.keyOf(before, after);
    if (seen.has(key) || this.#fine.has(key) || types.keyOf(before) === types.keyOf(after))
      return undefined;
    if (level > MAX_LEVELS || seen.size > MAX_LOCATIONS) return undefined;
    seen.add(key);
    for (const form of after) {
      if (before.includes(form)) continue;
      const alike = types
        .selectedBy(form, before)
        .filter((candidate) => types.isAssignable(form, candidate));
      const lost = alike.map((candidate) =>
        this.#searchForm(candidate, form, path, seen, level + 1),
      );
      if (lost.length > 0 && !lost.includes(undefined)) return lost[0];
    }
    return undefined;
  }

  #searchForm(
    old: ts.Type,
    now: ts.Type,
    path: string,
    seen: Set<string>,
    level: number,
  ): string | undefined {
    const types = this.#types;
    const step = (
      place: string,
      part: ts.Type | undefined,
      rest: ts.Type | undefined,
    ): string | undefined =>
      part === undefined || rest === undefined
        ? undefined
        : this.#search(part, rest, place, seen, level);
    if (types.isList(old)) return step(`${path}[]`, types.itemsOf(old), types.itemsOf(now));
    for (const name of types.namesOf(old)) {
      const place = path === "" ? name : `${path}.${name}`;
      const part = types.propertyOf(old, name);
      const rest = types.propertyOf(now, name);
      if (part === undefined || rest === undefined) return place;
      // What stands for any name can be read by this one, but not as what it was.
      if (!types.lists(now, name) && !types.isAssignable(rest, part)) return place;
      const lost = step(place, part, rest);
      if (lost !== undefined) return lost;
    }
    return step(`${path}[name]`, types.valuesOf(old), types.valuesOf(now));
  }
}

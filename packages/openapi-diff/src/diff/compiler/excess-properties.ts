import type ts from "typescript";
import { MAX_LEVELS, MAX_LOCATIONS, type ObjectTypes } from "./object-types.ts";

/** What a literal of an old type has, at a path such as `items[].name`. */
export interface Excess {
  readonly path: string;
  /** Whether some form of the new type lists it, as something else. */
  readonly isListed: boolean;
}

/**
 * Finds what a literal of an old type holds and no form of the new type knows, or knows as something else. The compiler
 * refuses such a literal (excess property) although the old type itself is assignable.
 */
export class ExcessProperties {
  readonly #types: ObjectTypes;
  /** Pairs of types below which nothing was found. */
  readonly #fine = new Set<string>();

  constructor(types: ObjectTypes) {
    this.#types = types;
  }

  /** The first property that is in excess; `undefined` when there is none. */
  find(old: ts.Type, now: ts.Type): Excess | undefined {
    const seen = new Set<string>();
    const found = this.#search([old], [now], "", seen, 0);
    if (found === undefined) for (const key of seen) this.#fine.add(key);
    return found;
  }

  #search(
    olds: readonly ts.Type[],
    news: readonly ts.Type[],
    path: string,
    seen: Set<string>,
    level: number,
  ): Excess | undefined {
    const before = this.#types.formsOf(olds);
    const after = this.#types.formsOf(news);
    if (before.length === 0 || after.length === 0) return undefined;
    if (after.some((type) => this.#types.isOpen(type))) return undefined;
    if (level > MAX_LEVELS || seen.size > MAX_LOCATIONS) return undefined;
    const key = this.#types.keyOf(before, after);
    if (seen.has(key) || this.#fine.has(key)) return undefined;
    if (this.#types.keyOf(before) === this.#types.keyOf(after)) return undefined;
    seen.add(key);
    for (const form of before) {
      const lost = this.#searchForm(form, after, path, seen, level + 1);
      if (lost !== undefined) return lost;
    }
    return undefined;
  }

  #searchForm(
    old: ts.Type,
    news: readonly ts.Type[],
    path: string,
    seen: Set<string>,
    level: number,
  ): Excess | undefined {
    const types = this.#types;
    if (types.isOpen(old)) return undefined;
    const items = types.itemsOf(old);
    if (items !== undefined) {
      const rest = news.flatMap((type) => types.itemsOf(type) ?? []);
      return this.#search([items], rest, `${path}[]`, seen, level);
    }
    const targets = types.selectedBy(
      old,
      news.filter((type) => !types.isList(type)),
    );
    if (targets.some((type) => types.isEmpty(type))) return undefined;
    for (const name of types.namesOf(old)) {
      const place = path === "" ? name : `${path}.${name}`;
      const value = types.propertyOf(old, name);
      const rest = targets.flatMap((type) => types.propertyOf(type, name) ?? []);
      if (rest.length === 0 && targets.length > 0) return { path: place, isListed: false };
      if (value === undefined) continue;
      if (targets.length > 0 && !types.isAssignablePart(value, rest)) {
        return { path: place, isListed: true };
      }
      const lost = this.#search([value], rest, place, seen, level);
      if (lost !== undefined) return lost;
    }
    const values = types.valuesOf(old);
    if (values === undefined || targets.length === 0) return undefined;
    const rest = targets.flatMap((type) => types.valuesOf(type) ?? []);
    if (rest.length === 0) return { path: `${path}[name]`, isListed: false };
    return this.#search([values], rest, `${path}[name]`, seen, level);
  }
}

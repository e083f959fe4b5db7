import type { Direction } from "@convex-openapi/diff/report";
import { privateId, type Declaration } from "./declarations.ts";
import { memberPath } from "./type-references.ts";

/** What leads to what among the declarations of a client. */
export class DeclarationGraph {
  readonly declarations: ReadonlyMap<string, Declaration>;
  readonly #closures = new Map<string, ReadonlySet<string>>();
  readonly #keys = new Map<string, string>();

  constructor(declarations: readonly Declaration[]) {
    this.declarations = new Map(declarations.map((declaration) => [declaration.id, declaration]));
    for (const { id, isKeyOfName } of declarations) {
      const [target] = isKeyOfName ? this.referencesOf(id, "response") : [];
      if (target !== undefined) this.#keys.set(target, id);
    }
  }

  /** The id of the key of `components` that a type is named for. */
  keyOf(id: string): string | undefined {
    return this.#keys.get(id);
  }

  /** The names of types that another output gives other names, which are told by themselves. */
  renamedIn(other: DeclarationGraph): ReadonlyMap<string, string> {
    const names = new Map([...other.#keys].map(([name, key]) => [key, name]));
    return new Map(
      [...this.#keys].flatMap(([name, key]): [string, string][] => {
        const now = names.get(key);
        return now === undefined || now === name ? [] : [[name, now]];
      }),
    );
  }

  /** The ids of what a declaration refers to by itself. */
  referencesOf(id: string, direction: Direction): readonly string[] {
    const from = this.declarations.get(id);
    if (from === undefined) return [];
    return from.references[direction].flatMap((way) => this.#resolve(way, from.module) ?? []);
  }

  /** The ids of a declaration and of everything that what is sent to it, or comes from it, is made of. */
  closureOf(id: string, direction: Direction): ReadonlySet<string> {
    const key = `${direction} ${id}`;
    const known = this.#closures.get(key);
    if (known !== undefined) return known;
    const closure = new Set([id]);
    for (const here of closure) {
      for (const next of this.referencesOf(here, direction)) closure.add(next);
    }
    this.#closures.set(key, closure);
    return closure;
  }

  /** All ids, each after those that it refers to, where no circle keeps it from that. */
  innermostFirst(): readonly string[] {
    const order: string[] = [];
    const seen = new Set<string>();
    for (const start of this.declarations.keys()) {
      const stack = [{ id: start, isDone: false }];
      for (let here = stack.pop(); here !== undefined; here = stack.pop()) {
        const { id, isDone } = here;
        if (isDone) order.push(id);
        else if (!seen.has(id)) {
          seen.add(id);
          stack.push({ id, isDone: true });
          for (const next of [
            ...this.referencesOf(id, "request"),
            ...this.referencesOf(id, "response"),
          ])
            stack.push({ id: next, isDone: false });
        }
      }
    }
    return order;
  }

  /** The declaration at the end of a way, or the one that holds it. */
  #resolve(way: readonly string[], module: string): string | undefined {
    const [root = "", ...keys] = way;
    for (let length = keys.length; length >= 0; length -= 1) {
      const name = memberPath(root, keys.slice(0, length));
      const id = [privateId(module, name), name].find((known) => this.declarations.has(known));
      if (id !== undefined) return id;
    }
    return undefined;
  }
}

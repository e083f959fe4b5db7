import { type Direction, directions, operationName } from "@convex-openapi/diff/report";
import type { OutputPair } from "./judge-output.ts";
import type { Output } from "./read-output.ts";
import { isOperation } from "./surfaces.ts";

/** Which operations a part of the output reaches. */
export interface Users {
  /** As `GET /teams`, sorted. */
  readonly operations: readonly string[];
  readonly directions: readonly Direction[];
}

/** Finds out which operations use what. */
export class OperationUsers {
  readonly #users = new Map<string, Map<string, Set<Direction>>>();
  readonly #names = new Map<string, string>();
  readonly #ways = new Map<string, readonly string[]>();

  constructor({ base, head }: OutputPair) {
    for (const output of [base, head]) this.#add(output);
  }

  /** The operations that have a declaration in their types, or that a function calls. */
  of(id: string): Users {
    const found = this.#users.get(id) ?? new Map<string, Set<Direction>>();
    const own = this.#names.get(id);
    return {
      operations: [...new Set([...found.keys(), ...(own === undefined ? [] : [own])])].sort(),
      directions: directions.filter((direction) =>
        [...found.values()].some((uses) => uses.has(direction)),
      ),
    };
  }

  /** What an operation is called, by the id of its type or of a function that calls it. */
  nameOf(id: string): string | undefined {
    return this.#names.get(id);
  }

  /** Where the description has an operation, by the id of its type or of a function that calls it. */
  wayOf(id: string): readonly string[] | undefined {
    return this.#ways.get(id);
  }

  #add({ graph }: Output): void {
    for (const declaration of graph.declarations.values()) {
      if (!isOperation(declaration)) continue;
      const { id, way } = declaration;
      const [, path = "", method = ""] = way;
      const name = operationName({ section: "paths", method, path });
      this.#set(id, name, way);
      // `operations["get_team"]` is the type of one operation, wherever it stands.
      for (const part of graph.referencesOf(id, "request")) {
        if (part.startsWith("operations[")) this.#set(part, name, way);
      }
      this.#addUser(graph, id, name);
    }
    for (const { id, way } of graph.declarations.values()) {
      if (way.length > 1) continue;
      const called = graph.referencesOf(id, "response").find((part) => part.startsWith("paths["));
      const name = called === undefined ? undefined : this.#names.get(called);
      const place = called === undefined ? undefined : this.#ways.get(called);
      if (name === undefined || place === undefined) continue;
      this.#set(id, name, place);
      this.#addUser(graph, id, name);
    }
  }

  #addUser(graph: Output["graph"], id: string, name: string): void {
    for (const direction of directions) {
      for (const part of graph.closureOf(id, direction)) {
        const users = this.#users.get(part) ?? new Map<string, Set<Direction>>();
        users.set(name, (users.get(name) ?? new Set()).add(direction));
        this.#users.set(part, users);
      }
    }
  }

  #set(id: string, name: string, way: readonly string[]): void {
    this.#names.set(id, name);
    this.#ways.set(id, way);
  }
}

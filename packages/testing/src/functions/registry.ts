import type { FunctionDefinition } from "./definition.ts";
import { formatFunctionPath, type FunctionPath, parseFunctionPath } from "./function-path.ts";

/** Functions by path, as they are seeded: `{ "messages:list": query(…) }`. */
export type SeedFunctions = Readonly<Record<string, FunctionDefinition>>;

/** The functions of one component (or of the root app). */
export class FunctionRegistry {
  readonly #seeded: ReadonlyMap<string, FunctionDefinition>;
  #pushed: ReadonlyMap<string, FunctionDefinition> = new Map();

  constructor(seed: SeedFunctions) {
    this.#seeded = new Map(
      Object.entries(seed).map(([path, definition]) => [canonical(path), definition]),
    );
  }

  /** The function at a path. What was seeded goes before what was pushed. */
  find(path: FunctionPath): FunctionDefinition | undefined {
    const key = `${path.module}:${path.exportName}`;
    return this.#seeded.get(key) ?? this.#pushed.get(key);
  }

  /** Puts the functions of a push in the place of those of the push before. */
  replacePushed(pushed: SeedFunctions): void {
    this.#pushed = new Map(
      Object.entries(pushed).map(([path, definition]) => [canonical(path), definition]),
    );
  }

  /** All functions, sorted by path. */
  list(): { path: FunctionPath; definition: FunctionDefinition }[] {
    const all = new Map([...this.#pushed, ...this.#seeded]);
    const sorted = [...all].sort(([left], [right]) => (left < right ? -1 : 1));
    return sorted.map(([path, definition]) => ({ path: parseFunctionPath(path), definition }));
  }

  /** The short forms of all paths. */
  paths(): string[] {
    return this.list().map(({ path }) => formatFunctionPath(path));
  }
}

function canonical(path: string): string {
  const { module, exportName } = parseFunctionPath(path);
  return `${module}:${exportName}`;
}

import { Database, type SeedTables } from "../database/database.ts";
import { documentId } from "../database/document.ts";
import { FunctionRegistry, type SeedFunctions } from "../functions/registry.ts";
import { ApiError } from "../http/api-error.ts";
import type { Changes } from "./changes.ts";
import type { DeploymentClock } from "./deployment-clock.ts";

/** What a component brings: its own tables and functions. */
export interface SeedComponent {
  readonly tables?: SeedTables;
  readonly functions?: SeedFunctions;
}

/** A mounted component; the app itself is the one at the empty path. */
export interface Component {
  /** Null for the root. */
  readonly id: string | null;
  /** `parent/child`; empty for the root. */
  readonly path: string;
  readonly database: Database;
  readonly functions: FunctionRegistry;
}

/** The root app and all mounted components. */
export class Components {
  readonly #components: Map<string, Component>;

  constructor(
    root: SeedComponent,
    mounted: Readonly<Record<string, SeedComponent>>,
    clock: DeploymentClock,
    changes: Changes,
  ) {
    const all = Object.entries({ "": root, ...mounted });
    this.#components = new Map(
      all.map(([path, seed], index) => [
        path,
        {
          id: path === "" ? null : documentId("_components", index),
          path,
          database: new Database(seed.tables ?? {}, clock, changes),
          functions: new FunctionRegistry(seed.functions ?? {}),
        },
      ]),
    );
  }

  /** The app itself. */
  get root(): Component {
    return this.at("");
  }

  /**
   * The component at a path.
   * @throws ApiError 400 ComponentPathNotFound.
   */
  at(path: string): Component {
    const component = this.#components.get(path);
    if (component !== undefined) return component;
    throw new ApiError(400, "ComponentPathNotFound", `Component '${path}' not found.`);
  }

  /**
   * The component with an id; without one, the root.
   * @throws ApiError 400 ComponentPathNotFound.
   */
  withId(id: string | null | undefined): Component {
    if (id === null || id === undefined) return this.root;
    const component = this.list().find((candidate) => candidate.id === id);
    if (component !== undefined) return component;
    throw new ApiError(400, "ComponentPathNotFound", `Component with id '${id}' not found.`);
  }

  /** The root first, then all others by path. */
  list(): Component[] {
    const components = [...this.#components.values()];
    return components.sort((left, right) => (left.path < right.path ? -1 : 1));
  }

  /** Unmounts a component. */
  delete(path: string): void {
    if (path !== "") this.#components.delete(path);
  }
}

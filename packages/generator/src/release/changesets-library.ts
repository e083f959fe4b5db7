import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** A changeset as the changesets packages have it. */
export interface Changeset {
  readonly id: string;
  readonly summary: string;
  readonly releases: readonly { readonly name: string; readonly type: string }[];
}

/** One package of a release plan. `type` is `none` where the version stays. */
export interface Release {
  readonly name: string;
  readonly type: "major" | "minor" | "patch" | "none";
  readonly oldVersion: string;
  readonly newVersion: string;
  /** The ids of the changesets that ask for it; empty for a package that follows another one. */
  readonly changesets: readonly string[];
}

/** A workspace as the changesets packages see it. */
export interface Workspace {
  readonly rootDir: string;
  readonly packages: readonly { readonly packageJson: Readonly<Record<string, unknown>> }[];
}

/** What `changeset version` itself is made of. */
export interface ChangesetsLibrary {
  getPackages(folder: string): Promise<Workspace>;
  readConfig(
    folder: string,
    workspace: Workspace,
  ): Promise<{ readonly config?: object; readonly errors?: readonly string[] }>;
  readPreState(folder: string): Promise<object | undefined>;
  readChangesets(folder: string): Promise<readonly Changeset[]>;
  assembleReleasePlan(
    changesets: readonly Changeset[],
    workspace: Workspace,
    config: object,
    preState: object | undefined,
  ): { readonly releases: readonly Release[] };
}

const sources = {
  getPackages: "@manypkg/get-packages",
  readConfig: "@changesets/config",
  readPreState: "@changesets/pre",
  readChangesets: "@changesets/read",
  assembleReleasePlan: "@changesets/assemble-release-plan",
} as const satisfies Record<keyof ChangesetsLibrary, string>;

/**
 * The parts of the `@changesets/cli` 3 that a workspace has installed: what they plan is what its `changeset version`
 * will do. `undefined` where it has none, or one that is made otherwise.
 */
export async function loadChangesets(root: string): Promise<ChangesetsLibrary | undefined> {
  const manifest = resolveIn(join(root, "package.json"), "@changesets/cli/package.json");
  if (manifest === undefined || !existsSync(manifest)) return undefined;
  const functions: Record<string, unknown> = {};
  for (const [name, source] of Object.entries(sources)) {
    const path = resolveIn(manifest, source);
    if (path === undefined) return undefined;
    const loaded = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
    functions[name] = loaded[name];
  }
  return isLibrary(functions) ? functions : undefined;
}

function resolveIn(parent: string, specifier: string): string | undefined {
  try {
    return createRequire(parent).resolve(specifier);
  } catch {
    return undefined;
  }
}

function isLibrary(functions: object): functions is ChangesetsLibrary {
  return Object.keys(sources).every((name) => typeof Reflect.get(functions, name) === "function");
}

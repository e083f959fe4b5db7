import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { isObject, type JsonObject, type JsonValue } from "@convex-openapi/document/model";
import { reasonOf, textIfThere, UsageError } from "@convex-openapi/document/command-line";
import { manifestProblem } from "../config/manifest-problem.ts";

/** The manifest of a package, as text and as what it says. */
export interface Manifest {
  readonly text: string;
  readonly value: JsonObject;
}

/** The workspace that a project is in, or is the root of. */
export interface Workspace {
  readonly folder: string;
  /**
   * Where its packages are: `packages` if it has that, or else the first that is not `apps`; `undefined` where it lists
   * them one by one.
   */
  readonly packagesFolder: string | undefined;
}

/** The package that somebody works in. */
export interface Project {
  /** Absolute path. */
  readonly folder: string;
  /** `undefined` where it has none yet. */
  readonly manifest: Manifest | undefined;
  readonly workspace: Workspace | undefined;
  /** The root of the git repository, or {@link folder} where there is none. */
  readonly repository: string;
}

/**
 * The project of a folder: the nearest one with a `package.json`, as npm has it. An empty folder is a project of its
 * own, and so is one above which there is none.
 * @throws {UsageError} for a `package.json` that is not a JSON object.
 * @throws {DocumentError} for a `pnpm-workspace.yaml` that is not YAML.
 */
export async function findProject(cwd: string): Promise<Project> {
  const start = resolve(cwd);
  const folder = isEmpty(start)
    ? start
    : (foldersAbove(start).find((place) => existsSync(join(place, "package.json"))) ?? start);
  return {
    folder,
    manifest: readManifestIn(folder),
    workspace: await workspaceOf(folder),
    repository: foldersAbove(folder).find((place) => existsSync(join(place, ".git"))) ?? folder,
  };
}

/** Every package that a manifest lists, for whatever reason. */
export function listedPackages({ manifest }: Pick<Project, "manifest">): ReadonlySet<string> {
  const fields = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];
  return new Set(
    fields.flatMap((field) => {
      const value = manifest?.value[field];
      return isObject(value) ? Object.keys(value) : [];
    }),
  );
}

function isEmpty(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).every((name) => name === ".git");
}

/** The folder and its parents, the nearest first. */
export function foldersAbove(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersAbove(parent)];
}

/**
 * The manifest in a folder, if there is one.
 * @throws {UsageError} for a `package.json` that cannot be read or is not a JSON object.
 */
export function readManifestIn(folder: string): Manifest | undefined {
  const file = join(folder, "package.json");
  const text = manifestText(file);
  if (text === undefined) return undefined;
  const value = parsed(text, file);
  if (!isObject(value)) throw new UsageError(`${file}: is not a JSON object; fix it first`);
  return { text, value };
}

function manifestText(file: string): string | undefined {
  try {
    return textIfThere(file);
  } catch (error) {
    throw new UsageError(`${file}: ${manifestProblem(error)}; fix it first`, { cause: error });
  }
}

function parsed(text: string, file: string): JsonValue {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as JsonValue;
  } catch (error) {
    throw new UsageError(`${file}: is not JSON: ${reasonOf(error)}; fix it first`, {
      cause: error,
    });
  }
}

async function workspaceOf(folder: string): Promise<Workspace | undefined> {
  for (const place of foldersAbove(folder)) {
    const yaml = join(place, "pnpm-workspace.yaml");
    const manifest = readManifestIn(place)?.value ?? {};
    const text = textIfThere(yaml);
    const patterns =
      text === undefined ? patternsOfNpm(manifest["workspaces"]) : await patternsOfPnpm(text, yaml);
    if (patterns === undefined) continue;
    return { folder: place, packagesFolder: packagesFolderOf(patterns) };
  }
  return undefined;
}

/** Apps have a folder of their own by convention, often listed first, and a client is not one of them. */
function packagesFolderOf(patterns: readonly string[]): string | undefined {
  const folders = patterns.flatMap(
    (pattern) => /^(?:\.\/)?([^*!]+)\/\*{1,2}$/.exec(pattern)?.[1] ?? [],
  );
  return (
    folders.find((folder) => folder === "packages") ??
    folders.find((folder) => folder !== "apps") ??
    folders[0]
  );
}

/** pnpm keeps settings there too, so a file without `packages` makes no workspace. */
async function patternsOfPnpm(text: string, file: string): Promise<string[] | undefined> {
  const { parseText } = await import("@convex-openapi/document/read");
  const { value } = await parseText({ text, file, location: file });
  return isObject(value) ? patternsOfNpm(value["packages"]) : undefined;
}

function patternsOfNpm(workspaces: unknown): string[] | undefined {
  const list = isObject(workspaces) ? workspaces["packages"] : workspaces;
  return Array.isArray(list) ? list.filter((item) => typeof item === "string") : undefined;
}

/** A name that npm takes for the package in a folder. */
export function packageNameFor(folder: string): string {
  const name = basename(folder)
    .toLowerCase()
    .replaceAll(/[^a-z\d._~-]+/g, "-")
    .replace(/^[._-]+|-+$/g, "");
  return name === "" ? "app" : name;
}

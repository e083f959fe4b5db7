import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/** Where the build of this folder puts the packed packages. */
export const tarballFolder: string = join(import.meta.dirname, "..", "dist");

/** The packages that are generated from a description, by folder name in `packages/`. */
export const clientPackages: readonly string[] = readdirSync(join(root, "packages"))
  .filter((name) => existsSync(join(root, "packages", name, "src", "generated")))
  .sort();

/** The packages for every runtime: the clients and what is built on them. */
export const libraryPackages: readonly string[] = ["admin", "fetch", ...clientPackages];

/** The packages of a generator that compares nothing, each with those it depends on before it. */
export const generatorPackages: readonly string[] = [
  "openapi-document",
  "openapi-types",
  "generator",
];

/** Every package that is published. */
export const publishedPackages: readonly string[] = readdirSync(join(root, "packages"))
  .filter((name) => !readManifest(join(root, "packages", name)).private)
  .sort();

/** What the library packages depend on at run time. */
export const dependencies: readonly string[] = ["openapi-fetch", "openapi-typescript-helpers"];

/** What the {@link generatorPackages} depend on at run time. */
export const generatorDependencies: readonly string[] = ["jsonc-parser"];

/** The packed package of a folder in `packages/`. */
export function packageTarball(name: string): string {
  return tarballOf(join(root, "packages", name));
}

/** The packed {@link dependencies}. */
export function dependencyTarballs(): string[] {
  return dependencies.map((name) => tarballOf(join(tarballFolder, name)));
}

/** The packed {@link generatorDependencies}. */
export function generatorDependencyTarballs(): string[] {
  return generatorDependencies.map((name) => tarballOf(join(tarballFolder, name)));
}

function tarballOf(folder: string): string {
  const { name, version } = readManifest(folder);
  return join(tarballFolder, `${name.replace("@", "").replace("/", "-")}-${version}.tgz`);
}

function readManifest(folder: string): { name: string; version: string; private?: boolean } {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

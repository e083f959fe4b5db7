// Packs every published package exactly as it would be published, and what the libraries depend on as it is installed,
// so that a consumer needs no registry. This is the build of this folder: Turborepo does it once for all tests.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { spawnable } from "../../scripts/spawnable.ts";
import {
  dependencies,
  generatorDependencies,
  publishedPackages,
  tarballFolder,
} from "./tarballs.ts";

const root = join(import.meta.dirname, "..", "..");

rmSync(tarballFolder, { recursive: true, force: true });
mkdirSync(tarballFolder);

const filters = publishedPackages.map((name) => `--filter=./packages/${name}`);
run("pnpm", [...filters, "pack", "--pack-destination", tarballFolder]);

// pnpm lays the dependencies of a package beside it.
const installed = dirname(dirname(createRequire(import.meta.url).resolve("openapi-fetch")));
for (const name of dependencies) copyPackage(join(installed, "..", name), name);
const ofGenerator = join(root, "packages/openapi-document/node_modules");
for (const name of generatorDependencies) copyPackage(join(ofGenerator, name), name);
const copies = [...dependencies, ...generatorDependencies].map((name) => join(tarballFolder, name));
run("npm", [
  "pack",
  "--loglevel=error",
  "--ignore-scripts",
  "--pack-destination",
  tarballFolder,
  ...copies,
]);

/** In the store of pnpm equal files are one file with two names, which npm would pack as an empty one. */
function copyPackage(from: string, name: string): void {
  cpSync(from, join(tarballFolder, name), { recursive: true, dereference: true });
}

function run(program: string, given: readonly string[]): void {
  const { command, words, shell } = spawnable(program, given);
  execFileSync(command, words, { cwd: root, shell, stdio: ["ignore", "ignore", "inherit"] });
}

import { cpSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { runToSuccess } from "./run-process.ts";

const root = join(import.meta.dirname, "..", "..");

/** The client packages, by folder name in `packages/`. */
export const clientPackages: readonly string[] = readdirSync(join(root, "packages"))
  .filter((name) => name.endsWith("-client"))
  .sort();

/** The packages for every runtime: the clients and what is built on them. */
export const libraryPackages: readonly string[] = ["admin", ...clientPackages];

/** Every package that is published. */
export const publishedPackages: readonly string[] = readdirSync(join(root, "packages"))
  .filter((name) => !readManifest(join(root, "packages", name)).private)
  .sort();

/**
 * Packs published packages exactly as they would be published.
 *
 * @returns The paths of the tarballs, by package.
 */
export async function packPackages(
  packages: readonly string[],
  destination: string,
): Promise<Map<string, string>> {
  const [command, ...words] = packageManager();
  const filters = packages.map((name) => `--filter=./packages/${name}`);
  const pack = [...filters, "pack", "--pack-destination", destination];
  await runToSuccess(command, [...words, ...pack], { cwd: root });
  return new Map(
    packages.map((name) => [name, tarballOf(join(root, "packages", name), destination)]),
  );
}

/** Packs openapi-fetch and what it depends on, as installed, so that a consumer needs no registry. */
export async function packDependencies(destination: string): Promise<string[]> {
  const installed = dirname(dirname(createRequire(import.meta.url).resolve("openapi-fetch")));
  const packed: string[] = [];
  // pnpm lays the dependencies of a package beside it.
  for (const name of ["openapi-fetch", "openapi-typescript-helpers"]) {
    const copy = join(destination, name);
    // In pnpm's store equal files are one file with two names, which npm would pack as an empty one.
    cpSync(join(installed, "..", name), copy, { recursive: true, dereference: true });
    await runToSuccess("npm", [
      "pack",
      "--ignore-scripts",
      "--pack-destination",
      destination,
      copy,
    ]);
    packed.push(tarballOf(copy, destination));
  }
  return packed;
}

function tarballOf(folder: string, destination: string): string {
  const { name, version } = readManifest(folder);
  return join(destination, `${name.replace("@", "").replace("/", "-")}-${version}.tgz`);
}

function readManifest(folder: string): { name: string; version: string; private?: boolean } {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/** pnpm as it runs this script, or through npx when a test is run without it. */
function packageManager(): [string, ...string[]] {
  const path = process.env["npm_execpath"];
  if (!path?.includes("pnpm")) return ["npx", "-y", "pnpm@12"];
  return /\.[cm]?js$/.test(path) ? [process.execPath, path] : [path];
}

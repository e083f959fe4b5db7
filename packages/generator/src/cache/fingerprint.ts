import { createHash, type Hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { ClientPlan } from "../client-plan.ts";
import { withForwardSlashes } from "@convex-openapi/document/command-line";
import { sourceFilesOf } from "./source-files.ts";

/** What the output of a client depends on. */
export interface Fingerprint {
  /** A SHA-256 in hexadecimal digits. */
  readonly hash: string;
  /** The absolute paths of the files that were hashed. */
  readonly files: ReadonlySet<string>;
}

/**
 * A hash of all that the output of a client depends on: spec, the files that it refers to, overlays, options, and the
 * code of the generator with the versions of its dependencies and of Node. It is the same on every machine.
 * @returns `undefined` when that cannot be determined from the bytes at hand, see {@link sourceFilesOf}, or when spec or
 *   overlay is missing.
 */
export function fingerprintOf(plan: ClientPlan): Fingerprint | undefined {
  const { client, options, spec, overlays, ownOverlays, folder } = plan;
  const hash = createHash("sha256");
  const words = [generatorFingerprint(), client, options, spec, overlays, ownOverlays];
  hash.update(JSON.stringify(words));
  const needed = new Set([spec, ...overlays].map((source) => resolve(folder, source)));
  const files = new Set<string>();
  try {
    for (const { path, bytes } of sourceFilesOf(plan)) {
      if (bytes === undefined && needed.has(path)) return undefined;
      const shown = withForwardSlashes(relative(folder, path));
      hash.update(`\n${shown}\n${bytes?.length ?? "missing"}\n`).update(bytes ?? "");
      files.add(path);
    }
  } catch {
    // A file that cannot be read is reported by whoever reads it to generate.
    return undefined;
  }
  return { hash: hash.digest("hex"), files };
}

let generator: string | undefined;

/** A hash of the generator itself. It holds for the life of the process, as its loaded modules do. */
function generatorFingerprint(): string {
  if (generator !== undefined) return generator;
  const here = fileURLToPath(import.meta.url);
  const root = packageRootOf(here);
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    version: string;
    dependencies: Record<string, string>;
  };
  const hash = createHash("sha256").update(`${manifest.version}\n${process.version}\n`);
  // The folder below the package root that holds this module: `dist` when installed, `src` under a test runner.
  const code = here.slice(root.length + 1).split(/[/\\]/, 1)[0] ?? "";
  hashModules(hash, join(root, code));
  for (const name of Object.keys(manifest.dependencies).sort()) {
    const folder = installedFolder(name, here);
    hash.update(`${name} ${installedVersion(folder)}\n`);
    // In our own repository their code changes without their versions.
    if (folder !== undefined && isOfGenerator(name)) hashModules(hash, join(folder, code));
  }
  generator = hash.digest("hex");
  return generator;
}

function isOfGenerator(name: string): boolean {
  return name.startsWith("@convex-openapi/");
}

function hashModules(hash: Hash, folder: string): void {
  const modules = readdirSync(folder, { recursive: true, encoding: "utf8" });
  for (const path of modules.filter((file) => /(?<!\.d)\.[jt]s$/.test(file)).sort()) {
    hash.update(`${path}\n`).update(readFileSync(join(folder, path)));
  }
}

function packageRootOf(file: string): string {
  let folder = dirname(file);
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
}

function installedFolder(name: string, from: string): string | undefined {
  const folders = createRequire(from).resolve.paths(name) ?? [];
  return folders
    .map((folder) => join(folder, name))
    .find((folder) => existsSync(join(folder, "package.json")));
}

function installedVersion(folder: string | undefined): string {
  if (folder === undefined) return "not installed";
  const manifest = readFileSync(join(folder, "package.json"), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

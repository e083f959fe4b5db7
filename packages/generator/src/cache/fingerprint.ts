import { createHash, type Hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { ClientPlan } from "../client-plan.ts";
import { isUrl } from "@convex-openapi/document/read";
import { mayReferElsewhere } from "./references-elsewhere.ts";

/**
 * A hash of all that the output of a client depends on: spec, overlays, options, and the code of the generator
 * with the versions of its dependencies and of Node.
 * @returns `undefined` when that cannot be determined from the bytes at hand: a document comes from the network,
 *   is missing, or points at other files.
 */
export async function fingerprintOf(plan: ClientPlan): Promise<string | undefined> {
  const sources = [plan.spec, ...plan.overlays];
  if (sources.some((source) => isUrl(source))) return undefined;
  const hash = createHash("sha256");
  hash.update(
    JSON.stringify([generatorFingerprint(), plan.client, plan.options, sources, plan.ownOverlays]),
  );
  for (const source of sources) {
    const bytes = await readFile(resolve(plan.folder, source)).catch(() => undefined);
    if (bytes === undefined) return undefined;
    // Overlays are not asked: what they add is never followed to another file.
    if (source === plan.spec && mayReferElsewhere(bytes.toString("utf8"))) return undefined;
    hash.update(`\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex");
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

import { execFileSync } from "node:child_process";
import module from "node:module";
import { relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { withoutExit } from "@convex-openapi/document/command-line";
import { ConfigError } from "../config/config-error.ts";
import type { Revision } from "./repository.ts";

/** Marks the URL of a module whose text comes from a revision. */
const marker = "openapi-clients-revision";

/**
 * Runs a module as it was in a revision and gives its default export. Modules that it imports by relative paths come
 * from the revision too; packages are those that are installed now.
 * @param file absolute path.
 * @throws {ConfigError} on a Node that cannot load modules from anywhere but the disk.
 */
export async function loadModuleAt(revision: Revision, file: string): Promise<unknown> {
  const hooks = registeredHooks(revision);
  try {
    const url = pathToFileURL(file);
    url.searchParams.set(marker, revision.commit);
    const loaded = await withoutExit(
      () => import(url.href) as Promise<{ readonly default?: unknown }>,
    );
    return loaded.default;
  } finally {
    hooks.deregister();
  }
}

function registeredHooks(revision: Revision): module.ModuleHooks {
  // Looked up, not imported by name: Node before 22.15 has no such export.
  const register = (module as Partial<typeof module>).registerHooks;
  if (register === undefined) {
    throw new ConfigError([
      `reading the config of another revision needs Node 22.15 or newer (this is Node ${process.versions.node}); ` +
        "clients.config.json works with any Node",
    ]);
  }
  return register({
    resolve(specifier, context, nextResolve) {
      if (isMarked(specifier)) return { url: specifier, shortCircuit: true };
      const parent = context.parentURL;
      if (parent === undefined || !isMarked(parent) || !/^\.{1,2}\//.test(specifier)) {
        return nextResolve(specifier, context);
      }
      const url = new URL(specifier, parent);
      url.searchParams.set(marker, revision.commit);
      return { url: url.href, shortCircuit: true };
    },
    load(url, context, nextLoad) {
      if (!isMarked(url)) return nextLoad(url, context);
      const path = fileURLToPath(url.replace(/\?.*$/, ""));
      return { format: formatOf(path), source: textAt(revision, path), shortCircuit: true };
    },
  });
}

function isMarked(url: string): boolean {
  return url.startsWith("file:") && url.includes(`?${marker}=`);
}

function formatOf(path: string): string {
  if (path.endsWith(".json")) return "json";
  return /\.m?ts$/.test(path) ? "module-typescript" : "module";
}

/** Module hooks cannot wait for anything. */
function textAt({ folder, commit }: Revision, path: string): string {
  const inTree = relative(folder, path).split(sep).join("/");
  const words = ["cat-file", "blob", `${commit}:./${inTree}`];
  try {
    return execFileSync("git", words, { cwd: folder, encoding: "utf8", stdio: "pipe" });
  } catch (cause) {
    throw new Error(`${inTree} does not exist in the revision`, { cause });
  }
}

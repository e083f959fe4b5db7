import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const modules = fileURLToPath(new URL("../../node_modules", import.meta.url));

/** One version of the real `convex` package. */
export interface ConvexPackage {
  /** What it is installed, and so imported, as. */
  readonly name: string;
  readonly folder: string;
  readonly version: string;
}

/** The newest version, with which all tests run. From 1.49 on its CLI refuses a Node below 22. */
export const newest: ConvexPackage = installed("convex");

/** The newest version and the one before it, for what a deployment is used for most. */
export const bothVersions: readonly ConvexPackage[] = [newest, installed("convex-1.48")];

function installed(name: string): ConvexPackage {
  const folder = join(modules, name);
  const manifest = readFileSync(join(folder, "package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { version: string };
  return { name, folder, version };
}

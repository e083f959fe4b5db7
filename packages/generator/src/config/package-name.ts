import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject } from "@convex-openapi/document/model";
import { isMissing } from "@convex-openapi/document/command-line";
import { ConfigError } from "./config-error.ts";
import { manifestProblem } from "./manifest-problem.ts";

/**
 * The name in the manifest of a package, `undefined` where there is no manifest or no name in it.
 * @throws {ConfigError} for a `package.json` that cannot be read or is not a JSON object.
 */
export function packageNameIn(folder: string): string | undefined {
  const file = join(folder, "package.json");
  const manifest = manifestIn(file);
  if (manifest === undefined) return undefined;
  if (!isObject(manifest)) throw new ConfigError([`${file}: is not a JSON object`]);
  const { name } = manifest;
  return typeof name === "string" && name !== "" ? name : undefined;
}

function manifestIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (isMissing(error)) return undefined;
    if (error instanceof SyntaxError) return null;
    throw new ConfigError([`${file}: ${manifestProblem(error)}`], { cause: error });
  }
}

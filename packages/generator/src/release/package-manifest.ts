import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ConfigError } from "../config/config-error.ts";
import { manifestProblem } from "../config/manifest-problem.ts";
import { isObject } from "@convex-openapi/document/model";
import { ifThere } from "@convex-openapi/document/command-line";

/** What releasing needs to know of a package. */
export interface PackageManifest {
  readonly name: string;
  readonly version: string;
  /** Whether npm would refuse to publish it. */
  readonly isPrivate: boolean;
}

/**
 * The manifest of a package, `undefined` where there is none or where it names no version: such a package is not
 * released.
 * @throws {ConfigError} for a `package.json` that cannot be read or is not a JSON object.
 */
export async function readManifest(folder: string): Promise<PackageManifest | undefined> {
  const file = join(folder, "package.json");
  const text = await ifThere(readFile(file, "utf8")).catch((error: unknown) => {
    throw new ConfigError([`${file}: ${manifestProblem(error)}`], { cause: error });
  });
  if (text === undefined) return undefined;
  const manifest = parsed(text);
  if (!isObject(manifest)) throw new ConfigError([`${file}: is not a JSON object`]);
  const { name, version } = manifest;
  if (typeof name !== "string" || typeof version !== "string") return undefined;
  return { name, version, isPrivate: manifest["private"] === true };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

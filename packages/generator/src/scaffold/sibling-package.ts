import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { isObject, type JsonObject } from "@convex-openapi/document/model";
import { ifThere } from "@convex-openapi/document/command-line";
import { readManifestIn } from "./project.ts";

/** A client package that the workspace already has: a new one is made in its image. */
export interface SiblingPackage {
  /** Name of its client in the config. */
  readonly key: string;
  /** Absolute path. */
  readonly folder: string;
  readonly manifest: JsonObject;
  /** Its configuration files by name. */
  readonly configFiles: Readonly<Record<string, string>>;
}

const configFileNames = ["tsconfig.json", "tsdown.config.ts", "vitest.config.ts"] as const;

/**
 * Reads a client package; `undefined` when its folder holds no package, or one that is no client.
 * @throws {UsageError} for a `package.json` that cannot be read or is not a JSON object.
 */
export async function readSibling(
  key: string,
  folder: string,
): Promise<SiblingPackage | undefined> {
  const manifest = readManifestIn(folder)?.value;
  const dependencies = manifest?.["dependencies"];
  if (manifest === undefined || !isObject(dependencies)) return undefined;
  if (dependencies["openapi-fetch"] === undefined) return undefined;
  const configFiles: Record<string, string> = {};
  for (const name of configFileNames) {
    const text = await ifThere(readFile(join(folder, name), "utf8"));
    if (text !== undefined) configFiles[name] = text;
  }
  return { key, folder, manifest, configFiles };
}

/**
 * What the folder of a new client is called, after the pattern of its sibling: `logs-client` gives `pets-client`. The
 * package is called so too, and npm takes no capital letters: `petStore` gives `pet-store-client`.
 */
export function folderNameFor(key: string, sibling: SiblingPackage | undefined): string {
  const own = key.replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, "-").toLowerCase();
  const name = sibling === undefined ? "" : basename(sibling.folder);
  return sibling !== undefined && name.includes(sibling.key)
    ? name.replace(sibling.key, () => own)
    : `${own}-client`;
}

import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { JsonObject } from "@convex-openapi/document/model";
import { ifThere } from "@convex-openapi/document/command-line";

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

/** Reads a client package; `undefined` when its folder holds no package, or one that is no client. */
export async function readSibling(
  key: string,
  folder: string,
): Promise<SiblingPackage | undefined> {
  const manifest = await ifThere(readFile(join(folder, "package.json"), "utf8"));
  if (manifest === undefined) return undefined;
  const parsed = JSON.parse(manifest) as { dependencies?: Record<string, string> } & JsonObject;
  if (parsed.dependencies?.["openapi-fetch"] === undefined) return undefined;
  const configFiles: Record<string, string> = {};
  for (const name of configFileNames) {
    const text = await ifThere(readFile(join(folder, name), "utf8"));
    if (text !== undefined) configFiles[name] = text;
  }
  return { key, folder, manifest: parsed, configFiles };
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

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "@convex-openapi/document/model";
import { readManifestIn } from "./project.ts";

/** What all packages in a folder have alike, and a new one beside them so too. */
export interface SharedFields {
  /** Such as `@acme`. */
  readonly scope: string | undefined;
  /** Those of `license`, `private` and `publishConfig` that are the same in all of them. */
  readonly fields: JsonObject;
}

const fieldNames = ["license", "private", "publishConfig"] as const;

/**
 * Reads the manifests of the packages in a folder.
 * @throws {UsageError} for a `package.json` that is not a JSON object.
 */
export function sharedFieldsIn(folder: string): SharedFields {
  const manifests = manifestsIn(folder);
  const [first] = manifests;
  if (first === undefined) return { scope: undefined, fields: {} };
  const scope = scopeOf(first);
  const isShared = (name: string): boolean =>
    manifests.every((other) => JSON.stringify(other[name]) === JSON.stringify(first[name]));
  const shared = fieldNames.flatMap((name) => {
    const value = first[name];
    return value !== undefined && isShared(name) ? [[name, value] as const] : [];
  });
  return {
    scope: manifests.every((other) => scopeOf(other) === scope) ? scope : undefined,
    fields: Object.fromEntries(shared),
  };
}

function scopeOf({ name }: JsonObject): string | undefined {
  return typeof name === "string" ? /^(@[^/]+)\//.exec(name)?.[1] : undefined;
}

function manifestsIn(folder: string): JsonObject[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const manifest = readManifestIn(join(folder, name));
      return manifest === undefined ? [] : [manifest.value];
    });
}

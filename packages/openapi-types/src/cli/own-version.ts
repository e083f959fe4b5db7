import { createRequire } from "node:module";

/** The version of this package. */
export function ownVersion(): string {
  const manifest = createRequire(import.meta.url)("@convex-openapi/types/package.json") as {
    version: string;
  };
  return manifest.version;
}

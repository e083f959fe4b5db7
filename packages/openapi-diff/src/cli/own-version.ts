import { createRequire } from "node:module";

/** The version of this package. */
export function diffVersion(): string {
  const manifest = createRequire(import.meta.url)("@convex-openapi/diff/package.json") as {
    version: string;
  };
  return manifest.version;
}

import { createRequire } from "node:module";

interface OwnManifest {
  readonly version: string;
  readonly peerDependencies: Readonly<Record<"@convex-openapi/diff", string>>;
}

/** The version of this package. */
export function ownVersion(): string {
  return ownManifest().version;
}

/** The version of what compares descriptions that goes with this package. In its repository that is any. */
export function diffVersion(): string {
  return ownManifest().peerDependencies["@convex-openapi/diff"].replace(/^workspace:/, "");
}

function ownManifest(): OwnManifest {
  return createRequire(import.meta.url)("@convex-openapi/generator/package.json") as OwnManifest;
}

import { existsSync } from "node:fs";
import { join, sep } from "node:path";
import { textIfThere } from "@convex-openapi/document/command-line";
import { foldersAbove, listedPackages, type Project, readManifestIn } from "./project.ts";

/**
 * What relative imports have to end in, so that the project can resolve them. TypeScript finds the source of a `.js`
 * name, and so do bundlers, with the exception of Next.js; Node runs TypeScript only by the names that files have, and
 * the compiler accepts those where its options say so.
 * @param readsTypeScript whether this Node does.
 */
export function importExtensionFor(
  project: Project,
  readsTypeScript: boolean = Boolean(process.features.typescript),
): ".js" | ".ts" | "" {
  if (listedPackages(project).has("next")) return "";
  const options = textIfThere(join(project.folder, "tsconfig.json"));
  if (options === undefined) return readsTypeScript && isRunByNode(project) ? ".ts" : ".js";
  const isByName =
    /"(?:allowImportingTsExtensions|rewriteRelativeImportExtensions)"\s*:\s*true/.test(options);
  return isByName ? ".ts" : ".js";
}

/** Whether the sources of a project are for Node as they are: as ES modules, and with nothing around that compiles them. */
function isRunByNode({ folder, repository, workspace, manifest }: Project): boolean {
  const outer = [repository, workspace?.folder ?? repository];
  const places = foldersAbove(folder).filter((place) =>
    outer.some((limit) => place === limit || place.startsWith(`${limit}${sep}`)),
  );
  return (
    manifest?.value["type"] !== "commonjs" &&
    places.every(
      (place) =>
        !existsSync(join(place, "tsconfig.json")) &&
        !existsSync(join(place, "tsconfig.base.json")) &&
        !listedPackages({ manifest: readManifestIn(place) }).has("typescript"),
    )
  );
}

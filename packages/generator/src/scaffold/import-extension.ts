import { join } from "node:path";
import { textIfThere } from "@convex-openapi/document/command-line";
import { listedPackages, type Project } from "./project.ts";

/**
 * What relative imports have to end in, so that the project can resolve them. TypeScript finds the source of a `.js`
 * name, and so do bundlers, with the exception of Next.js; Node runs TypeScript only by the names that files have, and
 * the compiler accepts those where its options say so.
 */
export function importExtensionFor(project: Project): ".js" | ".ts" | "" {
  if (listedPackages(project).has("next")) return "";
  const options = textIfThere(join(project.folder, "tsconfig.json")) ?? "";
  const isByName =
    /"(?:allowImportingTsExtensions|rewriteRelativeImportExtensions)"\s*:\s*true/.test(options);
  return isByName ? ".ts" : ".js";
}

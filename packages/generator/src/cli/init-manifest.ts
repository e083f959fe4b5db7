import { join } from "node:path";
import { UsageError } from "@convex-openapi/document/command-line";
import type { ClientOutput } from "../config/client-output.ts";
import { defaultVersions } from "../scaffold/default-package.ts";
import { extendedManifestText, newManifestText, scriptsFor } from "../scaffold/manifest-text.ts";
import { listedPackages, packageNameFor, type Project } from "../scaffold/project.ts";
import { isObject } from "@convex-openapi/document/model";
import { diffVersion, ownVersion } from "./own-version.ts";

/** What the scripts of a project are called. */
export interface ProjectScripts {
  readonly generate: string;
  readonly check: string;
}

/**
 * The manifest of a project with all that its first client needs.
 * @param compares whether specs are going to be compared, which needs one package more.
 * @throws {UsageError} where what is to be extended is not an object.
 */
export function manifestFor(
  project: Project,
  output: ClientOutput,
  compares: boolean,
): { readonly text: string; readonly scripts: ProjectScripts } {
  refuseUnusable(project);
  const existing = project.manifest?.value["scripts"];
  const { scripts, ...names } = scriptsFor(isObject(existing) ? existing : {});
  const listed = listedPackages(project);
  const unlisted = (packages: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(packages).filter(([name]) => !listed.has(name)));
  const additions = {
    scripts,
    // A package has a manifest of its own, which lists it.
    dependencies:
      output.kind === "out"
        ? unlisted({ "openapi-fetch": `^${defaultVersions["openapi-fetch"]}` })
        : {},
    // The same version makes the same bytes, so it is a person who chooses another one.
    devDependencies: unlisted({
      ...(compares && { "@convex-openapi/diff": diffVersion() }),
      "@convex-openapi/generator": ownVersion(),
    }),
  };
  const text =
    project.manifest === undefined
      ? newManifestText(packageNameFor(project.folder), additions)
      : extendedManifestText(project.manifest.text, additions);
  return { text, scripts: names };
}

/** What is added to these would replace anything else that stands there. */
function refuseUnusable({ folder, manifest }: Project): void {
  for (const field of ["scripts", "dependencies", "devDependencies"]) {
    const value = manifest?.value[field];
    if (value === undefined || isObject(value)) continue;
    throw new UsageError(
      `${join(folder, "package.json")}: "${field}" is not an object, so nothing can be added to it; fix it first`,
    );
  }
}

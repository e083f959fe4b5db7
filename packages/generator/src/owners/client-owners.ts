import { join, relative, resolve } from "node:path";
import { isUrl } from "@convex-openapi/document/read";
import { textIfThere, withForwardSlashes } from "@convex-openapi/document/command-line";
import type { LoadedConfig } from "../config/load-config.ts";
import { foldersAbove } from "../scaffold/project.ts";
import { parseCodeOwners } from "./code-owners.ts";
import { existsSync } from "node:fs";

/** Where GitHub and GitLab look for it, the first that is there. */
const places = [".github/CODEOWNERS", ".gitlab/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

/**
 * Who owns each client: the owners of its spec, or of the folder that it goes to where the spec is on a server.
 * @returns `undefined` where the repository has no `CODEOWNERS`, or it names nobody for any of them.
 */
export function ownersOf({
  folder,
  clients,
}: Pick<LoadedConfig, "folder" | "clients">): ReadonlyMap<string, string> | undefined {
  const top = foldersAbove(folder).find((place) => existsSync(join(place, ".git")));
  if (top === undefined) return undefined;
  const [text] = places.flatMap((place) => textIfThere(join(top, place)) ?? []);
  if (text === undefined) return undefined;
  const owners = parseCodeOwners(text);
  const found = clients.flatMap(({ key, spec, output }): [string, string][] => {
    const path = isUrl(spec) ? output.folder : resolve(folder, spec);
    const own = owners.of(withForwardSlashes(relative(top, path)));
    return own === undefined ? [] : [[key, own]];
  });
  return found.length === 0 ? undefined : new Map(found);
}

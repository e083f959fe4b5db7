import { basename, relative, resolve } from "node:path";
import { isUrl } from "@convex-openapi/document/read";
import { withForwardSlashes } from "@convex-openapi/document/command-line";
import { clientIn, entryFileName } from "../config/clients-in.ts";
import type { ConfiguredClient } from "../config/load-config.ts";
import type { PackageFile } from "./client-package.ts";
import { withoutComments } from "./without-comments.ts";

/** Whether a config takes a new client from a file in its package: see `clientsIn`. */
export function takesOwnEntry(
  configText: string,
  { key, output }: Pick<ConfiguredClient, "key" | "output">,
): boolean {
  return (
    output.kind === "package" &&
    clientIn(basename(output.folder)) === key &&
    /\bclientsIn\s*\(/.test(withoutComments(configText))
  );
}

/**
 * The file that says in the package of a client what it is made from.
 * @param root the folder that its spec is relative to.
 */
export function ownEntry(
  { spec, upstream, output }: Pick<ConfiguredClient, "spec" | "upstream" | "output">,
  root: string,
): PackageFile {
  const fromPackage = (path: string): string =>
    isUrl(path) ? path : withForwardSlashes(relative(output.folder, resolve(root, path)));
  const entry = {
    spec: fromPackage(spec),
    ...(upstream !== undefined && { upstream: fromPackage(upstream) }),
  };
  return { path: entryFileName, text: `${JSON.stringify(entry, undefined, 2)}\n` };
}

import { basename, dirname, extname, join, relative, resolve } from "node:path";
import {
  checkDocument,
  type Diagnostic,
  fetchText,
  isUrl,
  readDocument,
} from "@convex-openapi/document/read";
import type { PulledFile } from "../pull/pull-client.ts";
import { UpstreamFiles } from "../pull/upstream-files.ts";
import type { ApiDocument } from "@convex-openapi/document/model";
import { withForwardSlashes } from "@convex-openapi/document/command-line";

/** The spec of a client that is being added. */
export interface NewSpec {
  readonly document: ApiDocument;
  readonly diagnostics: readonly Diagnostic[];
  /** Its path relative to the config, with forward slashes. */
  readonly path: string;
  /** The absolute paths of the spec and of every file that it refers to. */
  readonly sources: readonly string[];
  /** Where it was fetched from, and what has to be written; `undefined` for a file of the user. */
  readonly fetched: { readonly url: string; readonly files: readonly PulledFile[] } | undefined;
}

/** Where specs are, and where they may come from. */
export interface SpecPlaces {
  /** The folder that the command runs in. */
  readonly cwd: string;
  /** The folder of the config. */
  readonly root: string;
  /** Where fetched specs go, relative to {@link root}. */
  readonly specsFolder: string;
  /** See `ReadOptions.allowHosts`. */
  readonly allowHosts: readonly string[];
}

/**
 * Reads the spec that a command line names. What comes from a URL is to be kept next to the other specs, so that
 * generating needs no network.
 * @param source a path relative to `cwd`, or an `http(s)` URL.
 * @throws {DocumentError} when it cannot be read.
 */
export async function readNewSpec(
  source: string,
  key: string,
  places: SpecPlaces,
): Promise<NewSpec> {
  const { cwd, root, specsFolder, allowHosts } = places;
  const sources = new Set<string>();
  const onRead = (location: string): void => {
    if (!isUrl(location)) sources.add(location);
  };
  const options = { cwd: root, allowHosts, onRead };
  if (!isUrl(source)) {
    const path = withForwardSlashes(relative(root, resolve(cwd, source)));
    const document = await readDocument(path, options);
    const diagnostics = checkDocument(document);
    return { document, diagnostics, path, sources: [...sources], fetched: undefined };
  }
  const text = await fetchText(source, { name: source, allowHosts });
  const path = withForwardSlashes(join(specsFolder, `${key}${extensionFor(source, text)}`));
  const spec = resolve(root, path);
  const upstream = new UpstreamFiles({ folder: root, spec, source, text, own: [], allowHosts });
  const document = await readDocument(path, { ...options, readFile: upstream.readFile });
  const files = [[spec, text] as const, ...upstream.copies].map(([file, content]) => ({
    path: file,
    text: content,
  }));
  const diagnostics = checkDocument(document);
  return { document, diagnostics, path, sources: [...sources], fetched: { url: source, files } };
}

/** The folder that most specs of a config are in: where people look for the next one. */
export function specsFolderOf(specs: readonly string[]): string {
  const folders = specs.filter((spec) => !isUrl(spec)).map((spec) => dirname(spec));
  const count = (folder: string): number => folders.filter((other) => other === folder).length;
  return folders.sort((a, b) => count(b) - count(a))[0] ?? "specs";
}

function extensionFor(url: string, text: string): string {
  const extension = extname(basename(new URL(url).pathname)).toLowerCase();
  if ([".json", ".yaml", ".yml"].includes(extension)) return extension;
  return text.trimStart().startsWith("{") ? ".json" : ".yaml";
}

import { basename, dirname, extname, join, relative, resolve } from "node:path";
import {
  displayName,
  fetchText,
  isUrl,
  readDocument,
  refuseUnreadableUrl,
} from "@convex-openapi/document/read";
import type { PulledFile } from "../pull/pull-client.ts";
import { UpstreamFiles } from "../pull/upstream-files.ts";
import { type ApiDocument, ApiModel } from "@convex-openapi/document/model";
import { withForwardSlashes } from "@convex-openapi/document/command-line";

/** The spec of a client that is being added. */
export interface NewSpec {
  /** The name of its client in the config. */
  readonly key: string;
  readonly document: ApiDocument;
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

/** The name of a client: as given, or made from the title of its API. */
export type ClientKey = string | ((title: string) => string);

/**
 * Reads the spec that a command line names. What comes from a URL is to be kept next to the other specs, so that
 * generating needs no network.
 * @param source a path relative to `cwd`, or an `http(s)` URL.
 * @throws {DocumentError} when it cannot be read.
 */
export async function readNewSpec(
  source: string,
  name: ClientKey,
  places: SpecPlaces,
): Promise<NewSpec> {
  const { cwd, root, specsFolder, allowHosts } = places;
  refuseUnreadableUrl(source);
  if (!isUrl(source)) {
    const path = withForwardSlashes(relative(root, resolve(cwd, source))) || ".";
    const sources: string[] = [];
    const onRead = (location: string): void => void sources.push(location);
    const document = await readDocument(path, { cwd: root, allowHosts, onRead });
    return {
      key: keyOf(name, document),
      document,
      path,
      sources: filesOf(sources),
      fetched: undefined,
    };
  }
  const text = await fetchText(source, { name: displayName(source, cwd), allowHosts });
  const pathOf = (key: string): string =>
    withForwardSlashes(join(specsFolder, `${key}${extensionFor(source, text)}`));
  const provisional = pathOf(typeof name === "string" ? name : "openapi");
  const first = await readFetched(source, text, provisional, places);
  const key = keyOf(name, first.document);
  const path = pathOf(key);
  // Diagnostics name the file as it will be called.
  const read = path === provisional ? first : await readFetched(source, text, path, places);
  return { key, ...read, path, fetched: { url: source, files: read.copies } };
}

function keyOf(name: ClientKey, document: ApiDocument): string {
  return typeof name === "string" ? name : name(new ApiModel(document).title);
}

/** Reads a text as if it, and all that it refers to, had been saved already. */
async function readFetched(
  source: string,
  text: string,
  path: string,
  { root, allowHosts }: SpecPlaces,
): Promise<Pick<NewSpec, "document" | "sources"> & { readonly copies: readonly PulledFile[] }> {
  const spec = resolve(root, path);
  const upstream = new UpstreamFiles({ folder: root, spec, source, text, own: [], allowHosts });
  const { readFile } = upstream;
  const sources: string[] = [];
  const onRead = (location: string): void => void sources.push(location);
  const document = await readDocument(path, { cwd: root, allowHosts, onRead, readFile });
  const copies = [[spec, text] as const, ...upstream.copies].map(([file, content]) => ({
    path: file,
    text: content,
  }));
  return { document, sources: filesOf(sources), copies };
}

/** The files among the places that a description was read from, each once. */
export function filesOf(locations: readonly string[]): string[] {
  return [...new Set(locations.filter((location) => !isUrl(location)))];
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

import { readFile } from "node:fs/promises";
import { dirname, extname, join, relative, resolve } from "node:path";
import { decodeText, displayName, isUrl } from "@convex-openapi/document/read";
import { withForwardSlashes } from "@convex-openapi/document/command-line";
import { readUpstream, upstreamName } from "./read-upstream.ts";

/** What the files of an upstream are read for. */
export interface UpstreamSpec {
  /** The folder of the config. */
  readonly folder: string;
  /** The spec that is a copy of the upstream, as an absolute path. */
  readonly spec: string;
  /** Path or URL of the upstream. */
  readonly source: string;
  /** The text of the upstream itself. */
  readonly text: string;
  /** Absolute paths of what is never copied: overlays. */
  readonly own: readonly string[];
  /** See `ReadOptions.allowHosts`. */
  readonly allowHosts: readonly string[];
}

/** What a description may refer to that is text. */
const extensions: ReadonlySet<string> = new Set([".json", ".yaml", ".yml", ".md"]);

/**
 * An upstream with the files that it refers to, as if they stood beside the spec in the same layout. Only what is below
 * the folder of the spec, and neither hidden nor of `node_modules`, is copied: an upstream must not reach other files.
 */
export class UpstreamFiles {
  /** The texts of the files behind the upstream that were read, by the absolute paths of their copies. */
  readonly copies: Map<string, string> = new Map();
  /** Absolute paths of files that are read here, because they are not copied. */
  readonly kept: Set<string> = new Set();
  readonly #upstream: UpstreamSpec;
  readonly #reads = new Map<string, Promise<string>>();

  constructor(upstream: UpstreamSpec) {
    this.#upstream = upstream;
  }

  /** The text of a file by its absolute path here, see `ReadOptions.readFile`. */
  readonly readFile = (path: string): Promise<string> => {
    const { spec, text, own } = this.#upstream;
    if (path === spec) return Promise.resolve(text);
    if (!this.#isCopied(path)) {
      if (!own.includes(path)) this.kept.add(path);
      return readFile(path, "utf8");
    }
    const read = this.#reads.get(path) ?? this.#read(path);
    this.#reads.set(path, read);
    return read;
  };

  /** What messages call a file that may not be here yet: by where it comes from. */
  nameOf(path: string): string {
    const { folder, source, spec } = this.#upstream;
    if (path === spec) return upstreamName({ source, folder });
    return this.#isCopied(path)
      ? upstreamName({ source: this.#sourceOf(path), folder })
      : displayName(path, folder);
  }

  /** A message in which each location in a file that may not be here yet is one in where it comes from. */
  withNames(message: string): string {
    const { folder, spec } = this.#upstream;
    return [spec, ...this.#reads.keys()].reduce(
      (text, path) =>
        text.replaceAll(` at ${displayName(path, folder)}:`, () => ` at ${this.nameOf(path)}:`),
      message,
    );
  }

  async #read(path: string): Promise<string> {
    const { folder, allowHosts } = this.#upstream;
    const source = this.#sourceOf(path);
    const { bytes } = await readUpstream({ source, folder, etag: undefined, allowHosts });
    const text = decodeText(upstreamName({ source, folder }), bytes);
    this.copies.set(path, text);
    return text;
  }

  #isCopied(path: string): boolean {
    const parts = this.#partsOf(path);
    return (
      !this.#upstream.own.includes(path) &&
      extensions.has(extname(path).toLowerCase()) &&
      parts.every((part) => !part.startsWith(".") && part !== "node_modules" && !part.includes(":"))
    );
  }

  /** The path from the folder of the spec, in its parts. */
  #partsOf(path: string): string[] {
    return withForwardSlashes(relative(dirname(this.#upstream.spec), path)).split("/");
  }

  #sourceOf(path: string): string {
    const { folder, source } = this.#upstream;
    const parts = this.#partsOf(path);
    if (isUrl(source)) return new URL(parts.map(encodeURIComponent).join("/"), source).href;
    return join(dirname(resolve(folder, source)), ...parts);
  }
}

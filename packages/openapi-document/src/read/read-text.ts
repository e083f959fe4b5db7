import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { displayName, isUrl } from "../source-location.ts";
import { decodeText } from "./decode-text.ts";
import { failure } from "./document-error.ts";
import { fetchText } from "./fetch-text.ts";
import { fileFailure } from "./file-failure.ts";
import { refuseUnreadableUrl } from "./unreadable-url.ts";

/** Where documents are read from. */
export interface ReadOptions {
  /** The folder that relative paths start from and that shown paths are relative to; the process's own by default. */
  readonly cwd?: string;
  /**
   * Gives the text of a file by its absolute path, in place of the disk: a version control revision, a test.
   * It rejects with a Node.js error (`code: "ENOENT"`) for a file that is not there.
   */
  readonly readFile?: (path: string) => Promise<string>;
  /**
   * Hosts such as `example.com` or `localhost:8080` that a description from a URL may refer to or be redirected to,
   * besides its own.
   */
  readonly allowHosts?: readonly string[] | undefined;
  /** Called with the absolute path or URL of each file before it is read, also of those that cannot be. */
  readonly onRead?: ((location: string) => void) | undefined;
}

/** A text, where it came from and what to call it. */
export interface SourceText {
  /** The name in diagnostics: a path relative to `cwd` with forward slashes, or a URL as `displayName` gives it. */
  readonly file: string;
  /** An absolute path or a URL. */
  readonly location: string;
  readonly text: string;
}

/**
 * Reads a file or fetches a URL, without a byte order mark.
 * Throws a `DocumentError` with `missing-file`, `unreadable-file`, `unreadable-url` or `not-utf-8`.
 */
export async function readText(source: string, options: ReadOptions = {}): Promise<SourceText> {
  const cwd = options.cwd ?? process.cwd();
  refuseUnreadableUrl(source);
  const location = isUrl(source) ? source : resolve(cwd, source);
  const file = displayName(location, cwd);
  const raw = isUrl(location)
    ? await urlText(location, file, options)
    : await fileText(location, file, options);
  const text = raw.startsWith("\uFEFF") ? raw.slice(1) : raw;
  return { file, location, text };
}

function urlText(url: string, name: string, { allowHosts, onRead }: ReadOptions): Promise<string> {
  onRead?.(url);
  return fetchText(url, { name, allowHosts });
}

async function fileText(path: string, file: string, options: ReadOptions): Promise<string> {
  if (path.includes("\0")) {
    throw failure(file, "unreadable-file", "The file cannot exist: its name has a NUL character.");
  }
  options.onRead?.(path);
  try {
    if (options.readFile !== undefined) return await options.readFile(path);
    return decodeText(file, readFileSync(path));
  } catch (error) {
    throw fileFailure(file, error);
  }
}

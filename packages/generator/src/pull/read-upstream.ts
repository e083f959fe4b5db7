import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { failure } from "../read/document-error.ts";
import { displayName, isUrl } from "../read/read-text.ts";
import {
  defaultLimits,
  fetchUpstream,
  type UpstreamBytes,
  type UpstreamLimits,
} from "./fetch-upstream.ts";

/** An upstream of a config. */
export interface Upstream {
  /** Path or URL. */
  readonly source: string;
  /** The folder that a path starts from. */
  readonly folder: string;
  /** The entity tag of what is here already. */
  readonly etag: string | undefined;
}

/** What messages call an upstream. */
export function upstreamName({ source, folder }: Pick<Upstream, "source" | "folder">): string {
  return displayName(isUrl(source) ? source : resolve(folder, source), folder);
}

/**
 * Reads an upstream from a URL or a file, within the same limits.
 * @returns `undefined` when the server says that nothing changed.
 * @throws {DocumentError} when it cannot be read.
 */
export async function readUpstream(
  upstream: Upstream,
  limits: UpstreamLimits = defaultLimits,
): Promise<UpstreamBytes | undefined> {
  const { source, folder, etag } = upstream;
  if (isUrl(source)) return fetchUpstream(source, etag, limits);
  const path = resolve(folder, source);
  const name = upstreamName(upstream);
  try {
    const { size } = await stat(path);
    if (size > limits.maximumBytes) {
      throw failure(
        name,
        "unreadable-file",
        `The file is larger than ${limits.maximumBytes} bytes.`,
      );
    }
    return { bytes: await readFile(path), etag: undefined };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") {
      throw failure(name, "missing-file", "There is no such file.");
    }
    if (code === "EISDIR") throw failure(name, "unreadable-file", "This is a folder, not a file.");
    if (code === "EACCES" || code === "EPERM") {
      throw failure(name, "unreadable-file", "The file may not be read: permission denied.");
    }
    throw error;
  }
}

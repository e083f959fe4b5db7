import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import {
  defaultLimits,
  displayName,
  failure,
  fetchBytes,
  type Fetched,
  type FetchLimits,
  fileFailure,
  isUrl,
  refuseUnreadableUrl,
} from "@convex-openapi/document/read";

/** An upstream of a config. */
export interface Upstream {
  /** Path or URL. */
  readonly source: string;
  /** The folder that a path starts from. */
  readonly folder: string;
  /** The entity tag of what is here already. */
  readonly etag: string | undefined;
  /** See `ReadOptions.allowHosts`. */
  readonly allowHosts: readonly string[];
}

/** What messages call an upstream. */
export function upstreamName({ source, folder }: Pick<Upstream, "source" | "folder">): string {
  return displayName(isUrl(source) ? source : resolve(folder, source), folder);
}

/**
 * Reads an upstream from a URL or a file, within the same limits.
 * @throws {DocumentError} when it cannot be read.
 */
export async function readUpstream(
  upstream: Upstream,
  limits: FetchLimits = defaultLimits,
): Promise<Fetched> {
  const { source, folder, etag, allowHosts } = upstream;
  refuseUnreadableUrl(source);
  const name = upstreamName(upstream);
  if (isUrl(source)) return fetchBytes(source, { name, etag, allowHosts, limits });
  const path = resolve(folder, source);
  try {
    const { size } = await stat(path);
    if (size > limits.maximumBytes) {
      throw failure(
        name,
        "unreadable-file",
        `The file is larger than ${limits.maximumBytes} bytes.`,
      );
    }
    return { bytes: await readFile(path), etag: undefined, isNew: true };
  } catch (error) {
    throw fileFailure(name, error);
  }
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ConfigError } from "../config/config-error.ts";
import { isObject } from "@convex-openapi/document/model";
import { ifThere } from "@convex-openapi/document/command-line";

/** The name of the lock file. It stands beside the config and belongs into version control. */
export const lockFileName = "clients.lock.json";

/** Which state of its upstream a spec is a copy of. */
export interface LockEntry {
  /** Path or URL, as the config names it, but for what `withoutSecrets` leaves out: the file is committed. */
  readonly upstream: string;
  /** Of the bytes of the upstream, in hexadecimal digits. */
  readonly sha256: string;
  /** The entity tag that came with them; absent where the server gives none. */
  readonly etag?: string;
}

/** The entries of the lock file by client. */
export type UpstreamLock = Readonly<Record<string, LockEntry>>;

/**
 * Reads the lock file; without one there are no entries.
 * @throws {ConfigError} when it holds something else.
 */
export async function readLock(folder: string): Promise<UpstreamLock> {
  const text = await ifThere(readFile(join(folder, lockFileName), "utf8"));
  if (text === undefined) return {};
  const clients = entriesOf(text);
  if (clients === undefined) {
    throw new ConfigError([
      `${lockFileName}: was not written by \`pull\`; delete it, and the next pull writes a new one`,
    ]);
  }
  return clients;
}

/** The text of the lock file: sorted, and the same for the same entries. */
export function lockText(lock: UpstreamLock): string {
  const names = Object.keys(lock).sort();
  const clients = Object.fromEntries(names.map((name) => [name, lock[name]]));
  return `${JSON.stringify({ version: 1, clients }, undefined, 2)}\n`;
}

function entriesOf(text: string): UpstreamLock | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(value) || value["version"] !== 1 || !isObject(value["clients"])) return undefined;
  const entries: Record<string, LockEntry> = {};
  for (const [client, entry] of Object.entries(value["clients"])) {
    if (!isObject(entry)) return undefined;
    const { upstream, sha256, etag } = entry;
    if (typeof upstream !== "string" || typeof sha256 !== "string") return undefined;
    entries[client] = { upstream, sha256, ...(typeof etag === "string" && { etag }) };
  }
  return entries;
}

import { statSync } from "node:fs";
import { resolve } from "node:path";
import { UsageError } from "@convex-openapi/document/command-line";
import { isUrl } from "@convex-openapi/document/read";
import type { ConfiguredClient } from "../config/load-config.ts";

/** One of several parts of the clients of a config. */
export interface Shard {
  /** From 1 to {@link count}. */
  readonly index: number;
  readonly count: number;
}

/**
 * Reads `2/8`.
 * @throws {UsageError} for what is no such part.
 */
export function parseShard(text: string): Shard {
  const match = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || index > count) {
    throw new UsageError(`--shard takes I/N with I from 1 to N, such as 2/8, not "${text}"`);
  }
  return { index, count };
}

/** What a client counts whose spec cannot be measured, in bytes. */
const unknownSize = 100_000;

/**
 * The clients of a shard, in their order. The largest spec goes first, each to the shard with the least so far, which is
 * the same on every machine with the same files.
 * @param folder the one that the paths of specs start from.
 */
export function shardOf<Client extends Pick<ConfiguredClient, "key" | "spec">>(
  clients: readonly Client[],
  { index, count }: Shard,
  folder: string,
): readonly Client[] {
  const sized = clients.map((client) => ({ client, size: sizeOf(client.spec, folder) }));
  sized.sort((a, b) => b.size - a.size || (a.client.key < b.client.key ? -1 : 1));
  const loads = Array.from({ length: count }, () => 0);
  const own = new Set<Client>();
  for (const { client, size } of sized) {
    const lightest = loads.indexOf(Math.min(...loads));
    loads[lightest] = (loads[lightest] ?? 0) + size;
    if (lightest === index - 1) own.add(client);
  }
  return clients.filter((client) => own.has(client));
}

/** At least 1, so that empty specs are spread as well. */
function sizeOf(spec: string, folder: string): number {
  if (isUrl(spec)) return unknownSize;
  try {
    return Math.max(1, statSync(resolve(folder, spec)).size);
  } catch {
    // Whoever reads it says why it cannot be read.
    return unknownSize;
  }
}

import {
  type CommandWords,
  countOf,
  type Terminal,
  UsageError,
} from "@convex-openapi/document/command-line";
import type { ConfiguredClient, LoadedConfig } from "../config/load-config.ts";
import { variable, type Variables } from "../forge/variables.ts";
import { selectClients } from "./select-clients.ts";
import { parseShard, shardOf } from "./shard.ts";

/** The options that leave clients out. */
const narrowing = ["affected", "since", "shard"] as const;

/** What a run is about. */
export interface NarrowedClients {
  readonly clients: readonly ConfiguredClient[];
  /** How many clients all shards have together; without shards, how many there are. */
  readonly total: number;
}

/**
 * The clients that a command line names, of these those that changes concern, and of these the ones of a shard.
 * @param variables `TURBO_SCM_BASE` is the revision that Turborepo compares with
 *   (https://turborepo.dev/docs/reference/system-environment-variables).
 * @throws {UsageError} for names that the config does not have, a wrong shard, and what `affectedClients` throws.
 */
export async function narrowClients(
  config: LoadedConfig,
  words: CommandWords,
  variables: Variables,
  { error }: Terminal,
): Promise<NarrowedClients> {
  const named = selectClients(config, words.positionals);
  const isAffected = words.has("affected") ? variable(variables, "TURBO_SCM_BASE") : undefined;
  const since = words.value("since") ?? isAffected;
  const shard = words.value("shard");
  let clients = named;
  if (since !== undefined) {
    const { affectedClients } = await import("../revision/affected-clients.ts");
    const affected = await affectedClients(config, named, since);
    ({ clients } = affected);
    if (affected.doubt !== undefined)
      error.line(`${error.paint("yellow", "note:")} ${affected.doubt}`);
    error.line(
      `${clients.length} of ${countOf(named.length, "client")} concerned by changes since ${since}`,
    );
  }
  const total = clients.length;
  if (shard !== undefined) clients = shardOf(clients, parseShard(shard), config.folder);
  return { clients, total };
}

/**
 * Refuses what does not go together with leaving clients out.
 * @throws {UsageError} for it.
 */
export function refuseNarrowing(words: CommandWords): void {
  const given = narrowing.find((option) => words.has(option));
  if (given === undefined) return;
  const other = ["spec", "watch"].find((option) => words.has(option));
  if (other !== undefined) {
    throw new UsageError(
      `--${given} and --${other} cannot be combined: --${given} chooses among the clients of the config`,
    );
  }
  const shard = words.value("shard");
  if (shard !== undefined) parseShard(shard);
}

import { basename } from "node:path";
import type { ConfiguredClient, LoadedConfig } from "../config/load-config.ts";
import { didYouMean, UsageError } from "@convex-openapi/document/command-line";

/**
 * The clients that a command line names, in the order of the config; all of them when it names none.
 * @throws {UsageError} for names that the config does not have.
 */
export function selectClients(
  config: LoadedConfig,
  names: readonly string[],
): readonly ConfiguredClient[] {
  const known = config.clients.map(({ key }) => key);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    const complaints = unknown
      .map((name) => `unknown client "${name}";${didYouMean(name, known)}`)
      .join(" ");
    throw new UsageError(`${complaints} Clients in ${basename(config.file)}: ${known.join(", ")}`);
  }
  return names.length === 0
    ? config.clients
    : config.clients.filter(({ key }) => names.includes(key));
}

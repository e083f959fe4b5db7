import { isHost } from "../read/allowed-hosts.ts";
import type { CommandOption, CommandWords } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** `--allow-host`, for commands that read descriptions which no config names. */
export const allowHostOption: CommandOption = {
  value: "HOST",
  multiple: true,
  summary: "a host that a description from a URL may refer to, besides its own; may be repeated",
};

/**
 * The hosts that a command line allows.
 * @throws {UsageError} for what is no host.
 */
export function allowedHosts(words: CommandWords): readonly string[] {
  const hosts = words.values("allow-host");
  const wrong = hosts.find((host) => !isHost(host));
  if (wrong === undefined) return hosts;
  throw new UsageError(
    `--allow-host takes a host such as example.com or localhost:8080, not "${wrong}"`,
  );
}

import { relative, resolve } from "node:path";
import {
  type CommandContext,
  shellWord,
  UsageError,
  withForwardSlashes,
  withoutSecrets,
} from "@convex-openapi/document/command-line";
import { isUrl } from "@convex-openapi/document/read";
import { type ConfiguredClient, readConfig } from "../config/load-config.ts";
import type { InitRequest } from "./init-request.ts";

/**
 * Says what a project has that is set up already, and changes nothing.
 * @param file the config, absolute.
 * @throws {UsageError} where a client is asked for that it does not have.
 */
export async function alreadyThere(
  file: string,
  { source, key }: Pick<InitRequest, "source" | "key">,
  { cwd, terminal: { out } }: CommandContext,
): Promise<void> {
  const { clients, folder } = await readConfig(file);
  const shown = withForwardSlashes(relative(cwd, file));
  const wanted = clients.filter(
    (client) =>
      (key === undefined || client.key === key) &&
      (source === undefined || isMadeFrom(client, source, folder, cwd)),
  );
  const isAsked = key !== undefined || source !== undefined;
  if (isAsked && wanted.length === 0) {
    const words = `${shellWord(withoutSecrets(source ?? "SPEC"))} --name ${key ?? "NAME"}`;
    throw new UsageError(
      `${shown} exists, and this client is not in it; \`openapi-clients add ${words}\` adds it`,
    );
  }
  const names = clients.map((client) => client.key).join(", ");
  out.line(`${shown} already exists, with ${names === "" ? "no client" : `the clients ${names}`}`);
  const command = out.command("add SPEC --name NAME");
  out.line(`nothing was changed; \`${command}\` adds a client`);
}

function isMadeFrom(
  { spec, upstream }: ConfiguredClient,
  source: string,
  folder: string,
  cwd: string,
): boolean {
  if (isUrl(source)) return source === upstream || source === spec;
  return !isUrl(spec) && resolve(cwd, source) === resolve(folder, spec);
}

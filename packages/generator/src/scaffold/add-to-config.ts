import { readFile } from "node:fs/promises";
import { ConfigError } from "../config/config-error.ts";
import { type LoadedConfig, readConfig } from "../config/load-config.ts";
import { addConfigEntry, type ConfigEntry } from "./config-entry.ts";
import { writeFiles } from "@convex-openapi/document/write";

/**
 * Writes the entry of a new client into the config file, and loads what came of it.
 * @returns whether it is there; when it is not, a person has to add it, and the file is as it was.
 */
export async function addToConfig(
  entry: ConfigEntry,
  config: Pick<LoadedConfig, "file" | "folder" | "clients">,
): Promise<boolean> {
  const { file: path, folder: root } = config;
  const text = await readFile(path, "utf8");
  const changed = addConfigEntry(text, entry, path.endsWith(".json"));
  if (changed === undefined) return false;
  await writeFiles([{ path, text: changed }], { root });
  try {
    const { clients } = await readConfig(path);
    const isComplete = clients.length === config.clients.length + 1;
    if (isComplete && clients.some(({ key }) => key === entry.key)) return true;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
  }
  await writeFiles([{ path, text }], { root });
  return false;
}

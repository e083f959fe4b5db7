import { readFile } from "node:fs/promises";
import { ConfigError } from "../config/config-error.ts";
import { loadConfig, type LoadedConfig } from "../config/load-config.ts";
import { addConfigEntry, type ConfigEntry } from "./config-entry.ts";
import { writeFiles } from "@convex-openapi/document/write";

/**
 * Writes the entry of a new client into the config file, and loads what came of it.
 * @param cwd where the config was found from.
 * @returns `undefined` when a person has to add the entry: then the file is as it was.
 */
export async function addToConfig(
  entry: ConfigEntry,
  config: LoadedConfig,
  cwd: string,
): Promise<LoadedConfig | undefined> {
  const text = await readFile(config.file, "utf8");
  const changed = addConfigEntry(text, entry, config.file.endsWith(".json"));
  if (changed === undefined) return undefined;
  const { file: path, folder: root } = config;
  await writeFiles([{ path, text: changed }], { root });
  try {
    const reloaded = await loadConfig({ cwd });
    const isComplete = reloaded.clients.length === config.clients.length + 1;
    if (isComplete && reloaded.clients.some(({ key }) => key === entry.key)) return reloaded;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
  }
  await writeFiles([{ path, text }], { root });
  return undefined;
}

import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { ConfigError } from "../config/config-error.ts";
import type { ClientOutput } from "../config/client-output.ts";
import { configFileNames, type LoadedConfig, outputOf } from "../config/load-config.ts";
import type { ClientsConfig } from "../config/define-config.ts";
import { pagesOverlays } from "../config/declared-pages.ts";
import { validateConfig } from "../config/validate-config.ts";
import { loadModuleAt } from "./load-module-at.ts";
import { readIfThere, type Revision } from "./repository.ts";
import type { ApiDocument } from "@convex-openapi/document/model";
import { reasonOf, withForwardSlashes } from "@convex-openapi/document/command-line";

/** A client as far as comparing needs it. */
export interface ClientSource {
  /** Its key in the config. */
  readonly key: string;
  /** Path or URL, relative to the folder of the config. */
  readonly spec: string;
  /** As {@link spec}. */
  readonly overlays: readonly string[];
  readonly ownOverlays: readonly ApiDocument[];
  readonly output: ClientOutput;
}

/**
 * The clients that the config of a revision names, or those of today's config where the revision has none.
 * @throws {ConfigError} when the config of the revision is wrong, or when this Node cannot load it.
 */
export async function clientsAt(
  revision: Revision,
  config: LoadedConfig,
): Promise<readonly ClientSource[]> {
  const found = await configAt(revision, config);
  if (found === undefined || found === "same") return config.clients;
  const { name, text, value } = found;
  return Object.entries(value.clients).map(([key, client]): ClientSource => ({
    key,
    spec: withForwardSlashes(client.spec),
    overlays: (client.overlays ?? []).map(withForwardSlashes),
    ownOverlays: pagesOverlays(client.pagination, name, text),
    output: outputOf(client, config.folder),
  }));
}

/** A config as it was in a revision. */
export interface ConfigAt {
  readonly name: string;
  readonly text: string;
  readonly value: ClientsConfig;
}

/**
 * The config of a revision; `"same"` where it says what today's does, and `undefined` where there was none.
 * @throws {ConfigError} when it is wrong, or when this Node cannot load it.
 */
export async function configAt(
  revision: Revision,
  config: Pick<LoadedConfig, "file" | "folder">,
): Promise<ConfigAt | "same" | undefined> {
  const found = await configTextAt(revision, config.folder);
  if (found === undefined) return undefined;
  const { name, text } = found;
  const file = join(config.folder, name);
  if (await isSameConfig(text, file, config)) return "same";
  const shown = `${revision.name}:${name}`;
  return { ...found, value: validateConfig(await valueOf(revision, file, text, shown), shown) };
}

async function configTextAt(
  revision: Revision,
  folder: string,
): Promise<{ readonly name: string; readonly text: string } | undefined> {
  for (const name of configFileNames) {
    const text = await readIfThere(revision, join(folder, name));
    if (text !== undefined) return { name, text };
  }
  return undefined;
}

/** A config that says the same and takes nothing from other files needs no second loading, which old Nodes cannot do. */
async function isSameConfig(
  text: string,
  file: string,
  config: Pick<LoadedConfig, "file">,
): Promise<boolean> {
  if (basename(config.file) !== basename(file)) return false;
  const importsFiles = /^\s*(?:import|export)\s(?!type\b)[^;]*?["']\.{1,2}\/|\bimport\s*\(/m.test(
    text,
  );
  return !importsFiles && text === (await readFile(config.file, "utf8"));
}

async function valueOf(
  revision: Revision,
  file: string,
  text: string,
  shown: string,
): Promise<unknown> {
  try {
    return file.endsWith(".json")
      ? (JSON.parse(text.replace(/^\uFEFF/, "")) as unknown)
      : await loadModuleAt(revision, file);
  } catch (error) {
    const reason = reasonOf(error);
    throw new ConfigError([`${shown}: cannot be loaded: ${reason.replaceAll(/\s*\n\s*/g, " ")}`], {
      cause: error,
    });
  }
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isAbsolute, join, posix, relative, sep } from "node:path";
import type { ClientConfig } from "./define-config.ts";

/** The file that says what the client is made from in whose package it stands. */
export const entryFileName = "client.json";

/**
 * The clients of packages that say themselves what they are made from, each in a `client.json` beside its manifest: what
 * a config says of a client, with paths from there, and without `package`. It makes a config that stays as it is when a
 * client comes or changes, so that a task that generates one client need not run again for the sake of others.
 *
 * ```ts
 * export default { clients: clientsIn("packages", import.meta.dirname) };
 * ```
 *
 * A client is called as the folder of its package, without `-client` at its end.
 * @param packages the folder with the packages, relative to `folder`.
 * @param folder the folder of the config, absolute.
 * @throws {Error} when the folder cannot be read, and for a `client.json` that is not a JSON object, or that has
 *   `package`.
 */
export function clientsIn(packages: string, folder: string): Record<string, ClientConfig> {
  const entries: Record<string, ClientConfig> = {};
  for (const name of readdirSync(join(folder, packages)).sort()) {
    const inner = join(folder, packages, name);
    const file = join(inner, entryFileName);
    if (!existsSync(file)) continue;
    const from = relative(folder, inner).split(sep).join("/");
    entries[clientIn(name)] = withPathsFrom(from, readEntry(file));
  }
  return entries;
}

/** What the client of a package is called, by the name of its folder. */
export function clientIn(folder: string): string {
  return folder.replace(/(?<=.)-client$/, "");
}

function readEntry(file: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${file} is not JSON: ${reason}`, { cause });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Error(`${file} is not an object such as { "spec": "../../specs/pets.json" }`);
  }
  if ("package" in value) {
    throw new Error(`${file} is in the package of its client: leave out "package"`);
  }
  return { ...value };
}

function withPathsFrom(folder: string, entry: Readonly<Record<string, unknown>>): ClientConfig {
  const fromConfig = (path: unknown): unknown => {
    if (Array.isArray(path)) return path.map(fromConfig);
    const isRelative =
      typeof path === "string" && !isAbsolute(path) && !/^[a-z][a-z\d+.-]+:/i.test(path);
    return isRelative ? posix.join(folder, path) : path;
  };
  const moved = Object.entries(entry).map(([key, value]): [string, unknown] => [
    key,
    ["spec", "overlays", "upstream"].includes(key) ? fromConfig(value) : value,
  ]);
  // Whether it is one is checked with the config that it is put into, which names each fault.
  const unchecked: unknown = { ...Object.fromEntries(moved), package: folder };
  return unchecked as ClientConfig;
}

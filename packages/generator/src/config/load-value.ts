import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { placeOf } from "@convex-openapi/document/model";
import { DocumentError } from "@convex-openapi/document/read";
import { ConfigError } from "./config-error.ts";
import { loadModule, reasonOf, UsageError } from "@convex-openapi/document/command-line";

/**
 * What a config file holds now: the default export of a module, or JSON. Nothing is known of it yet.
 * @throws {ConfigError} when the file cannot be loaded.
 */
export async function loadValue(file: string): Promise<unknown> {
  const name = basename(file);
  try {
    if (name.endsWith(".json")) return await loadJson(file, name);
    const otherwise = "clients.config.mjs or clients.config.json";
    return await loadModule(file, (exports) => exports["default"], otherwise);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    if (error instanceof UsageError) {
      throw new ConfigError([error.message], { cause: error.cause });
    }
    throw new ConfigError([`${name}: cannot be loaded: ${reasonOf(error)}`], { cause: error });
  }
}

async function loadJson(file: string, name: string): Promise<unknown> {
  const text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  const { parseJson } = await import("@convex-openapi/document/read");
  try {
    return (await parseJson(name, text)).value;
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const problems = error.diagnostics.map(
      ({ position, message }) => `${placeOf(position)}: cannot be loaded: ${message}`,
    );
    throw new ConfigError(problems, { cause: error });
  }
}

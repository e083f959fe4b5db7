import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { placeOf } from "@convex-openapi/document/model";
import { DocumentError } from "@convex-openapi/document/read";
import { ConfigError } from "./config-error.ts";
import { reasonOf } from "@convex-openapi/document/command-line";

/** How often this process has loaded a module, by its file. */
const loads = new Map<string, number>();

/**
 * What a config file holds now: the default export of a module, or JSON. Nothing is known of it yet. What a module
 * imports from other files is read once in a process.
 * @throws {ConfigError} when the file cannot be loaded.
 */
export async function loadValue(file: string): Promise<unknown> {
  const name = basename(file);
  try {
    if (name.endsWith(".json")) return await loadJson(file, name);
    // `features.typescript` is there on every Node that can strip types, and false where a flag turned it off.
    if (/\.m?ts$/.test(name) && !process.features.typescript) {
      throw new ConfigError([
        `${name}: needs Node 22.18 or newer, which reads TypeScript (this is Node ${process.versions.node}); ` +
          "or write clients.config.mjs or clients.config.json",
      ]);
    }
    const loaded = (await import(freshUrl(file))) as { default?: unknown };
    return await loaded.default;
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const line = error instanceof SyntaxError ? await lineOf(file) : "";
    const reason = reasonOf(error);
    throw new ConfigError(
      [`${name}${line}: cannot be loaded: ${reason.replaceAll(/\s*\n\s*/g, " ")}`],
      { cause: error },
    );
  }
}

/** Loaded here, for hardly any run has to start a process. */
async function lineOf(file: string): Promise<string> {
  const { syntaxErrorLine } = await import("./syntax-error-line.ts");
  return syntaxErrorLine(file);
}

/** Node reads a module again only under another URL. */
function freshUrl(file: string): string {
  const url = pathToFileURL(file);
  const count = loads.get(file) ?? 0;
  loads.set(file, count + 1);
  if (count > 0) url.searchParams.set("load", String(count));
  return url.href;
}

async function loadJson(file: string, name: string): Promise<unknown> {
  const text = readFileSync(file, "utf8");
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

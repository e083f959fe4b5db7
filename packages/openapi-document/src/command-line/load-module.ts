import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { reasonOf } from "../error-reason.ts";
import { UsageError } from "./usage-error.ts";

/** How often this process has loaded a module, by its file. */
const loads = new Map<string, number>();

/**
 * What a module of a person has now. What it imports from other files is read once in a process.
 * @param file absolute path.
 * @param read takes what is wanted from its exports.
 * @param otherwise what to write where Node reads no TypeScript, such as `clients.config.mjs`.
 * @throws {UsageError} when the module cannot be loaded, in one line.
 */
export async function loadModule<Value>(
  file: string,
  read: (exports: Readonly<Record<string, unknown>>) => Value | Promise<Value>,
  otherwise: string,
): Promise<Value> {
  const name = basename(file);
  // `features.typescript` is there on every Node that can strip types, and false where a flag turned it off.
  if (/\.m?ts$/.test(name) && !process.features.typescript) {
    throw new UsageError(
      `${name}: needs Node 22.18 or newer, which reads TypeScript (this is Node ${process.versions.node}); ` +
        `or write ${otherwise}`,
    );
  }
  try {
    return await read((await import(freshUrl(file))) as Readonly<Record<string, unknown>>);
  } catch (error) {
    const line = error instanceof SyntaxError ? await lineOf(file) : "";
    const reason = reasonOf(error).replaceAll(/\s*\n\s*/g, " ");
    throw new UsageError(`${name}${line}: cannot be loaded: ${reason}`, { cause: error });
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

import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { withoutModuleWarnings } from "./module-warnings.ts";
import { UsageError } from "./usage-error.ts";
import { withoutExit } from "./without-exit.ts";

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
    return await withoutModuleWarnings(async () =>
      read(
        (await withoutExit(() => untilIdle(import(freshUrl(file))))) as Readonly<
          Record<string, unknown>
        >,
      ),
    );
  } catch (error) {
    const { moduleProblem } = await import("./module-problem.ts");
    throw new UsageError(await moduleProblem(error, file), { cause: error });
  }
}

/** Node would end with a message of its own where a module waits for what nothing is going to bring about. */
async function untilIdle<Value>(loading: Promise<Value>): Promise<Value> {
  let stop = (): void => {};
  const idle = new Promise<never>((_, reject) => {
    const onIdle = (): void =>
      reject(new Error("it waits at its top level for something that never comes"));
    process.once("beforeExit", onIdle);
    stop = () => void process.off("beforeExit", onIdle);
  });
  try {
    return await Promise.race([loading, idle]);
  } finally {
    stop();
  }
}

/** Node reads a module again only under another URL. */
function freshUrl(file: string): string {
  const url = pathToFileURL(file);
  const count = loads.get(file) ?? 0;
  loads.set(file, count + 1);
  if (count > 0) url.searchParams.set("load", String(count));
  return url.href;
}

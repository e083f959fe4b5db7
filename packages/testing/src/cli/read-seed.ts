import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { FakeDeploymentOptions } from "../deployment/options.ts";
import * as testing from "../index.ts";

/** What a seed module can export by default: the options, or what makes them of this package. */
type Seed = FakeDeploymentOptions | ((package_: typeof testing) => FakeDeploymentOptions);

/**
 * Reads what a deployment starts with from a file: JSON, or a module that exports the options by
 * default. A module may export a function instead, which is given everything that this package
 * exports, so that it needs no import and runs by `npx` alone.
 * @throws Error that names the file when that is missing, cannot be read, or holds no options.
 */
export async function readSeed(path: string): Promise<FakeDeploymentOptions> {
  const options = await contentOf(path);
  if (typeof options !== "object" || options === null) {
    throw new TypeError(`${path} contains no options of a deployment.`);
  }
  return options;
}

async function contentOf(path: string): Promise<unknown> {
  try {
    return path.endsWith(".json")
      ? (JSON.parse(await readFile(path, "utf8")) as unknown)
      : await importSeed(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${path} cannot be read: ${reason}`, { cause: error });
  }
}

async function importSeed(path: string): Promise<unknown> {
  const module = (await import(pathToFileURL(resolve(path)).href)) as { default?: Seed };
  const seed = module.default;
  return typeof seed === "function" ? seed(testing) : seed;
}

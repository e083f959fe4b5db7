import { globSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Expectation, takeExpectations, takeTests } from "./recorder.ts";
import * as vitest from "./stubs/vitest.ts";

/** One test of theirs. */
export interface TheirTest {
  /** The file of the test, from the folder of all of them. */
  readonly file: string;
  readonly title: string;
  /** What it says of the types that a call makes; `undefined` where it says nothing of any. */
  readonly expectation: Expectation | undefined;
}

/**
 * Runs the tests of a checkout of openapi-typescript with functions of ours in place of theirs, to see what they expect.
 *
 * @param checkout The folder of the repository.
 */
export async function theirTests(checkout: string): Promise<TheirTest[]> {
  const folder = join(checkout, "packages/openapi-typescript/test");
  standIn(pathToFileURL(folder).href);
  Object.assign(globalThis, vitest);
  const found: TheirTest[] = [];
  for (const file of globSync("**/*.test.ts", { cwd: folder }).sort()) {
    const loaded = await import(pathToFileURL(join(folder, file)).href).catch((error: Error) => {
      console.error(`${file}: ${error.message}`);
    });
    if (loaded === undefined) continue;
    for (const { title, run } of takeTests()) {
      try {
        await run();
      } catch (error) {
        console.error(`${file}: ${title}: ${String(error)}`);
      }
      const [expectation] = takeExpectations();
      found.push({ file, title, expectation });
    }
  }
  return found;
}

/** What their files import, from then on, is what stands in for it. */
function standIn(folder: string): void {
  const stub = (name: string): string => new URL(`./stubs/${name}`, import.meta.url).href;
  registerHooks({
    resolve(specifier, context, next) {
      if (!(context.parentURL ?? "").startsWith(folder)) return next(specifier, context);
      const source = /\/src\/(?:lib\/|transform\/)?([\w-]+)\.js$/.exec(specifier)?.[1];
      if (source !== undefined) {
        return { url: `${stub("source.ts")}?module=${source}`, shortCircuit: true };
      }
      if (specifier === "vitest") return { url: stub("vitest.ts"), shortCircuit: true };
      if (specifier.startsWith(".")) return next(specifier.replace(/\.js$/, ".ts"), context);
      if (specifier.startsWith("node:")) return next(specifier, context);
      if (specifier === "typescript")
        return next(specifier, { ...context, parentURL: import.meta.url });
      return { url: stub("source.ts"), shortCircuit: true };
    },
  });
}

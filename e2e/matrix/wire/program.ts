import { join } from "node:path";
import type { JsonObject } from "@convex-openapi/document/model";
import { withFiles } from "@convex-openapi/test-support/compile";
import { emit } from "../../../packages/generator/test/emitted.ts";
import { specOf } from "@convex-openapi/test-support/documents";
import { neutralBundle } from "../neutral-bundle.ts";

/** What runs in a runtime. */
export interface Program {
  /** The paths of the description that the client is generated from. */
  readonly paths: JsonObject;
  /** A function of a module of this folder: it takes the client, the calls and the origin of a server. */
  readonly runner: readonly [module: string, name: string];
  /** Code of each call: JSON has no dates, files and big integers. */
  readonly calls: readonly string[];
}

/**
 * The client and its calls as one ES module for every runtime. It exports `run`, which takes the origin of a server.
 *
 * @throws Error when it cannot be bundled.
 */
export async function bundle({ paths, runner: [module, name], calls }: Program): Promise<string> {
  const files = await emit(specOf({ paths }));
  const contents = `
    import * as api from "./index.ts";
    import { ${name} } from ${JSON.stringify(join(import.meta.dirname, module))};
    const calls = [${calls.join(",\n")}];
    export const run = (origin) => ${name}(api, calls, origin);`;
  const texts = Object.fromEntries(files.map(({ name: file, text }) => [file, text]));
  return withFiles(texts, (resolveDir) => neutralBundle(contents, resolveDir));
}

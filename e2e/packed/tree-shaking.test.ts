import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

import * as management from "@convex-openapi/management-client";
import { build } from "esbuild";
import { rollup } from "rollup";
import { afterAll, describe, expect, test } from "vitest";
import webpack from "webpack";

const folder = mkdtempSync(join(tmpdir(), "tree-shaking-"));
afterAll(() => rmSync(folder, { recursive: true }));

// The built module without its package.json: bundlers find no `sideEffects: false` and have to see that themselves.
const built = createRequire(import.meta.url).resolve("@convex-openapi/management-client");
copyFileSync(built.replace(/\.cjs$/, ".js"), join(folder, "client.js"));

/** Bundles a module, without openapi-fetch. */
type Bundler = (entry: string) => Promise<string>;

const external = "openapi-fetch";

const bundlers: Readonly<Record<string, Bundler>> = {
  async esbuild(entry) {
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: "esm",
      external: [external],
      write: false,
    });
    return outputFiles[0]?.text ?? "";
  },
  async rollup(entry) {
    const bundle = await rollup({ input: entry, external: [external] });
    const { output } = await bundle.generate({ format: "es" });
    await bundle.close();
    return output[0].code;
  },
  async webpack(entry) {
    const filename = "webpack.js";
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    webpack(
      {
        mode: "production",
        entry,
        externals: { [external]: `module ${external}` },
        experiments: { outputModule: true },
        output: { path: folder, filename, module: true },
      },
      (error, stats) => {
        if (error !== null || stats?.hasErrors()) reject(error ?? new Error(stats?.toString()));
        else resolve();
      },
    );
    await promise;
    return readFileSync(join(folder, filename), "utf8");
  },
};

/** The paths that a client calls, each with one of the operations there. */
const paths: ReadonlyMap<string, string> = new Map(
  Object.entries<unknown>(management.functions).map(([name, call]) => {
    const told = { path: "" };
    const note = async (path: string): Promise<object> => {
      told.path = path;
      return { response: new Response() };
    };
    (call as (client: object) => void)({ GET: note, POST: note });
    return [told.path, name];
  }),
);

/** The operations that a consumer's bundle holds, one for each path. */
async function bundled(bundler: Bundler, source: string): Promise<string[]> {
  const entry = join(folder, "entry.mjs");
  writeFileSync(entry, source);
  const code = await bundler(entry);
  return [...paths].flatMap(([path, name]) => (code.includes(`"${path}"`) ? [name] : []));
}

describe.each(Object.entries(bundlers))("a bundle that %s makes", (_, bundler) => {
  test("holds only the operation that is imported by name", async () => {
    const source = `import { getTeamsForMember } from "./client.js"; console.log(await getTeamsForMember({}));`;
    expect(await bundled(bundler, source)).toEqual(["getTeamsForMember"]);
  });

  test("holds only the operation that is taken from the whole module", async () => {
    const source = `import * as api from "./client.js"; console.log(await api.getTeamsForMember({}));`;
    expect(await bundled(bundler, source)).toEqual(["getTeamsForMember"]);
  });

  test("holds no operation of a client that is called by path", async () => {
    const source = `import { createManagementClient } from "./client.js"; console.log(createManagementClient());`;
    expect(await bundled(bundler, source)).toEqual([]);
  });

  test("holds nothing of an import for its effects, for there are none", async () => {
    expect(await bundled(bundler, `import "./client.js"; console.log("done");`)).toEqual([]);
  });

  test("holds every operation where `functions` is used as a whole", async () => {
    const source = `import { functions } from "./client.js"; console.log(Object.keys(functions));`;
    expect(await bundled(bundler, source)).toEqual([...paths.values()]);
  });
});

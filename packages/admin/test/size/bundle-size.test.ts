import { readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { build, type Plugin } from "esbuild";
import { describe, expect, it } from "vitest";

import { builtPackage } from "../support/built-package.ts";

const packages = join(import.meta.dirname, "../../..");

/** The sources of the generated packages, so that nothing depends on a build of them. */
const alias = Object.fromEntries(
  readdirSync(packages)
    .filter((name) => name.endsWith("-client"))
    .map((name) => [`@convex-openapi/${name}`, join(packages, name, "src/index.ts")]),
);

const built = await builtPackage();

const admin: Plugin = {
  name: "admin as it is published",
  setup(bundler) {
    const namespace = "built";
    bundler.onResolve({ filter: /^admin$|^\.\/[\w-]+\.js$/ }, ({ path }) => ({
      path: path === "admin" ? "index.js" : path.slice(2),
      namespace,
      sideEffects: false,
    }));
    bundler.onLoad({ filter: /./, namespace }, ({ path }) => ({
      contents: built.get(path) ?? "",
      resolveDir: import.meta.dirname,
    }));
  },
};

/** A consumer's bundle for browsers, minified. */
async function bundle(imports: string, body: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { ${imports} } from "admin";\n${body}`,
      resolveDir: import.meta.dirname,
    },
    plugins: [admin],
    alias,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

const tablesAndLogs = [
  "connect, logs, tables",
  `const connection = connect({ adminKey: "prod:happy-animal-123|secret" });
   console.log(await tables(connection));
   for await (const entry of logs(connection)) console.log(entry);`,
] as const;

const tablesAlone = [
  "connect, tables",
  `console.log(await tables(connect({ adminKey: "prod:happy-animal-123|secret" })));`,
] as const;

describe("a consumer that lists tables", () => {
  it("is at most 4,900 bytes, minified and compressed", async () => {
    const size = gzipSync(await bundle(...tablesAlone), { level: 9 }).length;

    expect(size).toBeLessThanOrEqual(4900);
    expect(size).toBeGreaterThan(3500);
  });
});

describe("a consumer that lists tables and tails logs", () => {
  it("is at most 6,300 bytes, minified and compressed", async () => {
    const size = gzipSync(await bundle(...tablesAndLogs), { level: 9 }).length;

    expect(size).toBeLessThanOrEqual(6300);
    // So much is in there that a measurement of nothing would show.
    expect(size).toBeGreaterThan(4000);
  });

  it("holds nothing of openapi-fetch, of the codec for values, or of other verbs", async () => {
    const text = new TextDecoder().decode(await bundle(...tablesAndLogs));

    // Words that only these modules hold.
    for (const word of [
      "requestInitExt",
      "getBigInt64",
      "start_push",
      "WriteEnvironmentVariables",
    ]) {
      expect(text).not.toContain(word);
    }
  });
});

describe("openapi-fetch comes only with a whole client", () => {
  it.each([
    ["createAdmin", `console.log(createAdmin({ adminKey: "" }));`, false],
    ["connect, deploymentClient", `console.log(deploymentClient(connect({})));`, true],
  ] as const)("%s", async (imports, body, isThere) => {
    const text = new TextDecoder().decode(await bundle(imports, body));

    expect(text.includes("requestInitExt")).toBe(isThere);
  });
});

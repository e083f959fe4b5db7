import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig, type ViteUserConfig } from "vitest/config";
import { spawnable } from "./spawnable.ts";
import { pollLimit, testLimit } from "./test-limits.ts";

const root = join(import.meta.dirname, "..");

/** The entry points of our packages as other packages import them, each with the source behind it. */
const sources: Readonly<Record<string, string>> = {
  "@convex-openapi/admin": "packages/admin/src/index.ts",
  "@convex-openapi/admin/management": "packages/admin/src/management/index.ts",
  "@convex-openapi/deployment-client": "packages/deployment-client/src/index.ts",
  "@convex-openapi/diff": "packages/openapi-diff/src/index.ts",
  "@convex-openapi/diff/report": "packages/openapi-diff/src/report.ts",
  "@convex-openapi/document": "packages/openapi-document/src/index.ts",
  "@convex-openapi/document/command-line": "packages/openapi-document/src/command-line.ts",
  "@convex-openapi/document/model": "packages/openapi-document/src/model.ts",
  "@convex-openapi/document/read": "packages/openapi-document/src/read.ts",
  "@convex-openapi/document/write": "packages/openapi-document/src/write.ts",
  "@convex-openapi/fetch": "packages/fetch/src/index.ts",
  "@convex-openapi/generator": "packages/generator/src/index.ts",
  "@convex-openapi/generator/config": "packages/generator/src/config.ts",
  "@convex-openapi/log-stream": "packages/log-stream/src/index.ts",
  "@convex-openapi/logs-client": "packages/logs-client/src/index.ts",
  "@convex-openapi/management-client": "packages/management-client/src/index.ts",
  "@convex-openapi/platform-deployment-client": "packages/platform-deployment-client/src/index.ts",
  "@convex-openapi/platform-management-client": "packages/platform-management-client/src/index.ts",
  "@convex-openapi/provisioning-client": "packages/provisioning-client/src/index.ts",
  "@convex-openapi/testing": "packages/testing/src/index.ts",
  "@convex-openapi/types": "packages/openapi-types/src/index.ts",
  "@convex-openapi/types/printing": "packages/openapi-types/src/printing.ts",
};

/** How the tests of one package run. */
export interface TestConfig {
  /** The package's folder: `import.meta.dirname` of its `vitest.config.ts`. */
  readonly folder: string;
  /** Some tests use built output (a program, a tarball), so it has to be what the source says. */
  readonly usesBuilds?: boolean;
  /** Imports of our packages lead to their built output, as for their users. Only with `usesBuilds`. */
  readonly importsBuilds?: boolean;
  /** What differs from the settings of all packages. */
  readonly test?: ViteUserConfig["test"];
}

/**
 * The one place for settings of tests. Imports of our packages lead to their sources, so that a test runs what was
 * just edited; only `usesBuilds` needs a build, and it is made, or found in Turborepo's cache, before the first test.
 * Inside of a task of Turborepo it is made already.
 *
 * @throws Error when a build fails that `usesBuilds` asks for.
 */
export function testConfig({
  folder,
  usesBuilds = false,
  importsBuilds = false,
  test,
}: TestConfig): ViteUserConfig {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    readonly name: string;
  };
  const ofTurborepo = process.env["TURBO_HASH"] !== undefined;
  if (usesBuilds && !ofTurborepo) build(manifest.name);
  const alias = Object.entries(sources).map(([name, source]) => ({
    find: new RegExp(`^${name}$`),
    replacement: join(root, source),
  }));
  return defineConfig({
    ...(importsBuilds ? {} : { resolve: { alias } }),
    test: {
      name: manifest.name.replace(/^@[^/]+\//, ""),
      include: ["test/**/*.test.ts"],
      testTimeout: testLimit,
      hookTimeout: testLimit,
      expect: { poll: { timeout: pollLimit, interval: 5 } },
      // Turborepo runs the tests of several packages at once; one package alone gets every processor.
      ...(ofTurborepo ? {} : { maxWorkers: availableParallelism() }),
      reporters: ["default", "json"],
      outputFile: { json: "test-results.json" },
      ...test,
    },
  });
}

function build(name: string): void {
  const words = ["run", "build", `--filter=${name}...`, "--output-logs=errors-only"];
  const turbo = spawnable(join(root, "node_modules/.bin/turbo"), words);
  const { status, error } = spawnSync(turbo.command, turbo.words, {
    cwd: root,
    shell: turbo.shell,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw error ?? new Error(`${name} does not build; see above`);
}

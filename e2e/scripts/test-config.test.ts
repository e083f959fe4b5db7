import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { testConfig } from "../../scripts/test-config.ts";
import { pollLimit, testLimit } from "../../scripts/test-limits.ts";

const root = join(import.meta.dirname, "../..");

/** What an import leads to in the tests of a package; itself where nothing leads it elsewhere. */
function resolved(specifier: string, folder = join(root, "packages/admin")): string {
  const { alias = [] } = testConfig({ folder }).resolve ?? {};
  const entries = alias as readonly { readonly find: RegExp; readonly replacement: string }[];
  return entries.find(({ find }) => find.test(specifier))?.replacement ?? specifier;
}

/** Every way to import one of our packages, by what its manifest exports. */
const entryPoints = globSync("packages/*/package.json", { cwd: root }).flatMap((path) => {
  const { name, exports } = JSON.parse(readFileSync(join(root, path), "utf8")) as {
    readonly name: string;
    readonly exports: Readonly<Record<string, unknown>>;
  };
  return Object.keys(exports)
    .filter((key) => !key.endsWith(".json") && !key.includes("*"))
    .map((key) => join(name, key));
});

describe("an import of our packages leads to their sources", () => {
  test.each(entryPoints)("%s", (specifier) => {
    expect(resolved(specifier)).toMatch(/\/packages\/[\w-]+\/src\/[\w/-]+\.ts$/);
    expect(globSync(resolved(specifier))).toHaveLength(1);
  });

  test("and no other import does", () => {
    expect(resolved("openapi-fetch")).toBe("openapi-fetch");
    expect(resolved("@convex-openapi/admin/no/such/part")).toBe(
      "@convex-openapi/admin/no/such/part",
    );
  });

  test("but not in tests that look at what users get", () => {
    const config = testConfig({ folder: join(root, "e2e"), importsBuilds: true });
    expect(config.resolve).toBeUndefined();
  });
});

test("every test has the same limits, unless a package has a reason for others", () => {
  const folder = join(root, "packages/admin");
  const limits = { testTimeout: testLimit, hookTimeout: testLimit };
  expect(testConfig({ folder }).test).toMatchObject({
    ...limits,
    expect: { poll: { timeout: pollLimit } },
  });
  expect(testConfig({ folder, test: { isolate: false } }).test).toMatchObject({
    ...limits,
    isolate: false,
  });
});

describe("the tests of a package", () => {
  afterEach(() => vi.unstubAllEnvs());

  test("run on every processor where they run alone", () => {
    vi.stubEnv("TURBO_HASH", undefined);
    const { test: settings } = testConfig({ folder: join(root, "packages/admin") });
    expect(settings).toMatchObject({ maxWorkers: availableParallelism() });
  });

  test("leave processors to those of other packages within a task of Turborepo", () => {
    vi.stubEnv("TURBO_HASH", "0123456789abcdef");
    const { test: settings } = testConfig({ folder: join(root, "packages/admin") });
    expect(settings).not.toHaveProperty("maxWorkers");
  });
});

describe("a package whose tests use what is built", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "package-"));
    // No package of the workspace has this name, so the build fails.
    writeFileSync(join(folder, "package.json"), '{ "name": "@convex-openapi/nothing" }');
  });

  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  test("is not tested where the build fails", () => {
    vi.stubEnv("TURBO_HASH", undefined);
    expect(() => testConfig({ folder, usesBuilds: true })).toThrow(
      "@convex-openapi/nothing does not build; see above",
    );
  });

  test("is not built again within a task of Turborepo, which built it before", () => {
    vi.stubEnv("TURBO_HASH", "0123456789abcdef");
    expect(testConfig({ folder, usesBuilds: true }).test).toMatchObject({ name: "nothing" });
  });

  test("needs a manifest", () => {
    rmSync(join(folder, "package.json"));
    expect(() => testConfig({ folder })).toThrow("ENOENT");
  });
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { expectedResults, startCannedConvex } from "./canned-convex.ts";
import { moduleText } from "./consumer-project.ts";
import { runToSuccess } from "./run-process.ts";
import { startRegistry, type Registry } from "./start-registry.ts";
import { dependencyTarballs, libraryPackages, packageTarball } from "./tarballs.ts";

const packages = libraryPackages.map(packageTarball);

let folder: string;
/** What a registry keeps to which the packages were published, and nothing that they depend on. */
let published: string;
let project: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "registry-"));
  published = join(folder, "published");
  await using registry = await startRegistry(published);
  for (const tarball of packages) await publish(registry, tarball);
});

afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(() => {
  project = mkdtempSync(join(folder, "project-"));
  cpSync(published, join(project, "registry"), { recursive: true });
});

afterEach(() => rmSync(project, { recursive: true }));

function publish({ url, env }: Registry, tarball: string): Promise<string> {
  return runToSuccess("npm", ["publish", "--registry", url, tarball], { cwd: folder, env });
}

function install({ env }: Registry, ...names: string[]): Promise<string> {
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  return runToSuccess("npm", ["install", ...quiet, ...names], { cwd: project, env });
}

describe("from an npm registry", () => {
  test("the published packages install by name, and make every call", async () => {
    await using registry = await startRegistry(join(project, "registry"));
    for (const tarball of dependencyTarballs()) await publish(registry, tarball);
    writeFileSync(join(project, "package.json"), '{ "private": true }');
    await install(registry, ...libraryPackages.map((name) => `@convex-openapi/${name}`));

    await using convex = await startCannedConvex();
    const program = join(project, "program.mjs");
    writeFileSync(
      program,
      `${moduleText}\nconsole.log(JSON.stringify(await run(process.argv[2])));`,
    );
    const printed = await runToSuccess(process.execPath, [program, convex.origin]);
    expect(JSON.parse(printed)).toEqual(expectedResults);
  });

  test("a package depends on nothing that only a workspace can resolve", async () => {
    await using registry = await startRegistry(join(project, "registry"));
    const view = ["view", "@convex-openapi/admin", "dependencies", "--json"];
    const printed = await runToSuccess("npm", view, { cwd: project, env: registry.env });
    const ranges: unknown[] = Object.values(JSON.parse(printed) as object);
    expect(ranges.length).toBeGreaterThan(0);
    for (const range of ranges) expect(range).toMatch(/^\^\d+\.\d+\.\d+$/);
  });

  test("a version is not published twice", async () => {
    await using registry = await startRegistry(join(project, "registry"));
    const [first = ""] = packages;
    await expect(publish(registry, first)).rejects.toThrow(/previously published|EPUBLISHCONFLICT/);
  });

  test("installing fails, and leaves the project as it was, where a dependency is missing", async () => {
    await using registry = await startRegistry(join(project, "registry"));
    const manifest = '{ "private": true }';
    writeFileSync(join(project, "package.json"), manifest);
    await expect(install(registry, "@convex-openapi/admin")).rejects.toThrow("openapi-fetch");
    expect(readFileSync(join(project, "package.json"), "utf8")).toBe(manifest);
  });
});

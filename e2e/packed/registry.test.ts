import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { expectedResults, startCannedConvex } from "./canned-convex.ts";
import { moduleText } from "./consumer-project.ts";
import { runToSuccess } from "./run-process.ts";
import { startRegistry, type Registry } from "./start-registry.ts";
import { libraryPackages, packDependencies, packPackages } from "./tarballs.ts";

let folder: string;
let packages: string[];
let dependencies: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "registry-"));
  packages = [...(await packPackages(libraryPackages, folder)).values()];
  const tarballs = join(folder, "dependencies");
  mkdirSync(tarballs);
  dependencies = await packDependencies(tarballs);
});

afterAll(() => rmSync(folder, { recursive: true }));

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(folder, "project-"));
});

afterEach(() => rmSync(project, { recursive: true }));

async function publish({ url, env }: Registry, tarballs: readonly string[]): Promise<void> {
  for (const tarball of tarballs) {
    await runToSuccess("npm", ["publish", "--registry", url, tarball], { cwd: project, env });
  }
}

function install({ env }: Registry, ...names: string[]): Promise<string> {
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  return runToSuccess("npm", ["install", ...quiet, ...names], { cwd: project, env });
}

describe("from an npm registry", { timeout: 120_000 }, () => {
  test("the published packages install by name, and make every call", async () => {
    await using registry = await startRegistry(join(project, "registry"));
    await publish(registry, [...dependencies, ...packages]);
    writeFileSync(join(project, "package.json"), '{ "private": true }');
    await install(registry, "@convex-openapi/admin");

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
    await publish(registry, packages);
    const view = ["view", "@convex-openapi/admin", "dependencies", "--json"];
    const printed = await runToSuccess("npm", view, { cwd: project, env: registry.env });
    const ranges: unknown[] = Object.values(JSON.parse(printed) as object);
    expect(ranges.length).toBeGreaterThan(0);
    for (const range of ranges) expect(range).toMatch(/^\^\d+\.\d+\.\d+$/);
  });

  test("a version is not published twice", async () => {
    await using registry = await startRegistry(join(project, "registry"));
    const [first = ""] = packages;
    await publish(registry, [first]);
    await expect(publish(registry, [first])).rejects.toThrow(
      /previously published|EPUBLISHCONFLICT/,
    );
  });

  test("installing fails, and leaves the project as it was, where a dependency is missing", async () => {
    await using registry = await startRegistry(join(project, "registry"));
    await publish(registry, packages);
    const manifest = '{ "private": true }';
    writeFileSync(join(project, "package.json"), manifest);
    await expect(install(registry, "@convex-openapi/admin")).rejects.toThrow("openapi-fetch");
    expect(readFileSync(join(project, "package.json"), "utf8")).toBe(manifest);
  });
});

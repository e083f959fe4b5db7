import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runProcess, runToSuccess, type ProcessResult } from "./run-process.ts";
import { compilerOf } from "./type-check.ts";
import { generatorDependencyTarballs, generatorPackages, packageTarball } from "./tarballs.ts";

const specs = join(import.meta.dirname, "..", "fixtures", "pages", "specs");

let root: string;
let generator: string;
let types: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "generator-alone-"));
  generator = await installed("generator", generatorPackages);
  types = await installed(
    "types",
    generatorPackages.filter((name) => name !== "generator"),
  );
});

afterAll(() => rmSync(root, { recursive: true }));

/** A project with some packed packages and what they depend on, installed without the network, and a spec. */
async function installed(name: string, packages: readonly string[]): Promise<string> {
  const folder = join(root, name);
  cpSync(specs, join(folder, "specs"), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  const files = [...packages.map(packageTarball), ...generatorDependencyTarballs()];
  const quiet = ["--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  await runToSuccess("npm", ["install", ...quiet, ...files], { cwd: folder });
  return folder;
}

function run(...words: string[]): Promise<ProcessResult> {
  const program = join(generator, "node_modules/.bin/openapi-clients");
  return runProcess(program, words, { cwd: generator });
}

/** The size of installed packages in bytes, and how many there are. */
function sizeOf(project: string): { bytes: number; packages: number } {
  const modules = join(project, "node_modules");
  const files = readdirSync(modules, { recursive: true, encoding: "utf8" });
  const sizes = files.map((file) => lstatSync(join(modules, file)).size);
  const manifest = /^(?:@[^/]+\/)?[^/]+\/package\.json$/;
  return {
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    packages: files.filter((file) => manifest.test(file)).length,
  };
}

describe("where nobody has installed what compares descriptions", () => {
  it("clients are generated and checked", async () => {
    const words = ["generate", "--spec", "specs/pets.json", "--out", "api"];
    expect(await run(...words)).toMatchObject({ code: 0, stderr: "" });
    expect(readFileSync(join(generator, "api/types.ts"), "utf8")).toContain("export interface");
    expect(await run(...words, "--check")).toMatchObject({ code: 0, stderr: "" });
  });

  it("diagnostics are explained", async () => {
    const { code, stdout } = await run("rules", "unresolved-ref");
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining("unresolved-ref (a diagnostic)") as string,
    });
  });

  it("a spec is pulled, without what changed", async () => {
    const spec = readFileSync(join(generator, "specs/pets.json"), "utf8");
    const pets = { spec: "pulled.json", upstream: "upstream.json", package: "pets" };
    mkdirSync(join(generator, "pets"));
    writeFileSync(join(generator, "pulled.json"), spec);
    writeFileSync(join(generator, "upstream.json"), spec.replace("Every pet.", "All pets."));
    writeFileSync(join(generator, "clients.config.json"), JSON.stringify({ clients: { pets } }));
    const { code, stdout } = await run("pull");
    expect({ code, line: stdout.split("\n")[0] }).toEqual({
      code: 0,
      line: "pets: pulled.json changed, from upstream.json; @convex-openapi/diff is not installed, which would say how",
    });
    expect(readFileSync(join(generator, "pulled.json"), "utf8")).toContain("All pets.");
  });

  it.each([
    ["diff", ["diff", "specs/pets.json", "specs/pets.json"]],
    ["comment", ["comment"]],
    ["pull --pull-request", ["pull", "--pull-request"]],
    ["changeset", ["changeset", "--since", "main"]],
    [
      "--explain",
      ["generate", "--check", "--explain", "--spec", "specs/pets.json", "--out", "api"],
    ],
  ])("%s says what to install", async (what, words) => {
    expect(await run(...words)).toEqual({
      code: 2,
      stdout: "",
      stderr: `openapi-clients: ${what} needs @convex-openapi/diff, which is not installed: npm install --save-dev @convex-openapi/diff\n`,
    });
  });

  it("a program from another folder says to install it too, by the package manager of the project", async () => {
    const project = mkdtempSync(join(root, "project-"));
    writeFileSync(join(project, "pnpm-workspace.yaml"), "packages: [packages/*]\n");
    writeFileSync(join(project, "package.json"), "{}");
    const program = join(generator, "node_modules/.bin/openapi-clients");
    expect(await runProcess(program, ["diff", "a.json", "b.json"], { cwd: project })).toMatchObject(
      {
        code: 2,
        stderr: expect.stringContaining(
          "pnpm add --workspace-root --save-dev @convex-openapi/generator @convex-openapi/diff\n",
        ) as string,
      },
    );
  });
});

describe("where nobody has installed a compiler, types", () => {
  const runTypes = (...words: string[]): Promise<ProcessResult> =>
    runProcess(join(types, "node_modules/.bin/openapi-types"), words, { cwd: types });

  it("are made, and TypeScript 7 and 5 compile them", async () => {
    expect(await runTypes("specs/pets.json", "-o", "pets.ts")).toMatchObject({
      code: 0,
      stdout: "",
    });
    expect(existsSync(join(types, "node_modules/typescript"))).toBe(false);
    for (const compiler of ["typescript", "typescript-5"]) {
      const words = [compilerOf(compiler), "--noEmit", "--strict", "pets.ts"];
      const { code, stdout } = await runProcess(process.execPath, words, { cwd: types });
      expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    }
  });

  it("are made with the hooks of a module", async () => {
    writeFileSync(join(types, "hooks.mjs"), "export const postTransform = () => '\"hooked\"';");
    const { code, stdout } = await runTypes("specs/pets.json", "--hooks", "hooks.mjs");
    expect(code).toBe(0);
    expect(stdout).toContain('"hooked"');
  });

  it("are missing where a check looks for them", async () => {
    expect(await runTypes("specs/pets.json", "-o", "gone.ts", "--check")).toEqual({
      code: 1,
      stdout: "",
      stderr: "gone.ts is missing\n",
    });
  });
});

describe("what is installed stays small:", () => {
  it("12 MB for a generator that compares nothing", () => {
    expect(sizeOf(generator).bytes).toBeLessThan(12_000_000);
  });

  it("6 MB in ten packages for types", () => {
    const { bytes, packages } = sizeOf(types);
    expect(bytes).toBeLessThan(6_000_000);
    expect(packages).toBeLessThanOrEqual(10);
  });
});

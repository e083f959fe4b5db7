import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { runProcess, runToSuccess, type ProcessResult } from "./run-process.ts";
import { startRegistry, type Registry } from "./start-registry.ts";
import {
  dependencyTarballs,
  generatorDependencyTarballs,
  generatorPackages,
  packageTarball,
} from "./tarballs.ts";
import { compilerOf } from "./type-check.ts";

const spec = join(import.meta.dirname, "..", "fixtures", "pages", "specs", "pets.json");

let folder: string;
let registry: Registry;
let project: string;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "init-"));
  registry = await startRegistry(join(folder, "registry"));
  const tarballs = [
    ...generatorPackages.map(packageTarball),
    ...generatorDependencyTarballs(),
    ...dependencyTarballs(),
  ];
  for (const tarball of tarballs) {
    const words = ["publish", "--registry", registry.url, tarball];
    await runToSuccess("npm", words, { cwd: folder, env: registry.env });
  }
});

afterAll(async () => {
  await registry[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  project = mkdtempSync(join(folder, "project-"));
  cpSync(spec, join(project, "petstore.json"));
  // Nothing of the package manager that runs the tests, and a folder of its own for everything that is kept.
  const foreign = /^(?:npm_(?!config_registry)|pnpm_|INIT_CWD$|NODE_PATH$|CI$)/i;
  const own = Object.entries(registry.env).filter(([name]) => !foreign.test(name));
  env = {
    ...Object.fromEntries(own),
    NPM_CONFIG_USERCONFIG: registry.env["NPM_CONFIG_USERCONFIG"],
    npm_config_cache: join(folder, "cache"),
    npm_config_store_dir: join(folder, "store"),
    XDG_CACHE_HOME: join(folder, "xdg-cache"),
    XDG_DATA_HOME: join(folder, "xdg-data"),
    XDG_STATE_HOME: join(folder, "xdg-state"),
  };
});

function run(command: string, ...words: string[]): Promise<ProcessResult> {
  return runProcess(command, words, { cwd: project, env });
}

/** What the compiler says of a module that uses the client, as the last lines of `init` show it. */
async function compile(printed: string): Promise<ProcessResult> {
  const [, statement = ""] = /^use: +(import .+)$/m.exec(printed) ?? [];
  const use = [
    statement,
    'const client = createPetstoreClient({ baseUrl: "https://api.example.com" });',
    "export const pets: Promise<unknown> = listPets(client);",
  ];
  writeFileSync(join(project, "main.ts"), use.join("\n"));
  const options = [
    "--noEmit",
    "--allowImportingTsExtensions",
    "--strict",
    "--module",
    "nodenext",
    "--target",
    "es2022",
  ];
  return run(process.execPath, compilerOf("typescript"), ...options, "main.ts");
}

const compiled = { code: 0, stdout: "", stderr: "" };

describe("init sets up a project in which the check is green and code compiles:", () => {
  test("a CommonJS one with npm, beside its own scripts", async () => {
    await run("npm", "init", "-y");
    const { code, stdout } = await run(
      "npx",
      "-y",
      "@convex-openapi/generator",
      "init",
      "petstore.json",
    );
    expect(code).toBe(0);
    expect(readFileSync(join(project, "package.json"), "utf8")).toContain('"test": "echo');
    expect(await run("npm", "run", "--silent", "generate:check")).toEqual({
      code: 0,
      stdout: "1 client (9 files) up to date\n",
      stderr: "",
    });
    expect(await compile(stdout)).toEqual(compiled);
  });

  test("a CommonJS one of TypeScript 5.9, whose compiler reads the config too", async () => {
    await run("npm", "init", "-y");
    const options = {
      module: "commonjs",
      target: "es2022",
      strict: true,
      outDir: "dist",
      types: [],
    };
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions: options }));
    const words = ["-y", "@convex-openapi/generator", "init", "petstore.json"];
    expect((await run("npx", ...words)).code).toBe(0);
    expect(await run(process.execPath, compilerOf("typescript-5"), "-p", ".")).toEqual(compiled);
    expect(readdirSync(join(project, "dist"))).toContain("clients.config.mjs");
  });

  test("a new one with pnpm", async () => {
    const { code, stdout } = await run(
      "pnpm",
      "dlx",
      "@convex-openapi/generator",
      "init",
      "petstore.json",
    );
    expect(code).toBe(0);
    expect(readdirSync(project)).toContain("pnpm-lock.yaml");
    expect(stdout).toContain("`pnpm generate` after a change of petstore.json");
    expect((await run("pnpm", "run", "generate:check")).code).toBe(0);
    expect(await compile(stdout)).toEqual(compiled);
    const [statement] = /import .*(?=;)/.exec(stdout) ?? [];
    writeFileSync(join(project, "main.ts"), `${statement}; console.log(typeof listPets);`);
    expect(await run(process.execPath, "main.ts")).toEqual({ ...compiled, stdout: "function\n" });
  });

  test("a package of a workspace of pnpm, in CI, where lockfiles are not to change", async () => {
    mkdirSync(join(project, "app"));
    writeFileSync(join(project, "package.json"), '{ "private": true }');
    writeFileSync(join(project, "pnpm-workspace.yaml"), "packages: [app]\n");
    writeFileSync(join(project, "app", "package.json"), '{ "name": "app", "type": "module" }');
    await run("pnpm", "install");
    env = { ...env, CI: "true" };
    project = join(project, "app");
    const words = ["dlx", "@convex-openapi/generator", "init", "../petstore.json"];
    const { code, stdout } = await run("pnpm", ...words);
    expect(code).toBe(0);
    expect((await run("pnpm", "run", "generate:check")).code).toBe(0);
    expect(await compile(stdout)).toEqual(compiled);
  });
});

test("init without its packages on the registry leaves a project that the install completes", async () => {
  const generator = join(import.meta.dirname, "../../packages/generator/bin/openapi-clients.js");
  env = { ...env, npm_config_registry: "http://127.0.0.1:9/", npm_config_fetch_retries: "0" };
  const { code, stderr } = await run(process.execPath, generator, "init", "petstore.json");
  expect(code).toBe(1);
  expect(stderr).toContain("`npm install` ended with 1; everything else is done, so run it again");
  env = { ...env, npm_config_registry: registry.url };
  await run("npm", "install");
  expect((await run("npm", "run", "generate:check")).code).toBe(0);
});

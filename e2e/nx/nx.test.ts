import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { gitSettings } from "@convex-openapi/test-support/git-settings";
import { type ProcessResult, runProcess, runToSuccess } from "../packed/run-process.ts";
import { readPage } from "../pages/steps.ts";

const name = "docs/hundreds-of-specs.md";
const modules = join(import.meta.dirname, "../node_modules");

// Without its process in the background, and without its cloud.
const env = {
  ...process.env,
  ...gitSettings,
  NX_DAEMON: "false",
  NX_NO_CLOUD: "true",
  NX_BASE: "HEAD",
  CI: "true",
  NO_COLOR: "1",
};

/** What was generated and built once, for copies of it. */
let begin: string;
let folder: string;

beforeAll(async () => {
  begin = await mkdtemp(join(tmpdir(), "nx-recipe-"));
  folder = begin;
  const page = readPage(name, await readFile(join(import.meta.dirname, "../..", name), "utf8"));
  const recipe = (file: string): string =>
    page.steps.find((step) => step.file === file)?.text ?? expect.fail(`${name} has no ${file}`);
  const clients = Object.fromEntries(
    ["pets", "shop"].map((each) => [
      each,
      { spec: `specs/${each}.json`, package: `packages/${each}` },
    ]),
  );
  await put({
    "project.json": recipe("root/project.json"),
    "package.json": { ...JSON.parse(recipe("nx/package.json")), workspaces: ["packages/*"] },
    "package-lock.json": { name: "clients", lockfileVersion: 3, packages: {} },
    "nx.json": {},
    ".gitignore": "node_modules\n.nx\n",
    "clients.config.json": { clients },
    ...Object.fromEntries(["pets", "shop"].map((each) => [`specs/${each}.json`, spec("A")])),
    ...Object.fromEntries(
      ["pets", "shop"].map((each) => [`packages/${each}/package.json`, manifest(each)]),
    ),
  });
  await symlink(modules, join(begin, "node_modules"), "junction");
  await git("init", "--quiet", "--initial-branch=main", ".");
  await commit();
  await runToSuccess("npm", ["run", "build"], { cwd: folder, env });
  await commit();
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "nx-recipe-"));
  await cp(begin, folder, { recursive: true, verbatimSymlinks: true });
});

afterEach(() => rm(folder, { recursive: true }));
afterAll(() => rm(begin, { recursive: true }));

async function put(files: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    const text = typeof content === "string" ? content : JSON.stringify(content);
    await writeFile(join(folder, path), text);
  }
}

function spec(description: string): object {
  const paths = { "/a": { get: { operationId: "get", responses: { 200: { description } } } } };
  const servers = [{ url: "https://api.example.com" }];
  return { openapi: "3.1.0", info: { title: "A", version: "1" }, servers, paths };
}

function manifest(client: string): object {
  const scripts = { build: `node -e "console.log('${client} is built')"` };
  return { name: `@acme/${client}`, version: "1.0.0", type: "module", scripts };
}

const git = (...words: string[]): Promise<string> =>
  runToSuccess("git", words, { cwd: folder, env });

async function commit(): Promise<void> {
  await git("add", "--all");
  await git("commit", "--quiet", "--message", "A change");
}

function build(variables: Readonly<Record<string, string>> = {}): Promise<ProcessResult> {
  return runProcess("npm", ["run", "build"], { cwd: folder, env: { ...env, ...variables } });
}

test("generates what changed and then builds its package, and no other", async () => {
  await put({ "specs/shop.json": spec("B") });
  const { code, stdout } = await build();
  expect(code).toBe(0);
  expect(stdout).toMatch(/^\d files? changed in 1 of 2 clients$/m);
  expect(stdout).toMatch(/nx run @acme\/shop:build/);
  expect(stdout).not.toMatch(/nx run @acme\/pets:build/);
});

test("compares with the base that Nx compares with", async () => {
  await put({ "specs/pets.json": spec("B") });
  await commit();
  const { code, stdout, stderr } = await build({ NX_BASE: "HEAD~1", TURBO_SCM_BASE: "HEAD~1" });
  expect(code).toBe(0);
  expect(stderr).toContain("1 of 2 clients concerned by changes since HEAD~1\n");
  expect(stdout).toMatch(/nx run @acme\/pets:build/);
});

test("builds nothing where a spec has an error", async () => {
  await put({ "specs/pets.json": { openapi: "3.1.0" } });
  const { code, stdout } = await build();
  expect(code).not.toBe(0);
  expect(stdout).not.toMatch(/nx run @acme\/\w+:build/);
});

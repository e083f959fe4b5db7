import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importExtensionFor } from "../../src/scaffold/import-extension.ts";
import { findProject } from "../../src/scaffold/project.ts";

let root: string;

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), "extension-")));
});

afterEach(() => rm(root, { recursive: true }));

async function extensionIn(
  files: Readonly<Record<string, string>>,
  folder = ".",
  readsTypeScript = true,
): Promise<string> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return importExtensionFor(await findProject(join(root, folder)), readsTypeScript);
}

const typescript = '{ "devDependencies": { "typescript": "5.9.3" } }';

describe("imports end in .ts", () => {
  it.each([
    ["an empty folder", {}],
    ["ES modules", { "package.json": '{ "type": "module" }' }],
    ["a package that says nothing of its modules", { "package.json": "{}" }],
    [
      "a compiler that accepts it",
      { "tsconfig.json": '{ "compilerOptions": { "allowImportingTsExtensions": true } }' },
    ],
  ])("for Node, in a project with %s", async (_, files) => {
    expect(await extensionIn(files)).toBe(".ts");
  });

  it("whatever compiles what is outside of the repository", async () => {
    const files = { "tsconfig.json": "{}", "app/.git/HEAD": "", "app/package.json": "{}" };
    expect(await extensionIn(files, "app")).toBe(".ts");
  });
});

describe("imports end in .js", () => {
  it.each([
    ["a tsconfig.json", { "package.json": "{}", "tsconfig.json": "{}" }],
    ["TypeScript", { "package.json": typescript }],
    ["CommonJS", { "package.json": '{ "type": "commonjs" }' }],
  ])("in a project with %s", async (_, files) => {
    expect(await extensionIn(files)).toBe(".js");
  });

  it("where Node reads no TypeScript", async () => {
    expect(await extensionIn({ "package.json": "{}" }, ".", false)).toBe(".js");
  });

  it.each([
    ["its workspace lists TypeScript", { "package.json": typescript }],
    ["its workspace has a base for options", { "tsconfig.base.json": "{}" }],
  ])("where %s", async (_, files) => {
    const around = { "pnpm-workspace.yaml": "packages: [app]\n", "app/package.json": "{}" };
    expect(await extensionIn({ ...around, ...files }, "app")).toBe(".js");
  });
});

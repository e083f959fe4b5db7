import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DocumentError } from "@convex-openapi/document/read";
import { findProject } from "../../src/scaffold/project.ts";
import { specCandidates } from "../../src/scaffold/spec-candidates.ts";

let root: string;

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), "project-")));
});

afterEach(() => rm(root, { recursive: true }));

async function put(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

describe("the packages of a workspace are", () => {
  it.each([
    ["where npm has them", { "package.json": '{ "workspaces": ["tools", "libs/*"] }' }, "libs"],
    [
      "where Yarn has them",
      { "package.json": '{ "workspaces": { "packages": ["./a/b/*"] } }' },
      "a/b",
    ],
    [
      "where pnpm has them",
      {
        "pnpm-workspace.yaml":
          '# all\npackages:\n\n  - "!old/*" # none\n  - apps/** # some\ncatalog: {}\n',
      },
      "apps",
    ],
    [
      "where pnpm has them in a flow list",
      { "pnpm-workspace.yaml": "packages: ['libs/*']\n" },
      "libs",
    ],
    [
      "where pnpm has them in a flow list over lines",
      { "pnpm-workspace.yaml": "packages: [\n  app, # ours\n  'libs/*',\n]\n" },
      "libs",
    ],
    [
      "in packages, whatever stands before it",
      { "package.json": '{ "workspaces": ["apps/*", "tools/*", "packages/*"] }' },
      "packages",
    ],
    [
      "not where apps are, if there is another folder",
      { "package.json": '{ "workspaces": ["apps/*", "libs/*"] }' },
      "libs",
    ],
    [
      "nowhere where they are listed",
      { "package.json": '{ "workspaces": ["a", "b"] }' },
      undefined,
    ],
  ])("%s", async (_, files, folder) => {
    await put({ "package.json": "{}", ...files });
    expect((await findProject(root)).workspace).toMatchObject({
      folder: root,
      packagesFolder: folder,
    });
  });

  it.each([
    ["pnpm-workspace.yaml", "onlyBuiltDependencies: [a]\n"],
    ["pnpm-workspace.yaml", ""],
    ["pnpm-workspace.yaml", "- packages\n"],
    ["package.json", '{ "workspaces": null }'],
  ])("not those of %s with %s", async (name, text) => {
    await put({ "package.json": "{}", [name]: text });
    expect((await findProject(root)).workspace).toBeUndefined();
  });
});

it("a pnpm-workspace.yaml that is not YAML is refused by its name", async () => {
  await put({ "package.json": "{}", "pnpm-workspace.yaml": "packages: ['libs/*'\n" });
  const error = await findProject(root).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DocumentError);
  expect(String(error)).toContain("pnpm-workspace.yaml");
});

it("an empty folder in a project is a project of its own", async () => {
  await put({ "package.json": "{}" });
  await mkdir(join(root, "new"));
  expect(await findProject(join(root, "new"))).toMatchObject({
    folder: join(root, "new"),
    manifest: undefined,
  });
});

it.each(["[]", "7", "null", "{", ""])("a manifest of %j is refused by its name", async (text) => {
  await put({ "package.json": text, "a.txt": "" });
  await expect(findProject(root)).rejects.toThrow(/package\.json: is not (?:JSON|a JSON object)/);
});

it("what looks like a description is found where people keep them", async () => {
  await put({
    "openapi.yaml": "# Mine\nopenapi: 3.1.0\n",
    "specs/pets.json": '{"info":{},"openapi":"3.0.3"}',
    "specs/old.json": '{ "swagger": "2.0" }',
    "package.json": '{ "name": "openapi", "dependencies": { "openapi": "3.1.0" } }',
    "src/hidden.yaml": "openapi: 3.1.0\n",
    "docs/page.md": "openapi: 3.1.0\n",
  });
  expect(specCandidates(root)).toEqual(["openapi.yaml", "specs/pets.json"]);
});

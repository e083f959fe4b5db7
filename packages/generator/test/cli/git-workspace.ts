import { execFileSync } from "node:child_process";
import type { Dirent } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { gitSettings } from "@convex-openapi/test-support/git-settings";
import { petVersions } from "./pet-versions.ts";
import { makeWorkspace, type Workspace } from "./workspace.ts";

/** A workspace that is a git repository. */
export interface GitWorkspace extends Workspace {
  /** Runs git and gives what it prints. */
  git(...words: string[]): string;
  /** Commits everything. */
  commit(message: string): void;
}

/** Makes a workspace a git repository on the branch `main`. */
export function withGit(workspace: Workspace): GitWorkspace {
  const repository = repositoryIn(workspace);
  repository.git("init", "--quiet", "--template=", "--initial-branch=main", ".");
  return repository;
}

function repositoryIn(workspace: Workspace): GitWorkspace {
  const git = (...words: string[]): string =>
    execFileSync("git", words, {
      cwd: workspace.root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...gitSettings },
    });
  return {
    ...workspace,
    git,
    commit(message) {
      git("add", "--all");
      git("commit", "--quiet", "--allow-empty", "--message", message);
    },
  };
}

/** Everything in the folder of a repository: made by git once, and written as it is from then on. */
export interface RepositoryFiles {
  /** Paths. Git knows a repository by folders that may be empty. */
  readonly folders: readonly string[];
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Reads a repository for copies of it, and takes its folder away. */
export async function takeFiles(repository: Workspace): Promise<RepositoryFiles> {
  const { root } = repository;
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const pathOf = ({ parentPath, name }: Dirent): string => relative(root, join(parentPath, name));
  const folders = entries.filter((entry) => entry.isDirectory()).map(pathOf);
  const files = new Map<string, Buffer>();
  for (const path of entries.filter((entry) => entry.isFile()).map(pathOf))
    files.set(path, await readFile(join(root, path)));
  await repository[Symbol.asyncDispose]();
  return { folders, files };
}

/** A copy of a repository, without a run of git. */
export async function repositoryOf({ folders, files }: RepositoryFiles): Promise<GitWorkspace> {
  const workspace = await makeWorkspace();
  for (const path of folders) await mkdir(join(workspace.root, path), { recursive: true });
  for (const [path, bytes] of files) await writeFile(join(workspace.root, path), bytes);
  return repositoryIn(workspace);
}

let begin: Promise<RepositoryFiles> | undefined;

/** A committed workspace with the clients `pets` and `shop`, their packages, and a package that depends on `pets`. */
export async function committedPets(): Promise<GitWorkspace> {
  begin ??= makeBegin();
  return repositoryOf(await begin);
}

/** The same as the job of a pull request has it, to `main` on the remote. */
export async function checkedOutPets(): Promise<GitWorkspace> {
  const workspace = await committedPets();
  const commit = await workspace.read(".git/refs/heads/main");
  await workspace.put({ ".git/refs/remotes/origin/main": commit });
  return workspace;
}

async function makeBegin(): Promise<RepositoryFiles> {
  const workspace = withGit(await makeWorkspace());
  const manifest = (name: string, version: string, more: object = {}): object => ({
    name: `@acme/${name}`,
    version,
    ...more,
  });
  await workspace.put({
    "package.json": { name: "acme", private: true, type: "module", workspaces: ["packages/*"] },
    "package-lock.json": { name: "acme", lockfileVersion: 3, packages: {} },
    "clients.config.json": {
      clients: {
        pets: {
          spec: "specs/pets.json",
          overlays: ["specs/pets.overlay.json"],
          package: "packages/pets",
        },
        shop: { spec: "specs/shop.json", package: "packages/shop" },
      },
    },
    "specs/pets.json": petVersions.old,
    "specs/pets.overlay.json": petVersions.overlay,
    "specs/shop.json": petVersions.shop,
    "packages/pets/package.json": manifest("pets", "1.4.2"),
    "packages/shop/package.json": manifest("shop", "0.3.1"),
    "packages/kennel/package.json": manifest("kennel", "2.0.0", {
      dependencies: { "@acme/pets": "^1.4.2" },
    }),
    ".gitignore": "node_modules\n",
    ".changeset/config.json": { access: "public", format: false },
  });
  workspace.commit("Begin");
  return takeFiles(workspace);
}

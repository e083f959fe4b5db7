import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { petVersions } from "./pet-versions.ts";
import { makeWorkspace, type Workspace } from "./workspace.ts";

/** A workspace that is a git repository. */
export interface GitWorkspace extends Workspace {
  /** Runs git and gives what it prints. */
  git(...words: string[]): string;
  /** Commits everything. */
  commit(message: string): void;
}

/** Nothing of whoever runs the tests, and no chores in the background. */
export const gitSettings: Readonly<Record<string, string>> = {
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
  GIT_CONFIG_COUNT: "1",
  GIT_CONFIG_KEY_0: "maintenance.auto",
  GIT_CONFIG_VALUE_0: "false",
  GIT_AUTHOR_NAME: "Test",
  GIT_AUTHOR_EMAIL: "test@example.com",
  GIT_COMMITTER_NAME: "Test",
  GIT_COMMITTER_EMAIL: "test@example.com",
};

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

/** What {@link committedPets} begins with: made by git once, and written as it is from then on. */
let begin: Promise<ReadonlyMap<string, Buffer>> | undefined;

/** A committed workspace with the clients `pets` and `shop`, their packages, and a package that depends on `pets`. */
export async function committedPets(): Promise<GitWorkspace> {
  begin ??= makeBegin();
  const workspace = await makeWorkspace();
  for (const [path, bytes] of await begin) {
    await mkdir(dirname(join(workspace.root, path)), { recursive: true });
    await writeFile(join(workspace.root, path), bytes);
  }
  return repositoryIn(workspace);
}

async function makeBegin(): Promise<ReadonlyMap<string, Buffer>> {
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
  const { root } = workspace;
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.flatMap((entry) =>
    entry.isFile() ? relative(root, join(entry.parentPath, entry.name)) : [],
  );
  const files = new Map<string, Buffer>();
  for (const path of paths) files.set(path, await readFile(join(root, path)));
  await workspace[Symbol.asyncDispose]();
  return files;
}

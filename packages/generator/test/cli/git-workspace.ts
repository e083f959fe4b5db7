import { execFileSync } from "node:child_process";
import { petVersions } from "./pet-versions.ts";
import { makeWorkspace, type Workspace } from "./workspace.ts";

/** A workspace that is a git repository. */
export interface GitWorkspace extends Workspace {
  /** Runs git and gives what it prints. */
  git(...words: string[]): string;
  /** Commits everything. */
  commit(message: string): void;
}

/** Makes a workspace a git repository on the branch `main`, without the settings of whoever runs the tests. */
export function withGit(workspace: Workspace): GitWorkspace {
  const git = (...words: string[]): string =>
    execFileSync("git", words, {
      cwd: workspace.root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: "/dev/null",
        GIT_CONFIG_SYSTEM: "/dev/null",
        GIT_AUTHOR_NAME: "Test",
        GIT_AUTHOR_EMAIL: "test@example.com",
        GIT_COMMITTER_NAME: "Test",
        GIT_COMMITTER_EMAIL: "test@example.com",
      },
    });
  git("init", "--quiet", "--initial-branch=main", ".");
  return {
    ...workspace,
    git,
    commit(message) {
      git("add", "--all");
      git("commit", "--quiet", "--allow-empty", "--message", message);
    },
  };
}

/** A committed workspace with the clients `pets` and `shop`, their packages, and a package that depends on `pets`. */
export async function committedPets(): Promise<GitWorkspace> {
  const workspace = withGit(await makeWorkspace());
  const manifest = (name: string, version: string, more: object = {}): object => ({
    name: `@acme/${name}`,
    version,
    ...more,
  });
  await workspace.put({
    "package.json": { name: "acme", private: true, workspaces: ["packages/*"] },
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
  return workspace;
}

import { execFileSync } from "node:child_process";
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProcess, type ProcessResult } from "../packed/run-process.ts";
import { clientPackages } from "../packed/tarballs.ts";

const root = join(import.meta.dirname, "../..");

/** A git repository that has of this one what its workflows work with, committed on `main`. */
export interface RepositoryCopy extends Disposable {
  readonly folder: string;
  /** What processes have in their environment that work with it. */
  readonly environment: NodeJS.ProcessEnv;
  /** A path beside the repository, which it can name as `../outside/NAME`: for remotes and what steps hand on. */
  outside(name: string): string;
  git(...words: string[]): string;
  read(path: string): string;
  write(path: string, text: string): void;
  /** Changes a JSON file, in the format that Prettier gives it. */
  edit(path: string, change: (value: JsonSpec) => void): void;
  /** Commits everything. */
  commit(message: string): void;
  /** Runs a script of this repository in the copy, as a workflow does. */
  script(name: string, words: readonly string[], env?: NodeJS.ProcessEnv): Promise<ProcessResult>;
  /** Another copy, in the state that this one is in, with what is outside. */
  clone(): RepositoryCopy;
}

/** A description, as far as the tests change it. */
export interface JsonSpec {
  paths: Record<string, unknown>;
  components: { schemas: Record<string, { description?: string; properties?: object }> };
}

const paths = [
  "specs",
  "clients.config.ts",
  "package.json",
  "pnpm-workspace.yaml",
  ".prettierrc.json",
  ".changeset/README.md",
  ...globSync("packages/*/package.json", { cwd: root }),
  ...clientPackages.flatMap((name) => [
    `packages/${name}/API.md`,
    `packages/${name}/llms.txt`,
    `packages/${name}/src/generated`,
  ]),
];

/** Copies what workflows work with into a repository of its own. */
export function copyRepository(): RepositoryCopy {
  // What waits for a release in this repository is not what a test is about. Formatting needs pnpm on the PATH.
  const changesets = JSON.parse(
    readFileSync(join(root, ".changeset/config.json"), "utf8"),
  ) as object;
  return makeRepository((folder) => {
    for (const path of paths) cpSync(join(root, path), join(folder, path), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    writeFileSync(join(folder, ".gitignore"), "node_modules\n");
    const config = JSON.stringify({ ...changesets, format: false });
    writeFileSync(join(folder, ".changeset/config.json"), config);
  });
}

/** Makes a repository with what `fill` puts into its folder. */
export function makeRepository(fill: (folder: string) => void): RepositoryCopy {
  const parent = mkdtempSync(join(tmpdir(), "workflows-"));
  const copy = repositoryIn(parent);
  mkdirSync(copy.outside(""));
  mkdirSync(copy.folder);
  fill(copy.folder);
  copy.git("init", "--quiet");
  copy.commit("Begin");
  return copy;
}

/** Whatever the user's and the machine's settings of git say. */
const settings = {
  GIT_CONFIG_GLOBAL: join(import.meta.dirname, "gitconfig"),
  GIT_CONFIG_NOSYSTEM: "1",
};

function repositoryIn(parent: string): RepositoryCopy {
  const folder = join(parent, "repository");
  const read = (path: string): string => readFileSync(join(folder, path), "utf8");
  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  const environment = { ...process.env, ...settings };
  const options = { cwd: folder, env: environment, encoding: "utf8", stdio: "pipe" } as const;
  const git = (...words: string[]): string => execFileSync("git", words, options);
  return {
    folder,
    environment,
    git,
    read,
    write,
    outside: (name) => join(parent, "outside", name),
    edit(path, change) {
      const value = JSON.parse(read(path)) as JsonSpec;
      change(value);
      write(path, `${JSON.stringify(value, undefined, 2)}\n`);
    },
    commit(message) {
      git("add", "--all");
      git("commit", "--quiet", "--message", message);
    },
    script: (name, words, env) =>
      runProcess(process.execPath, [join(root, "scripts", name), ...words], {
        cwd: folder,
        env: { ...environment, ...env },
      }),
    clone() {
      const other = mkdtempSync(join(tmpdir(), "workflows-"));
      cpSync(parent, other, { recursive: true, verbatimSymlinks: true });
      return repositoryIn(other);
    },
    [Symbol.dispose]: () => rmSync(parent, { recursive: true }),
  };
}

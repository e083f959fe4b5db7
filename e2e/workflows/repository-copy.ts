import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProcess, type ProcessResult } from "../packed/run-process.ts";
import { clientPackages } from "../packed/tarballs.ts";

const root = join(import.meta.dirname, "../..");

/** A git repository that has of this one what its workflows work with, committed on `main`. */
export interface RepositoryCopy extends Disposable {
  readonly folder: string;
  git(...words: string[]): string;
  read(path: string): string;
  write(path: string, text: string): void;
  /** Changes a JSON file, in the format that Prettier gives it. */
  edit(path: string, change: (value: JsonSpec) => void): void;
  /** Commits everything. */
  commit(message: string): void;
  /** Runs a script of this repository in the copy, as a workflow does. */
  script(name: string, words: readonly string[], env?: NodeJS.ProcessEnv): Promise<ProcessResult>;
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
  ...[...clientPackages, "admin"].map((name) => `packages/${name}/package.json`),
  ...clientPackages.flatMap((name) => [
    `packages/${name}/API.md`,
    `packages/${name}/src/generated`,
  ]),
];

/** Copies what workflows work with into a repository of its own. */
export function copyRepository(): RepositoryCopy {
  const folder = mkdtempSync(join(tmpdir(), "workflows-"));
  for (const path of paths) cpSync(join(root, path), join(folder, path), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  // What waits for a release in this repository is not what a test is about. Formatting needs pnpm on the PATH.
  const changesets = JSON.parse(
    readFileSync(join(root, ".changeset/config.json"), "utf8"),
  ) as object;
  const write = (path: string, text: string): void => {
    writeFileSync(join(folder, path), text);
  };
  cpSync(join(root, ".changeset/README.md"), join(folder, ".changeset/README.md"));
  write(".changeset/config.json", JSON.stringify({ ...changesets, format: false }));
  write(".gitignore", "node_modules\n");
  const git = (...words: string[]): string =>
    execFileSync("git", words, { cwd: folder, encoding: "utf8", stdio: "pipe" });
  git("init", "--quiet", "--initial-branch=main", ".");
  git("config", "user.name", "Test");
  git("config", "user.email", "test@example.com");
  const commit = (message: string): void => {
    git("add", "--all");
    git("commit", "--quiet", "--message", message);
  };
  commit("Begin");
  return {
    folder,
    git,
    write,
    commit,
    read: (path) => readFileSync(join(folder, path), "utf8"),
    edit(path, change) {
      const value = JSON.parse(readFileSync(join(folder, path), "utf8")) as JsonSpec;
      change(value);
      write(path, `${JSON.stringify(value, undefined, 2)}\n`);
    },
    script: (name, words, env) =>
      runProcess(process.execPath, [join(root, "scripts", name), ...words], {
        cwd: folder,
        env: { ...process.env, ...env },
      }),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}

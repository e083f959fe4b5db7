import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runToSuccess } from "../ci/run-command.ts";

/** A clone of the repository in a temporary folder, with its dependencies installed. */
export interface WorkingCopy extends Disposable {
  readonly folder: string;
  read(file: string): string;
  write(file: string, text: string): void;
  /** Builds a package and what it depends on. What did not change is not built again. */
  build(packageFolder: string): void;
  /** Gives every file its committed text back. */
  restore(): void;
}

/**
 * Checks a revision out and installs what it depends on, from the store of pnpm alone.
 *
 * @throws Error when git does not know the revision, or the store lacks a package.
 */
export function checkOut(repository: string, revision: string): WorkingCopy {
  const folder = mkdtempSync(join(tmpdir(), "mutants-"));
  const dispose = (): void => rmSync(folder, { recursive: true, force: true });
  const git = (...words: string[]): string => runToSuccess("git", words, folder);
  try {
    const commit = runToSuccess(
      "git",
      ["rev-parse", "--verify", `${revision}^{commit}`],
      repository,
    );
    // A clone and not a worktree: Turborepo gives all worktrees of a repository one cache.
    git("clone", "--quiet", "--shared", "--no-checkout", repository, ".");
    git("checkout", "--quiet", "--detach", commit.trim());
    runToSuccess("pnpm", ["install", "--frozen-lockfile", "--offline"], folder);
  } catch (error) {
    dispose();
    throw error;
  }
  return {
    folder,
    read: (file) => readFileSync(join(folder, file), "utf8"),
    write: (file, text) => writeFileSync(join(folder, file), text),
    build(packageFolder) {
      const turbo = join(folder, "node_modules/.bin/turbo");
      runToSuccess(
        turbo,
        ["run", "build", `--filter=./${packageFolder}...`, "--output-logs=errors-only"],
        folder,
      );
    },
    restore: () => void git("checkout", "--quiet", "--", "."),
    [Symbol.dispose]: dispose,
  };
}

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../repository.ts";

/**
 * The command as it was at a commit: its files are taken from git, installed and built once, in the folder for temporary files.
 *
 * @throws Error when this clone lacks the commit, or when it cannot be installed or built.
 */
export function builtAt(commit: string): string {
  const folder = join(tmpdir(), `openapi-clients-${commit}`);
  if (!existsSync(folder)) build(commit, folder);
  return join(folder, "packages/generator/bin/openapi-clients.js");
}

function build(commit: string, folder: string): void {
  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  const archive = execFileSync("git", ["archive", commit], { cwd: root, maxBuffer: 1 << 28 });
  execFileSync("tar", ["x"], { cwd: draft, input: archive });
  const pnpm = (...words: readonly string[]): void => {
    execFileSync("npx", ["-y", "pnpm@12", ...words], {
      cwd: draft,
      stdio: ["ignore", "ignore", "inherit"],
    });
  };
  pnpm("install", "--frozen-lockfile");
  pnpm("--filter", "@convex-openapi/generator...", "build");
  renameSync(draft, folder);
}

import { join } from "node:path";
import { type PackageManager, textIfThere } from "@convex-openapi/document/command-line";
import { foldersAbove, type Project, readManifestIn } from "./project.ts";

/**
 * The words that install what a manifest lists. It has just changed, so a lockfile has to change too, which pnpm and Yarn
 * refuse in CI unless they are told.
 */
export function installWords(manager: PackageManager): readonly string[] {
  return manager === "pnpm" ? ["pnpm", "install", "--no-frozen-lockfile"] : [manager, "install"];
}

/** Yarn takes the permission to change its lockfile from here: Yarn 1 knows no option for it. */
export const installVariables: Readonly<Record<string, string>> = {
  YARN_ENABLE_IMMUTABLE_INSTALLS: "false",
};

/**
 * Whether a project that uses Yarn uses version 1, as its manifest or its lockfile has it. That one knows other options
 * (https://classic.yarnpkg.com/en/docs/cli/install).
 */
export function isYarnClassic(folder: string): boolean {
  for (const place of foldersAbove(folder)) {
    const declared = /"packageManager"\s*:\s*"yarn@(\d+)/.exec(
      readManifestIn(place)?.text ?? "",
    )?.[1];
    if (declared !== undefined) return declared === "1";
    const lockfile = textIfThere(join(place, "yarn.lock"));
    if (lockfile !== undefined) return /^# yarn lockfile v1\s*$/m.test(lockfile);
  }
  return false;
}

/** The command that adds packages to the dependencies of a project, or to those that only its developers need. */
export function addPackageCommand(
  manager: PackageManager,
  names: string,
  { folder, workspace }: Pick<Project, "folder" | "workspace">,
  isDev = false,
): string {
  const isRoot = manager === "pnpm" && workspace?.folder === folder;
  const dev = manager === "npm" || manager === "pnpm" ? "--save-dev" : "--dev";
  const words = [isRoot ? ["--workspace-root"] : [], isDev ? [dev] : [], names].flat();
  return `${manager} ${manager === "npm" ? "install" : "add"} ${words.join(" ")}`;
}

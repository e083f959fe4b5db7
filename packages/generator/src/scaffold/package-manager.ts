import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Project } from "./project.ts";

const names = ["npm", "pnpm", "yarn", "bun"] as const;

/** What installs the packages of a project. */
export type PackageManager = (typeof names)[number];

const lockfiles: readonly (readonly [name: string, manager: PackageManager])[] = [
  ["package-lock.json", "npm"],
  ["npm-shrinkwrap.json", "npm"],
  ["pnpm-lock.yaml", "pnpm"],
  ["yarn.lock", "yarn"],
  ["bun.lock", "bun"],
  ["bun.lockb", "bun"],
];

/**
 * The package manager of a project: the one that `packageManager` names in its manifest or in that of its workspace, then
 * that of a lockfile, then the one that runs this program, which says so in `npm_config_user_agent`. npm where nothing
 * tells.
 */
export function packageManagerOf(
  { folder, manifest, workspace }: Project,
  env: NodeJS.ProcessEnv,
): PackageManager {
  const folders = workspace === undefined ? [folder] : [folder, workspace.folder];
  const found =
    named(manifest?.value["packageManager"]) ??
    named(workspace?.manifest["packageManager"]) ??
    folders.flatMap((place) => byLockfile(place) ?? [])[0] ??
    (workspace?.isPnpm === true ? "pnpm" : undefined) ??
    named(env["npm_config_user_agent"]);
  return found ?? "npm";
}

/** What stands before the version in `pnpm@10.1.0` and in `pnpm/10.1.0 npm/? node/v24.0.0 linux x64`. */
function named(text: unknown): PackageManager | undefined {
  if (typeof text !== "string") return undefined;
  const [name] = text.split(/[@/]/, 1);
  return names.find((candidate) => candidate === name);
}

function byLockfile(folder: string): PackageManager | undefined {
  return lockfiles.find(([name]) => existsSync(join(folder, name)))?.[1];
}

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

/** The command that adds a package to the dependencies of a project. */
export function addPackageCommand(
  manager: PackageManager,
  name: string,
  { folder, workspace }: Project,
): string {
  if (manager === "npm") return `npm install ${name}`;
  const isRoot = workspace?.folder === folder;
  return `${manager} add ${manager === "pnpm" && isRoot ? "--workspace-root " : ""}${name}`;
}

/** The command that runs a script of a manifest. */
export function runScriptCommand(manager: PackageManager, script: string): string {
  return `${manager} run ${script}`;
}

/** The command that runs a program of an installed package. */
export function runProgramCommand(manager: PackageManager, words: string): string {
  const runners = { npm: "npx", pnpm: "pnpm exec", yarn: "yarn", bun: "bunx" } as const;
  return `${runners[manager]} ${words}`;
}

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { isObject } from "../reference.ts";
import type { JsonValue } from "../document.ts";
import { textIfThere } from "../missing-file.ts";

/** A command line of a program, and where it is to be typed. */
export interface CommandAdvice {
  readonly program: string;
  /** The package that has the program, and no other. */
  readonly packageName?: string | undefined;
  /** What follows the program's name. */
  readonly words: string;
  /** The folder that a person is in. */
  readonly folder: string;
  /** The variables of the environment. */
  readonly variables: Readonly<Record<string, string | undefined>>;
}

/** How package managers run a program of a package, and a script, with further words. */
export const packageManagers = {
  npm: { exec: "npx", script: "npm run", words: " --" },
  pnpm: { exec: "pnpm exec", script: "pnpm", words: "" },
  yarn: { exec: "yarn", script: "yarn", words: "" },
  bun: { exec: "bunx", script: "bun run", words: "" },
} as const;

/** What installs the packages of a project. */
export type PackageManager = keyof typeof packageManagers;

/** Files that only one of them has. */
const ownFiles: Readonly<Record<string, PackageManager>> = {
  "pnpm-lock.yaml": "pnpm",
  "pnpm-workspace.yaml": "pnpm",
  "yarn.lock": "yarn",
  "bun.lock": "bun",
  "bun.lockb": "bun",
  "package-lock.json": "npm",
  "npm-shrinkwrap.json": "npm",
};

/**
 * A command line that can be pasted in a folder: by the script of the project that runs it, or else by the package
 * manager where the program is installed, or else as it is.
 */
export function typedCommand(advice: CommandAdvice): string {
  const { program, packageName, words, folder, variables } = advice;
  const folders = foldersFrom(folder);
  const manager = packageManagers[packageManagerIn(folder, variables)];
  // Package managers take scripts from the nearest manifest alone.
  const home = folders.find((each) => existsSync(join(each, "package.json")));
  const script = home === undefined ? undefined : scriptFor(advice, scriptsOf(home));
  if (script !== undefined) {
    const rest = script.rest === "" ? "" : `${manager.words} ${script.rest}`;
    return `${manager.script} ${script.name}${rest}`;
  }
  const bins = folders.map((each) => join(each, "node_modules", ".bin", program));
  if (bins.some((bin) => existsSync(bin) || existsSync(`${bin}.cmd`))) {
    return `${manager.exec} ${program} ${words}`;
  }
  // `npx` says so of itself (https://docs.npmjs.com/cli/v11/using-npm/scripts#environment).
  const isFetched = packageName !== undefined && variables["npm_command"] === "exec";
  return `${isFetched ? `npx ${packageName}` : program} ${words}`;
}

interface Script {
  readonly name: string;
  /** The words that it does not have itself. */
  readonly rest: string;
}

/** A script that runs the words, or has Turborepo do so, or runs the first of them at its end and so takes the rest. */
function scriptFor(
  { program, words }: CommandAdvice,
  scripts: Readonly<Record<string, string>>,
): Script | undefined {
  const task = /^([\w-]+)(?: [^-\s]\S*)*$/.exec(words)?.[1];
  let best: (Script & { readonly rank: number }) | undefined;
  const offer = (script: Script, rank: number): void => {
    if (best === undefined || rank > best.rank) best = { ...script, rank };
  };
  for (const [name, text] of Object.entries(scripts)) {
    const commands = text.split(/&&|;/).map((command) => command.trim());
    for (const [index, command] of commands.entries()) {
      const given = wordsAfter(program, command);
      if (given === words) offer({ name, rest: "" }, 1000);
      else if (runsTask(command, task)) offer({ name, rest: "" }, 999);
      else if (given !== undefined && index === commands.length - 1) {
        const rest = given === "" ? words : restAfter(given, words);
        if (rest !== undefined) offer({ name, rest }, given.length);
      }
    }
  }
  return best;
}

/** What follows the name of a program in a command, as one space apart; `undefined` where another one runs. */
function wordsAfter(program: string, command: string): string | undefined {
  const parts = command.split(/\s+/);
  const index = parts.findIndex(
    (part) => /[^\\/]*$/.exec(part)?.[0].replace(/\.js$/, "") === program,
  );
  return index === -1 ? undefined : parts.slice(index + 1).join(" ");
}

function restAfter(start: string, words: string): string | undefined {
  return words.startsWith(`${start} `) ? words.slice(start.length + 1) : undefined;
}

/** Whether a command has Turborepo run a task in the packages of a workspace. */
function runsTask(command: string, task: string | undefined): boolean {
  const [first, ...rest] = command.split(/\s+/).filter((part) => !/^(?:npx|run)$/.test(part));
  const tasks = rest.filter((part) => !part.startsWith("-"));
  return first === "turbo" && tasks.length === 1 && tasks[0] === task;
}

function scriptsOf(folder: string): Readonly<Record<string, string>> {
  const manifest = jsonIn(join(folder, "package.json"));
  const scripts = isObject(manifest) ? manifest["scripts"] : undefined;
  if (!isObject(scripts)) return {};
  const texts = Object.entries(scripts).flatMap(([name, text]) =>
    typeof text === "string" ? [[name, text] as const] : [],
  );
  return Object.fromEntries(texts);
}

/**
 * The package manager of a folder: the one that the nearest manifest with a `packageManager` names, or whose lockfile is
 * as near; else the one that runs this program; else npm.
 */
export function packageManagerIn(
  folder: string,
  variables: CommandAdvice["variables"],
): PackageManager {
  for (const place of foldersFrom(folder)) {
    const manifest = jsonIn(join(place, "package.json"));
    const declared = isObject(manifest) ? manifest["packageManager"] : undefined;
    const name = typeof declared === "string" ? declared.split("@")[0] : undefined;
    if (isManager(name)) return name;
    const own = Object.keys(ownFiles).find((file) => existsSync(join(place, file)));
    if (own !== undefined) return ownFiles[own] ?? "npm";
  }
  // Such as `pnpm/12.21.0 npm/? node/v24.21.0 linux x64`, where one runs this program.
  const [running] = (variables["npm_config_user_agent"] ?? "").split("/");
  return isManager(running) ? running : "npm";
}

function isManager(name: string | undefined): name is PackageManager {
  return name !== undefined && Object.hasOwn(packageManagers, name);
}

/** A manifest that cannot be read is none of the business of whoever wants advice. */
function jsonIn(file: string): JsonValue | undefined {
  const text = textIfThere(file);
  try {
    return text === undefined ? undefined : (JSON.parse(text) as JsonValue);
  } catch {
    return undefined;
  }
}

/** A folder and those around it. */
function foldersFrom(folder: string): string[] {
  const folders = [folder];
  for (let outer = dirname(folder); outer !== folders.at(-1); outer = dirname(outer))
    folders.push(outer);
  return folders;
}

import { existsSync, statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { didYouMean, UsageError, withForwardSlashes } from "@convex-openapi/document/command-line";
import { displayName, isUrl, refuseUnreadableUrl } from "@convex-openapi/document/read";
import { filesOf, isGlob } from "./glob.ts";
import type { RedoclyConfig } from "./redocly-config.ts";
import { overridden, refuseContradictions, type Settings } from "./settings.ts";

/** One description and what becomes of it. */
export interface TypesJob {
  /** What messages call it. */
  readonly name: string;
  /** An absolute path, a URL, or `undefined` for what is piped to the program. */
  readonly source: string | undefined;
  /** The absolute path of the file; `undefined` for the standard output. */
  readonly output: string | undefined;
  readonly settings: Settings;
}

/** What a run is asked for. */
export interface Request {
  /** What stands on the command line besides options. */
  readonly inputs: readonly string[];
  /** What the options say. */
  readonly settings: Settings;
  readonly config: RedoclyConfig | undefined;
  readonly cwd: string;
  /** Whether something may be piped to the program. */
  readonly hasInput: () => boolean;
}

interface Input {
  readonly name: string;
  readonly source: string | undefined;
  /** Its path in an output folder, without `.ts`. */
  readonly path: string;
  /** What the config says of it. */
  readonly settings: Settings;
}

/**
 * What is made of what, and how.
 * @throws {UsageError} where that makes no sense.
 */
export function planTypes(request: Request): TypesJob[] {
  const { settings, config } = request;
  const inputs = inputsOf(request);
  const single = inputs.length === 1;
  const jobs = inputs.map(({ name, source, path, settings: own }): TypesJob => {
    const all = overridden(overridden(config?.settings ?? { switches: {} }, own), settings);
    refuseContradictions(all);
    return { name, source, output: outputOf(all.output, path, single), settings: all };
  });
  refuseSharedOutputs(jobs, request.cwd);
  return jobs;
}

function inputsOf({ inputs, settings, config, cwd, hasInput }: Request): Input[] {
  const apis = new Map(
    (config?.apis ?? []).map(({ name, root, settings: own }) => [
      name,
      { name, source: root, path: name, settings: own },
    ]),
  );
  if (inputs.length > 0) {
    const found = inputs.flatMap(
      (word) => apis.get(word) ?? inputsNamed(word, [...apis.keys()], cwd),
    );
    return [...new Map(found.map((input) => [input.source, input])).values()];
  }
  if (config !== undefined && apis.size > 0) {
    const lost = config.apis.filter(
      (api) => overridden(config.settings, overridden(api.settings, settings)).output === undefined,
    );
    if (lost.length === 0) return [...apis.values()];
    const lines = lost.map(
      ({ place }) => `${place}: has no x-openapi-ts.output, a file for its types`,
    );
    throw new UsageError(lines.join("\n"));
  }
  if (hasInput()) return [piped];
  throw new UsageError("which description? openapi-types FILE|URL, or pipe one to it");
}

const piped: Input = {
  name: "stdin",
  source: undefined,
  path: "stdin",
  settings: { switches: {} },
};

function inputsNamed(word: string, apis: readonly string[], cwd: string): Input[] {
  if (word === "-") return [piped];
  if (word === "") throw new UsageError("an input is empty: FILE, URL or - for what is piped");
  const settings = { switches: {} };
  if (isUrl(word)) {
    const { pathname, hostname } = new URL(URL.canParse(word) ? word : "http://unknown");
    const path = fileName(withoutExtension(pathname.split("/").findLast(Boolean) ?? hostname));
    return [{ name: displayName(word, cwd), source: word, path, settings }];
  }
  const isFileUrl = word.startsWith("file:");
  if (!isFileUrl) refuseUnreadableUrl(word);
  const path = isFileUrl ? fileURLToPath(word) : word;
  const isThere = existsSync(resolve(cwd, path));
  if (statSync(resolve(cwd, path), { throwIfNoEntry: false })?.isDirectory() === true) {
    const folder = withForwardSlashes(path).replace(/(?<=.)\/+$/, "");
    throw new UsageError(
      `${folder} is a folder: name the descriptions in it, such as '${folder}/**/*.yaml'`,
    );
  }
  const paths = isThere || !isGlob(path) ? [path] : filesOf(withForwardSlashes(path), cwd);
  if (paths.length === 0) throw new UsageError(`no file matches "${word}"`);
  if (!isThere) refuseUnknownApi(word, apis);
  return paths.map((each) => {
    const source = resolve(cwd, each);
    const below = withForwardSlashes(relative(cwd, source)).replace(/^(?:\.\.\/)+/, "");
    return { name: displayName(source, cwd), source, path: withoutExtension(below), settings };
  });
}

/** A word that looks like a file is one that does not exist, unless an API is called nearly so. */
function refuseUnknownApi(word: string, apis: readonly string[]): void {
  const isFileName = apis.length === 0 || /[/\\]|\.(?:json|ya?ml)$/i.test(word) || isGlob(word);
  const hint = didYouMean(word, apis) || (isFileName ? "" : ` APIs: ${apis.join(", ")}`);
  if (hint !== "") throw new UsageError(`neither a file nor an API is named "${word}";${hint}`);
}

/** The same name on every machine: Windows has no file with one of these signs in its name. */
function fileName(name: string): string {
  return name.replaceAll(/[<>:"|?*\\]/g, "-");
}

function outputOf(output: string | undefined, path: string, single: boolean): string | undefined {
  if (output === undefined) {
    if (single) return undefined;
    throw new UsageError("several descriptions need a folder for their types: --output DIR/");
  }
  const isFolder =
    output.endsWith("/") || statSync(output, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? resolve(output, `${path}.ts`) : output;
}

function refuseSharedOutputs(jobs: readonly TypesJob[], cwd: string): void {
  const makers = new Map<string, TypesJob>();
  for (const job of jobs) {
    const { name, output } = job;
    if (output === undefined) continue;
    const shown = displayName(output, cwd);
    const other = makers.get(output);
    if (other !== undefined) {
      const advice = "give each a file, or all a folder: --output DIR/";
      throw new UsageError(`${other.name} and ${name} would both become ${shown}; ${advice}`);
    }
    if (jobs.some(({ source }) => source === output)) {
      throw new UsageError(`${shown} is a description: its types need another file`);
    }
    makers.set(output, job);
  }
}

function withoutExtension(path: string): string {
  return path.replace(/\.(?:json|ya?ml)$/i, "");
}

import { existsSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { UsageError, withForwardSlashes } from "@convex-openapi/document/command-line";
import { placeOf } from "@convex-openapi/document/model";
import { DocumentError, type ParsedText, parseText, readText } from "@convex-openapi/document/read";
import { ConfigReader } from "./config-reader.ts";
import type { Settings } from "./settings.ts";
import { absolute } from "./types-options.ts";

/** One of the `apis` of a `redocly.yaml`. */
export interface ConfiguredApi {
  readonly name: string;
  /** The description: an absolute path or a URL. */
  readonly root: string;
  /** What it says itself. */
  readonly settings: Settings;
  /** Such as `redocly.yaml:3:5: apis.core@v1`. */
  readonly place: string;
}

/** What a `redocly.yaml` says about types. */
export interface RedoclyConfig {
  /** What messages call the file. */
  readonly name: string;
  readonly apis: readonly ConfiguredApi[];
  /** What it says of all types. */
  readonly settings: Settings;
  /** Its keys that have no effect on types. */
  readonly ignored: readonly string[];
}

const fileNames = ["redocly.yaml", "redocly.yml", ".redocly.yaml", ".redocly.yml"];

/** The key of what is for openapi-typescript. */
export const ownKey = "x-openapi-ts";

/**
 * The config that a command line names, or that of the working folder; `undefined` where there is none.
 * @param named a file or a folder.
 * @throws {UsageError} with a line for each fault.
 */
export async function readRedoclyConfig(
  named: string | undefined,
  cwd: string,
): Promise<RedoclyConfig | undefined> {
  const path = resolve(cwd, named ?? ".");
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const file = isFolder ? configIn(path, cwd) : path;
  if (file === undefined && named === undefined) return undefined;
  if (file === undefined || !existsSync(file)) {
    throw new UsageError(`--redocly ${named}: there is no such ${isFolder ? "config" : "file"}`);
  }
  return configOf(file, cwd);
}

function configIn(folder: string, cwd: string): string | undefined {
  const found = fileNames.map((name) => join(folder, name)).filter((file) => existsSync(file));
  if (found.length > 1) {
    const names = found.map((file) => withForwardSlashes(relative(cwd, file))).join(" and ");
    throw new UsageError(`there are ${names}; keep one of them, or name it with --redocly`);
  }
  return found[0];
}

async function configOf(file: string, cwd: string): Promise<RedoclyConfig> {
  const { file: name, value, locate } = await parsed(file, cwd);
  const folder = dirname(file);
  const reader = new ConfigReader(folder, (keys) => placeOf(locate(keys)));
  const root = reader.object([], value ?? {});
  const settings = reader.settings([ownKey], root[ownKey]);
  const ofApis: string[] = [];
  const apis = Object.entries(reader.object(["apis"], root["apis"] ?? {})).flatMap(
    ([key, written]): ConfiguredApi[] => {
      const keys = ["apis", key];
      const api = reader.object(keys, written);
      const own = Object.keys(api).filter((each) => each !== "root" && each !== ownKey);
      ofApis.push(...own.map((each) => `apis.*.${each}`));
      const description = reader.text([...keys, "root"], api["root"]);
      if (description === undefined) return [];
      return [
        {
          name: key,
          root: absolute(description, folder),
          settings: reader.settings([...keys, ownKey], api[ownKey]),
          place: reader.placeOf(keys),
        },
      ];
    },
  );
  reader.throwProblems();
  const others = Object.keys(root).filter((key) => key !== "apis" && key !== ownKey);
  return { name, apis, settings, ignored: [...new Set([...others, ...ofApis])] };
}

async function parsed(
  file: string,
  cwd: string,
): Promise<Pick<ParsedText, "value" | "locate"> & { readonly file: string }> {
  try {
    const text = await readText(file, { cwd });
    const { value, locate } = await parseText(text);
    return { file: text.file, value, locate };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const lines = error.diagnostics.map(
      ({ position, message }) => `${placeOf(position)}: ${message}`,
    );
    throw new UsageError(lines.join("\n"), { cause: error });
  }
}

import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import type { Compiler } from "@convex-openapi/diff/report";
import { errorCode, ifThere } from "@convex-openapi/document/command-line";
import { entryFile } from "../emit/generated-file.ts";

/** The modules of a client as they stand on disk. */
export interface CommittedFiles {
  /** Texts by name below the folder, with LF at the ends of lines. */
  readonly texts: ReadonlyMap<string, string>;
  /** Names of modules that others import and that are not there. */
  readonly missing: readonly string[];
}

/**
 * Reads the modules of a folder to which its `index.ts` leads, whoever made them: an older version of the generator may
 * have divided the code otherwise. What is imported from outside of the folder is not read.
 * @throws the error of the file system when something there cannot be read.
 */
export async function committedFiles(compiler: Compiler, folder: string): Promise<CommittedFiles> {
  const texts = new Map<string, string>();
  const missing: string[] = [];
  const names = new Set([entryFile]);
  // Names that are found on the way are visited by the same loop.
  for (const name of names) {
    const text = await readModule(join(folder, name));
    if (text === undefined) {
      missing.push(name);
      continue;
    }
    texts.set(name, text.replaceAll("\r\n", "\n"));
    for (const imported of importedModules(compiler, name, text)) names.add(imported);
  }
  return { texts, missing: missing.sort() };
}

async function readModule(path: string): Promise<string | undefined> {
  try {
    return await ifThere(readFile(path, "utf8"));
  } catch (error) {
    // A folder in the place of a module is no module.
    if (errorCode(error) === "EISDIR") return undefined;
    throw error;
  }
}

/** The names of the modules of the same folder that a module imports, each in the form of a file's name. */
export function importedModules(compiler: Compiler, name: string, text: string): string[] {
  return compiler.preProcessFile(text).importedFiles.flatMap(({ fileName }) => {
    if (!fileName.startsWith(".")) return [];
    const path = posix.join(posix.dirname(name), fileName);
    if (path.startsWith("../")) return [];
    return [path.endsWith(".ts") ? path : `${path.replace(/\.js$/, "")}.ts`];
  });
}

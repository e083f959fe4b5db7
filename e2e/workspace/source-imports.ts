import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript-5";

/** One import of a source file: of values or of types, a re-export, or one at run time. */
export interface SourceImport {
  /** As it is written. */
  readonly specifier: string;
  /** The path that a relative specifier names, from the folder of the sources; `undefined` for a package. */
  readonly target: string | undefined;
}

/** The imports of source files, by the path of the file from the folder of the sources. */
export type SourceImports = ReadonlyMap<string, readonly SourceImport[]>;

/** The folders in `packages`, sorted. */
export function packageFolders(root: string): string[] {
  const names = readdirSync(join(root, "packages")).sort();
  return names.filter((name) => existsSync(join(root, "packages", name, "src")));
}

/** What all TypeScript files of a folder import, those in folders below included. */
export function readSourceImports(folder: string): SourceImports {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts"))
    .sort();
  return new Map(
    files.map((file) => [file, importsOf(file, readFileSync(join(folder, file), "utf8"))]),
  );
}

/** What the text of a source file imports. */
export function importsOf(file: string, text: string): SourceImport[] {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles.map(({ fileName: specifier }) => ({
    specifier,
    target: /^\.{1,2}(?:\/|$)/.test(specifier)
      ? posix.join(posix.dirname(file), specifier)
      : undefined,
  }));
}

/** The circles in which files import each other, each as its files in order, the first one again at the end. */
export function importCircles(imports: SourceImports): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (done.has(file)) return;
    const start = path.indexOf(file);
    if (start !== -1) {
      circles.push([...path.slice(start), file]);
      return;
    }
    const targets = new Set((imports.get(file) ?? []).map(({ target }) => target));
    for (const target of targets) if (target !== undefined) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return circles;
}

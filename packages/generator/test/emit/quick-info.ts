import { join } from "node:path";
import ts from "typescript";
import { withFiles } from "@convex-openapi/test-support/compile";

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  allowImportingTsExtensions: true,
  declaration: true,
  emitDeclarationOnly: true,
  skipLibCheck: true,
  types: [],
};

/** What an editor shows of names in a file. */
export interface QuickInfo {
  /** The errors of the file. */
  readonly errors: readonly string[];
  /** What `--declaration` writes for it. */
  readonly declarations: string;
  /** By the comment `/* name *\/` that stands before it. */
  readonly shown: Readonly<Record<string, string>>;
}

/**
 * Asks the language service, as an editor does, what each name is that a comment marks: `const /* data *\/ it = 1`.
 *
 * @param files Texts by their paths.
 * @param asked The files whose names are asked for.
 */
export async function quickInfo(
  files: Readonly<Record<string, string>>,
  asked: readonly string[],
): Promise<readonly QuickInfo[]> {
  return withFiles(files, (folder) => {
    const paths = asked.map((path) => join(folder, path));
    const service = ts.createLanguageService({
      getCompilationSettings: () => options,
      getScriptFileNames: () => paths,
      getScriptVersion: () => "1",
      getScriptSnapshot: (name) => {
        const text = ts.sys.readFile(name);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => folder,
      getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
      fileExists: (name) => ts.sys.fileExists(name),
      readFile: (name) => ts.sys.readFile(name),
      realpath: (name) => ts.sys.realpath?.(name) ?? name,
    });
    return paths.map((file) => infoOf(service, file));
  });
}

function infoOf(service: ts.LanguageService, file: string): QuickInfo {
  const marks = (ts.sys.readFile(file) ?? "").matchAll(/\/\* (\w+) \*\/ ?/g);
  return {
    errors: service
      .getSemanticDiagnostics(file)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")),
    declarations: service.getEmitOutput(file).outputFiles[0]?.text ?? "",
    shown: Object.fromEntries(
      [...marks].map((mark) => {
        const info = service.getQuickInfoAtPosition(file, mark.index + mark[0].length);
        return [mark[1] ?? "", ts.displayPartsToString(info?.displayParts)];
      }),
    ),
  };
}

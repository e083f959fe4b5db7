import type { Plugin } from "prettier";
import type { GeneratedFile } from "../emit/generated-file.ts";

/** The style of generated files. It is fixed: no configuration file of the surroundings is looked up. */
const style = { printWidth: 100 };

/**
 * Formats files with Prettier: TypeScript and Markdown; others stay as they are. Files that an emitter printed in this
 * style itself (`formatted`) are passed over, which is all that `emitClient` gives: Prettier takes about a second of
 * CPU for 100 KB. Its parsers are loaded when a file needs them.
 */
export async function formatFiles(files: readonly GeneratedFile[]): Promise<GeneratedFile[]> {
  return Promise.all(files.map((file) => formatFile(file)));
}

async function formatFile(file: GeneratedFile): Promise<GeneratedFile> {
  const language = languageOf(file.name);
  if (file.formatted || language === undefined) return file;
  const [{ format }, plugins] = await Promise.all([
    import("prettier/standalone"),
    language.plugins(),
  ]);
  const text = await format(file.text, { ...style, parser: language.parser, plugins });
  return { ...file, text, formatted: true };
}

function languageOf(fileName: string): Language | undefined {
  if (fileName.endsWith(".md")) return markdown;
  return fileName.endsWith(".ts") ? typescript : undefined;
}

interface Language {
  readonly parser: string;
  readonly plugins: () => Promise<Plugin[]>;
}

const typescript: Language = {
  parser: "typescript",
  plugins: () =>
    Promise.all([import("prettier/plugins/typescript"), import("prettier/plugins/estree")]),
};

/** Markdown can hold code of the other language. */
const markdown: Language = {
  parser: "markdown",
  plugins: async () => [await import("prettier/plugins/markdown"), ...(await typescript.plugins())],
};

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/** A piece of TypeScript or JavaScript that a README shows. */
export interface Snippet {
  /** Where it stands, such as `packages/logs-client/README.md:14`. */
  readonly place: string;
  /** `ts`, `mjs` or `cjs`. */
  readonly extension: string;
  readonly code: string;
}

const extensions: Readonly<Record<string, string>> = {
  ts: "ts",
  typescript: "ts",
  mts: "ts",
  js: "mjs",
  javascript: "mjs",
  mjs: "mjs",
  cjs: "cjs",
};

/**
 * The snippets of a Markdown text. A fence whose info string has the word `continues` goes on with the
 * snippet before it, as in one file.
 */
export function findSnippets(markdown: string, file: string): Snippet[] {
  const snippets: Snippet[] = [];
  const fence = /^([ \t]*)(`{3,}|~{3,})([^\n`]*)\n([\s\S]*?)^[ \t]*\2[ \t]*$/gm;
  for (const match of markdown.matchAll(fence)) {
    const [, indent = "", , info = "", body = ""] = match;
    const [language = "", ...words] = info.trim().split(/\s+/);
    const extension = extensions[language.toLowerCase()];
    if (extension === undefined) continue;
    const code = body.replaceAll(new RegExp(`^${indent}`, "gm"), "");
    const before = words.includes("continues") ? snippets.pop() : undefined;
    const line = markdown.slice(0, match.index).split("\n").length;
    snippets.push({
      place: before?.place ?? `${file}:${line}`,
      extension,
      code: before ? `${before.code}\n${code}` : code,
    });
  }
  return snippets;
}

/** The snippets of the README files of the repository and of each package. */
export function readmeSnippets(): Snippet[] {
  const packages = readdirSync(join(root, "packages")).map((name) => `packages/${name}/README.md`);
  return ["README.md", ...packages].flatMap((file) => {
    const markdown = readIfThere(join(root, file));
    return markdown === undefined ? [] : findSnippets(markdown, file);
  });
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

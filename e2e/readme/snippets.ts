import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/** A piece of TypeScript or JavaScript that a text shows, or commands that a page of `docs` shows. */
export interface Snippet {
  /** Where it stands, such as `packages/logs-client/README.md:14`. */
  readonly place: string;
  /** `ts`, `mjs`, `cjs` or `sh`. */
  readonly extension: string;
  readonly code: string;
  /** The file that a reader saves it as, such as `clients.config.ts`. */
  readonly file?: string;
}

/** A text whose snippets a reader tries in one folder. */
export interface Page {
  readonly name: string;
  readonly snippets: readonly Snippet[];
}

/** The pages of `docs` whose commands `commands.ts` runs. */
const guides = ["docs/migrating-from-openapi-typescript.md"];

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
 * snippet before it, as in one file; one with `file=NAME` is that file.
 */
export function findSnippets(
  markdown: string,
  file: string,
  languages: Readonly<Record<string, string>> = extensions,
): Snippet[] {
  const snippets: Snippet[] = [];
  const fence = /^([ \t]*)(`{3,}|~{3,})([^\n`]*)\n([\s\S]*?)^[ \t]*\2[ \t]*$/gm;
  for (const match of markdown.matchAll(fence)) {
    const [, indent = "", , info = "", body = ""] = match;
    const [language = "", ...words] = info.trim().split(/\s+/);
    const extension = languages[language.toLowerCase()];
    if (extension === undefined) continue;
    const code = body.replaceAll(new RegExp(`^${indent}`, "gm"), "");
    const before = words.includes("continues") ? snippets.pop() : undefined;
    const name = words.find((word) => word.startsWith("file="))?.slice("file=".length);
    const line = markdown.slice(0, match.index).split("\n").length;
    snippets.push({
      place: before?.place ?? `${file}:${line}`,
      extension,
      code: before ? `${before.code}\n${code}` : code,
      ...(name !== undefined && { file: name }),
    });
  }
  return snippets;
}

/** The snippets of the README files of the repository and of each package, and of pages that guide a reader. */
export function readmeSnippets(): Snippet[] {
  const packages = readdirSync(join(root, "packages")).map((name) => `packages/${name}/README.md`);
  return ["README.md", ...packages, ...guides].flatMap((file) => {
    const markdown = readIfThere(join(root, file));
    return markdown === undefined ? [] : findSnippets(markdown, file);
  });
}

/** The other pages of `docs` that have snippets. What is `sh` there is run too. */
export function pages(): Page[] {
  const files = readdirSync(join(root, "docs")).filter(
    (name) => name.endsWith(".md") && !guides.includes(`docs/${name}`),
  );
  return files
    .map((name) => ({
      name: `docs/${name}`,
      markdown: readFileSync(join(root, "docs", name), "utf8"),
    }))
    .map(({ name, markdown }) => ({
      name,
      snippets: findSnippets(markdown, name, { ...extensions, sh: "sh" }),
    }))
    .filter(({ snippets }) => snippets.length > 0);
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

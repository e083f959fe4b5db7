import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import MarkdownIt from "markdown-it";

const root = join(import.meta.dirname, "..", "..");

/** One fence of a page, and what a reader does with it: see `README.md` of `e2e`. */
export interface Step {
  readonly kind: "commands" | "file" | "module" | "output";
  /** Where it stands, such as `packages/logs-client/README.md:14`. */
  readonly place: string;
  readonly text: string;
  /** The name under which a reader saves it. */
  readonly file: string;
  /** Whether it never ends by itself. */
  readonly endless: boolean;
}

/** A text that a reader follows from its first fence to its last. */
export interface Page {
  /** Its path in the repository. */
  readonly name: string;
  readonly steps: readonly Step[];
  /** Fences with a language of which nobody has said what to do with them. */
  readonly unused: readonly string[];
}

const extensions: Readonly<Record<string, string>> = { ts: "ts", js: "mjs", cjs: "cjs", sh: "sh" };

/** Reads what a Markdown text has its readers do. A picture is nothing to do. */
export function readPage(name: string, markdown: string): Page {
  const steps: Step[] = [];
  const unused: string[] = [];
  for (const { type, info, content, map } of new MarkdownIt().parse(markdown, {})) {
    const line = (map?.[0] ?? 0) + 1;
    const [language = "", ...words] = info.trim().split(/\s+/);
    if (type !== "fence" || language === "" || language === "mermaid") continue;
    const step = stepOf(language, words, { place: `${name}:${line}`, text: content }, line);
    if (step === undefined) unused.push(`${name}:${line}: ${info}`);
    else steps.push(step);
  }
  return { name, steps, unused };
}

function stepOf(
  language: string,
  words: readonly string[],
  fence: Pick<Step, "place" | "text">,
  line: number,
): Step | undefined {
  if (!words.every((word) => /^(endless|file=.+)$/.test(word))) return undefined;
  const saved = words.find((word) => word !== "endless")?.slice("file=".length);
  const extension = extensions[language];
  const kind = kindOf(language, extension, saved);
  const test = fence.text.includes('from "vitest"') ? ".test" : "";
  const file = saved ?? `line-${line}${test}.${extension}`;
  return kind && { ...fence, kind, file, endless: words.includes("endless") };
}

function kindOf(language: string, extension?: string, saved?: string): Step["kind"] | undefined {
  if (language === "sh") return "commands";
  if (language === "text") return "output";
  if (extension !== undefined) return "module";
  return saved === undefined ? undefined : "file";
}

/** The pages of the repository that have fences with a language. Those of rules and diagnostics are made by tests. */
export function pages(): Page[] {
  return globSync("{{.,docs,e2e,specs}/*,packages/*/{README,AGENTS}}.md", { cwd: root })
    .sort()
    .map((name) => readPage(name, readFileSync(join(root, name), "utf8")))
    .filter(({ steps, unused }) => steps.length + unused.length > 0);
}

import { extname } from "node:path";
import type { Diagnostic } from "../diagnostic.ts";
import type { JsonValue } from "../document.ts";
import type { Position } from "../position.ts";
import { allowHostAdvice, isAllowedHost } from "./allowed-hosts.ts";
import { DocumentError, failure } from "./document-error.ts";
import { parseText } from "./parse-text.ts";
import type { ParsedText } from "./parsed-text.ts";
import { isAbsoluteUri } from "./reference-uri.ts";
import { readText, type ReadOptions, type SourceText } from "./read-text.ts";
import { isUrl } from "../source-location.ts";

/** A file of a description. */
export interface SourceFile {
  /** An absolute path or a URL. */
  readonly location: string;
  /** What diagnostics call it. */
  readonly name: string;
  readonly value: JsonValue;
  /** See `ApiDocument.locate`. */
  readonly locate: (pointer: string) => Position;
}

/** A file that cannot be read. */
export interface Unreadable {
  /** Why, as the end of a sentence; `undefined` where {@link SourceFiles.faults} say it. */
  readonly reason: string | undefined;
}

const unreadableRules: ReadonlySet<string> = new Set([
  "missing-file",
  "unreadable-file",
  "unreadable-url",
]);

/** Reads the files of a description, each once and by the same readers as a description in one file. */
export class SourceFiles {
  /** The faults of files that are there and are neither JSON nor YAML. */
  readonly faults: Diagnostic[] = [];
  readonly #files: Map<string, SourceFile | Unreadable>;
  readonly #wanted = new Set<string>();
  readonly #root: SourceFile;
  readonly #options: ReadOptions;

  constructor(root: SourceFile, options: ReadOptions) {
    this.#root = root;
    this.#files = new Map([[root.location, root]]);
    this.#options = options;
  }

  /** The file that another one refers to by an absolute path or URL; `undefined` until {@link readWanted} has read it. */
  get(location: string, from: SourceFile): SourceFile | Unreadable | undefined {
    const reason = this.#refusal(location, from);
    if (reason !== undefined) return { reason };
    const file = this.#files.get(location);
    if (file === undefined) this.#wanted.add(location);
    return file;
  }

  /**
   * Reads what was asked for: paths, and URLs once there are no paths left, for a file may say that it is what a URL
   * stands for.
   * @returns the files that were read.
   */
  async readWanted(): Promise<readonly SourceFile[]> {
    const paths = [...this.#wanted].filter((location) => !isAbsoluteUri(location));
    const locations = paths.length > 0 ? paths : [...this.#wanted];
    this.#wanted.clear();
    const files = await Promise.all(locations.map((location) => this.#read(location)));
    for (const [index, file] of files.entries()) this.#files.set(locations[index] ?? "", file);
    return files.filter((file) => "value" in file);
  }

  /** Why a file may not refer to another one: what comes from a URL is not trusted with the network here. */
  #refusal(location: string, from: SourceFile): string | undefined {
    if (!isUrl(from.location)) return undefined;
    if (/^(?:data|urn):/i.test(location)) return undefined;
    if (!isUrl(location)) return "cannot be read: a description from a URL cannot refer to a file";
    if (!URL.canParse(location)) return undefined;
    const url = new URL(location);
    const known = [from.location, this.#root.location].filter(isUrl).map((asked) => new URL(asked));
    if (isAllowedHost(url, known, this.#options.allowHosts)) return undefined;
    return `leads to another host, ${url.host}: ${allowHostAdvice(url.host)}`;
  }

  async #read(location: string): Promise<SourceFile | Unreadable> {
    try {
      if (/^urn:/i.test(location))
        throw failure(location, "unreadable-url", "No schema has this $id.");
      const text = await readText(location, this.#options);
      const parsed = isDescription(location) ? await parseText(text) : plainText(text);
      return { location, name: text.file, value: parsed.value, locate: parsed.locate };
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      const [first] = error.diagnostics;
      if (first?.pointer === "" && unreadableRules.has(first.rule)) {
        return { reason: `cannot be read: ${asEnding(first.message)}` };
      }
      this.faults.push(...error.diagnostics);
      return { reason: undefined };
    }
  }
}

/** A `$ref` in a description text can name a Markdown file: then the text is the value. */
function isDescription(location: string): boolean {
  return (
    isUrl(location) || [".json", ".yaml", ".yml", ""].includes(extname(location).toLowerCase())
  );
}

function plainText({ file, text }: SourceText): Pick<ParsedText, "value" | "locate"> {
  const position = { file, line: 1, column: 1 };
  return { value: text, locate: () => position };
}

function asEnding(sentence: string): string {
  return sentence.replace(/\.$/, "").replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}

import { extname } from "node:path";
import { BaseResolver, Source, type Document } from "@redocly/openapi-core";
import type { JsonObject, JsonValue, Position } from "../document.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { isObject, isReference } from "../reference.ts";
import { DocumentError, failure } from "./document-error.ts";
import { isData } from "./is-data.ts";
import { parseText } from "./parse-text.ts";
import type { ParsedText } from "./parsed-text.ts";
import { displayName, isUrl, readText, type ReadOptions, type SourceText } from "./read-text.ts";
import { removeSelfReferences } from "./self-references.ts";

/** One file of a description, as the bundler works on it. */
export interface BundledFile extends Document<JsonValue> {
  /** What the file says. The bundler changes `parsed`, never this. */
  readonly original: JsonValue;
  readonly locate: (pointer: string) => Position;
}

/** The place of an object in the file that it was written in. */
export interface Origin {
  /** The absolute path or URL of the file. */
  readonly location: string;
  /** The unescaped tokens of its JSON pointer. */
  readonly tokens: readonly string[];
}

/**
 * Reads the files of a description for the bundler with the same readers as a single file, so that the same
 * faults give the same diagnostics. A description from a URL can refer to URLs alone.
 */
export class FileResolver extends BaseResolver {
  readonly root: BundledFile & { parsed: JsonObject };
  /** By absolute path or URL. */
  readonly files: Map<string, BundledFile> = new Map();
  /** Files that could not be read, by absolute path or URL, because of what is in them. */
  readonly failures: Map<string, DocumentError> = new Map();
  /** Where each object stood before the bundler moved it. */
  readonly origins: Map<object, Origin> = new Map();
  /** The `$ref`s that lead back to themselves. The bundler does not get to see them. */
  readonly selfReferences: Diagnostic[] = [];
  readonly #missing = new Map<string, string>();
  readonly #loading = new Map<string, Promise<BundledFile>>();
  readonly #options: ReadOptions;

  constructor(
    options: ReadOptions,
    source: SourceText,
    parsed: ParsedText & { readonly value: JsonObject },
  ) {
    super();
    this.#options = options;
    const file = this.#add(source, parsed);
    this.root = { ...file, parsed: isObject(file.parsed) ? file.parsed : {} };
    this.files.set(source.location, this.root);
    this.#removeSelfReferences(source.location);
    this.#loading.set(source.location, Promise.resolve(this.root));
  }

  /** Called by the bundler for every `$ref` that leaves a file. Rejects with a {@link DocumentError}. */
  override async resolveDocument<T = unknown>(
    base: string | null,
    ref: string,
  ): Promise<Document<T>> {
    const location = this.resolveExternalRef(base, ref);
    let loading = this.#loading.get(location);
    if (loading === undefined) {
      loading = this.#load(location);
      this.#loading.set(location, loading);
    }
    const document: Document = await loading;
    // The bundler names the type that it hopes for; it checks what it finds.
    return document as Document<T>;
  }

  /**
   * Why a `$ref` in a file points to nothing, and whether that is because a file cannot be read; `undefined` when the
   * fault is told by {@link failures}.
   */
  reasonFor(file: BundledFile, ref: string): { text: string; isUnreadable: boolean } | undefined {
    const uri = ref.split("#")[0] ?? "";
    const location =
      uri === "" ? file.source.absoluteRef : this.resolveExternalRef(file.source.absoluteRef, uri);
    if (this.failures.has(location)) return undefined;
    const missing = this.#missing.get(location);
    if (missing !== undefined) return { text: `cannot be read: ${missing}`, isUnreadable: true };
    const name = displayName(location, this.#options.cwd ?? process.cwd());
    return { text: `points to nothing in ${name}`, isUnreadable: false };
  }

  #removeSelfReferences(location: string): void {
    const references = [...this.origins].flatMap(([copy, origin]) =>
      origin.location === location && isReference(copy) ? [copy] : [],
    );
    const found = removeSelfReferences(this, references);
    this.selfReferences.push(...found.filter(({ pointer }) => !isData(pointer)));
  }

  #add(source: SourceText, { value, locate }: ParsedText): BundledFile {
    const parsed = this.#copy(value, source.location, []);
    const file = {
      source: new Source(source.location, source.text),
      original: value,
      parsed,
      locate,
    };
    this.files.set(source.location, file);
    return file;
  }

  /**
   * A copy with sorted keys, for the bundler numbers clashing names in the order in which it meets them.
   * It leaves out `externalValue`: the bundler would fetch every example, and no generated code shows one.
   */
  #copy(value: JsonValue, location: string, tokens: readonly string[]): JsonValue {
    if (typeof value !== "object" || value === null) return value;
    const copyChild = (child: JsonValue, token: string): JsonValue =>
      this.#copy(child, location, [...tokens, token]);
    const copy = Array.isArray(value)
      ? value.map((item, index) => copyChild(item, String(index)))
      : Object.fromEntries(
          Object.entries(value)
            .filter(([key, child]) => key !== "externalValue" || typeof child !== "string")
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, child]) => [key, child === undefined ? child : copyChild(child, key)]),
        );
    this.origins.set(copy, { location, tokens });
    return copy;
  }

  async #load(location: string): Promise<BundledFile> {
    try {
      if (!isUrl(location) && isUrl(this.root.source.absoluteRef)) {
        throw failure(
          location,
          "unreadable-file",
          "A description from a URL cannot refer to a file",
        );
      }
      const text = await readText(location, this.#options);
      const parsed = isDescription(location) ? await parseText(text) : plainText(text);
      const file = this.#add(text, parsed);
      this.#removeSelfReferences(location);
      return file;
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      const [first] = error.diagnostics;
      if (first?.pointer === "" && unreadableRules.has(first.rule)) {
        this.#missing.set(
          location,
          first.message.replace(/\.$/, "").replace(/^[A-Z]/, (letter) => letter.toLowerCase()),
        );
      } else this.failures.set(location, error);
      throw error;
    }
  }
}

const unreadableRules: ReadonlySet<string> = new Set([
  "missing-file",
  "unreadable-file",
  "unreadable-url",
]);

/** A `$ref` in a description text can name a Markdown file: then the text is the value. */
function isDescription(location: string): boolean {
  return (
    isUrl(location) || [".json", ".yaml", ".yml", ""].includes(extname(location).toLowerCase())
  );
}

function plainText({ file, text }: SourceText): ParsedText {
  const position = { file, line: 1, column: 1 };
  return { value: text, locate: () => position, mayReferToOtherFiles: false };
}

import type { DiagnosticId } from "../diagnostic-id.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { ApiDocument, JsonObject, JsonValue } from "../document.ts";
import { isObject } from "../reference.ts";
import { checkedSource } from "./checked-source.ts";
import { DocumentError, failure } from "./document-error.ts";
import { parseText } from "./parse-text.ts";
import type { ParsedText } from "./parsed-text.ts";
import { readText, type ReadOptions, type SourceText } from "./read-text.ts";

/**
 * Reads an OpenAPI 3.0, 3.1 or 3.2 description from a file or an http(s) URL, in JSON or YAML. A description in
 * several files becomes one document. For one JSON file this costs `JSON.parse` and a count of keys; positions
 * are searched for when `locate` is first asked.
 *
 * Throws a {@link DocumentError} with every problem that keeps the document from being read.
 *
 * @param source a path, the text of an http(s) URL, or a URL object, which may be one of a file.
 * @throws {TypeError} for any other source.
 */
export async function readDocument(
  source: string | URL,
  options: ReadOptions = {},
): Promise<ApiDocument> {
  const text = await readText(checkedSource(source, "readDocument"), options);
  const parsed = await parseText(text);
  const { value, problems } = withVersion(rootObject(text, parsed), parsed);
  const document = parsed.mayNeedBundling
    ? await bundled(text, { ...parsed, value }, options)
    : { file: text.file, value, locate: parsed.locate };
  const all = [...problems, ...(document.problems ?? [])];
  if (!parsed.mayNeedBundling && !parsed.mayBeDynamic) return { ...document, problems: all };
  const { withoutDynamicReferences } = await import("./dynamic-references.ts");
  return { ...document, value: withoutDynamicReferences(document.value), problems: all };
}

async function bundled(
  text: SourceText,
  parsed: ParsedText & { readonly value: JsonObject },
  options: ReadOptions,
): Promise<ApiDocument> {
  const { bundleDocument } = await import("./bundle-document.ts");
  return bundleDocument(text, parsed, options);
}

/**
 * Reads an OpenAPI Overlay 1.0 document from a file or an http(s) URL, in JSON or YAML.
 * Throws a {@link DocumentError} with every problem that keeps the overlay from being read.
 *
 * @param source as {@link readDocument} takes it.
 * @throws {TypeError} for any other source.
 */
export async function readOverlay(
  source: string | URL,
  options: ReadOptions = {},
): Promise<ApiDocument> {
  const text = await readText(checkedSource(source, "readOverlay"), options);
  const parsed = await parseText(text);
  const value = rootObject(text, parsed);
  const version = value["overlay"];
  if (version === undefined) {
    throw failure(
      text.file,
      "not-overlay",
      'This is not an Overlay document: the "overlay" version is missing.',
    );
  }
  if (typeof version !== "string" || !/^1\.0\.\d+$/.test(version)) {
    throw problemAt(
      "unsupported-overlay-version",
      "/overlay",
      parsed,
      `Overlay version ${JSON.stringify(version)} is not supported; write a string such as "1.0.0".`,
    );
  }
  return { file: text.file, value, locate: parsed.locate };
}

function rootObject(text: SourceText, { value }: ParsedText): JsonObject {
  if (isObject(value)) return value;
  if (value === null) throw failure(text.file, "empty-document", "The document is empty.");
  throw failure(text.file, "not-an-object", "The document has to be an object at its root.");
}

/** A description whose version is complete: `3.1`, also as a number of YAML, is read as `3.1.0`. */
function withVersion(
  value: JsonObject,
  parsed: ParsedText,
): Required<Pick<ApiDocument, "value" | "problems">> {
  const version = value["openapi"];
  if (version === undefined && value["swagger"] !== undefined) {
    throw problemAt(
      "swagger-2",
      "/swagger",
      parsed,
      "Swagger 2.0 is not supported; convert the description to OpenAPI 3 first, for example with swagger2openapi.",
    );
  }
  if (version === undefined) {
    throw problemAt(
      "not-openapi",
      "",
      parsed,
      'This is not an OpenAPI description: the "openapi" version is missing.',
    );
  }
  if (typeof version === "string" && /^3\.[012]\.\d+(?:-.+)?$/.test(version)) {
    return { value, problems: [] };
  }
  const complete = completeVersions.get(version);
  if (complete === undefined) {
    throw problemAt(
      "unsupported-openapi-version",
      "/openapi",
      parsed,
      `OpenAPI version ${JSON.stringify(version)} is not supported; 3.0, 3.1 and 3.2 are, as a string such as "3.1.0".`,
    );
  }
  const problem: Diagnostic = {
    severity: "warning",
    rule: "incomplete-openapi-version",
    message: `OpenAPI version ${JSON.stringify(version)} is read as ${complete}: write that, as a string.`,
    pointer: "/openapi",
    position: parsed.locate("/openapi"),
  };
  return { value: { ...value, openapi: complete }, problems: [problem] };
}

/** The number 3 is how YAML reads `3.0`. */
const completeVersions: ReadonlyMap<JsonValue, string> = new Map<JsonValue, string>([
  ["3.0", "3.0.0"],
  ["3.1", "3.1.0"],
  ["3.2", "3.2.0"],
  [3, "3.0.0"],
  [3.1, "3.1.0"],
  [3.2, "3.2.0"],
]);

function problemAt(
  rule: DiagnosticId,
  pointer: string,
  { locate }: ParsedText,
  message: string,
): DocumentError {
  return new DocumentError([
    { severity: "error", rule, message, pointer, position: locate(pointer) },
  ]);
}

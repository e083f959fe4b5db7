import { gunzipSync, gzipSync } from "node:zlib";
import type { Diagnostic } from "@convex-openapi/document/read";
import { isDiagnostic } from "../reported-diagnostic.ts";
import { isObject, type JsonValue } from "@convex-openapi/document/model";
import { entryFile, type GeneratedFile } from "../emit/generated-file.ts";
import type { RememberedOutput } from "../cache/remembered-output.ts";
import type { DigestedFile } from "../write/output-folder.ts";
import { digestOf, sha256 } from "../write/digest.ts";

/** Says which form an artifact has. */
const format = "openapi-clients 1";

/** How much text a client may have, in bytes. */
const MAX_TEXT = 256 * 1024 * 1024;

/** What a run made, as it comes from another machine. */
export interface SharedOutput extends RememberedOutput {
  /**
   * Its files with their texts.
   * @throws {FaultyArtifact} where they are not what the artifact says of them.
   */
  unpack(): readonly GeneratedFile[];
}

/** An artifact that is not what it should be. */
export class FaultyArtifact extends Error {}

/**
 * The artifact of what a run made: a line with the form and a SHA-256 of all that follows, a line of JSON that says what
 * it is, and the texts, one after the other, in gzip.
 */
export function packOutput(
  { fingerprint, files, diagnostics }: RememberedOutput,
  texts: readonly GeneratedFile[],
): Buffer<ArrayBuffer> {
  const contents = texts.map(({ text }) => Buffer.from(text));
  const listed = files.map(({ name, digest }, index) => ({
    name,
    digest,
    bytes: contents[index]?.length ?? 0,
  }));
  const head = Buffer.from(`${JSON.stringify({ fingerprint, files: listed, diagnostics })}\n`);
  const rest = Buffer.concat([head, gzipSync(Buffer.concat(contents), { level: 6 })]);
  return Buffer.concat([Buffer.from(`${format} ${sha256(rest)}\n`), rest]);
}

/**
 * Reads an artifact that is to be what was made of inputs with a certain fingerprint. Its texts stay packed.
 * @throws {FaultyArtifact} for whatever else it is.
 */
export function readOutput(artifact: Buffer, fingerprint: string): SharedOutput {
  const [first, rest] = lineOf(artifact);
  const digest = first.startsWith(`${format} `) ? first.slice(format.length + 1) : undefined;
  if (digest === undefined) throw new FaultyArtifact("it was not made by this version");
  if (sha256(rest) !== digest) throw new FaultyArtifact("it is truncated or damaged");
  const [line, packed] = lineOf(rest);
  const head = headOf(line);
  if (head?.fingerprint !== fingerprint) throw new FaultyArtifact("it is of something else");
  return {
    ...head,
    unpack: () => unpack(head.files, packed),
  };
}

interface ListedFile extends DigestedFile {
  readonly bytes: number;
}

function unpack(files: readonly ListedFile[], packed: Buffer): GeneratedFile[] {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > MAX_TEXT) throw new FaultyArtifact("its texts are larger than those of a client");
  let contents: Buffer;
  try {
    contents = gunzipSync(packed, { maxOutputLength: Math.max(1, total) });
  } catch (error) {
    throw new FaultyArtifact("its texts cannot be unpacked", { cause: error });
  }
  let start = 0;
  return files.map(({ name, digest, bytes }) => {
    const text = contents.toString("utf8", start, start + bytes);
    start += bytes;
    if (digestOf(text) !== digest) throw new FaultyArtifact(`${name} in it is not what it says`);
    return { name, text };
  });
}

/** Up to the first line break, and what follows it. */
function lineOf(bytes: Buffer): readonly [string, Buffer] {
  const end = bytes.indexOf("\n");
  if (end === -1) throw new FaultyArtifact("it is truncated or damaged");
  return [bytes.toString("utf8", 0, end), bytes.subarray(end + 1)];
}

interface Head {
  readonly fingerprint: string;
  readonly files: readonly ListedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

function headOf(line: string): Head | undefined {
  let value: JsonValue;
  try {
    value = JSON.parse(line) as JsonValue;
  } catch {
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const { fingerprint, files, diagnostics } = value;
  if (typeof fingerprint !== "string" || !Array.isArray(files) || !Array.isArray(diagnostics)) {
    return undefined;
  }
  const listed = files.map(listedFile);
  const known = listed.filter((file) => file !== undefined);
  const names = new Set(known.map(({ name }) => name));
  if (names.size < files.length || !names.has(entryFile)) {
    throw new FaultyArtifact("the names of its files cannot be those of a client");
  }
  if (!diagnostics.every(isWarning)) throw new FaultyArtifact("its warnings are none");
  return { fingerprint, files: known, diagnostics };
}

/** A name without a folder, so that nothing is written anywhere but into the folders of the client. */
const fileName = /^[\w-]+(?:\.[\w-]+)+$/;

function listedFile(value: JsonValue): ListedFile | undefined {
  if (!isObject(value)) return undefined;
  const { name, digest, bytes } = value;
  if (typeof name !== "string" || !fileName.test(name) || typeof digest !== "string") {
    return undefined;
  }
  return typeof bytes === "number" && Number.isSafeInteger(bytes) && bytes >= 0
    ? { name, digest, bytes }
    : undefined;
}

/** What has errors is not generated, so that nothing but warnings can be remembered. */
function isWarning(value: JsonValue): value is JsonValue & Diagnostic {
  return isDiagnostic(value) && value.severity === "warning";
}

import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import { isPlainObject, type Json, type JsonObject } from "../values/convex-value.ts";
import { type ApiError, badJsonBody, opaqueError } from "./api-error.ts";

/** Largest body of the function endpoints, in bytes: 16 MiB of arguments and some room around. */
export const functionBodyLimit: number = 16 * 1024 * 1024 + 2000;
/** Largest body of a push after decompression, in bytes. */
export const pushBodyLimit = 200_000_000;
/** Largest body of every other JSON endpoint, in bytes. */
export const jsonBodyLimit: number = 2 * 1024 * 1024;

const decompressors = new Map([
  ["br", promisify(brotliDecompress)],
  ["gzip", promisify(gunzip)],
  ["deflate", promisify(inflate)],
]);

/**
 * Reads a JSON object from a request.
 * @throws ApiError 400 BadJsonBody when the content type is not JSON, the text is not a JSON object,
 * or the body exceeds `limit` (the backend has no 413).
 */
export async function readJsonObject(request: Request, limit: number): Promise<JsonObject> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type !== "application/json" && !/^application\/.+\+json$/.test(type)) {
    throw badJsonBody("Expected request with `Content-Type: application/json`");
  }
  const bytes = await readBytes(request, limit);
  return parseJsonObject(new TextDecoder().decode(bytes));
}

/**
 * Parses text as a JSON object.
 * @throws ApiError 400 BadJsonBody for anything else.
 */
export function parseJsonObject(text: string): JsonObject {
  const json = parseJson(text);
  if (!isPlainObject(json)) throw badJsonBody("Expected a JSON object");
  return json;
}

/**
 * Parses text as JSON.
 * @throws ApiError 400 BadJsonBody when it is none.
 */
export function parseJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw badJsonBody(`Invalid JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * Reads and, where `Content-Encoding` says so, decompresses a body.
 * @throws ApiError 400 BadJsonBody beyond the limit or for corrupt compression, 415 for an encoding
 * that the backend does not know.
 */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const raw = new Uint8Array(await request.arrayBuffer());
  const encoding = request.headers.get("content-encoding")?.toLowerCase();
  if (encoding === undefined || encoding === "identity") {
    if (raw.byteLength > limit) throw tooLarge(limit);
    return raw;
  }
  const decompress = decompressors.get(encoding);
  if (decompress === undefined) throw opaqueError(415);
  try {
    return await decompress(raw, { maxOutputLength: limit });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(limit);
    throw badJsonBody(`The body could not be decompressed from ${encoding}`);
  }
}

function tooLarge(limit: number): ApiError {
  return badJsonBody(`The body exceeds the limit of ${limit} bytes`);
}

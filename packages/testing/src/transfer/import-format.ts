import { isPlainObject, type Json } from "../values/convex-value.ts";
import type { SeedDocument } from "../database/document.ts";
import { decodeValue } from "../values/decode.ts";
import { parseCsv } from "./csv.ts";
import { readZip } from "./zip-reader.ts";

/** The formats of an upload. */
export type ImportFormat = "csv" | "jsonLines" | "jsonArray" | "zip";

/** Documents to write, by table. */
export type ImportedTables = Map<string, SeedDocument[]>;

/**
 * Reads an upload. A zip names its tables itself; every other format goes into `tableName`.
 * @throws Error with a text for people when the upload is not in its format.
 */
export function readUpload(
  bytes: Uint8Array,
  format: ImportFormat,
  tableName: string | undefined,
): ImportedTables {
  if (format === "zip") return readArchive(bytes);
  if (tableName === undefined) throw new Error("An import of one file needs a table name.");
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const rows = format === "csv" ? parseCsv(text) : parseJsonRows(text, format);
  return new Map([[tableName, rows.map(toDocument)]]);
}

function readArchive(bytes: Uint8Array): ImportedTables {
  const tables: ImportedTables = new Map();
  for (const { path, content } of readZip(bytes)) {
    const table = /^([^/_][^/]*)\/documents\.jsonl$/.exec(path)?.[1];
    if (table === undefined) continue;
    const rows = parseJsonRows(new TextDecoder().decode(content), "jsonLines");
    tables.set(table, rows.map(toDocument));
  }
  if (tables.size === 0) throw new Error("The archive has no tables.");
  return tables;
}

function parseJsonRows(text: string, format: "jsonLines" | "jsonArray"): Json[] {
  if (format === "jsonLines") {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
    return lines.map((line) => JSON.parse(line) as Json);
  }
  const json = JSON.parse(text) as Json;
  if (!Array.isArray(json)) throw new Error("Expected a JSON array of objects.");
  return json;
}

function toDocument(row: Json): SeedDocument {
  const value = decodeValue(row);
  if (!isPlainObject(value)) throw new Error("Every document must be an object.");
  return value;
}

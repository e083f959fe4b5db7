import type { DeploymentState } from "../deployment/state.ts";
import type { Document } from "../database/document.ts";
import { encodeValue } from "../values/encode.ts";
import { type ZipFile, writeZip } from "./zip-writer.ts";

/**
 * The archive of an export: `TABLE/documents.jsonl` for every table in the form in which an import
 * takes it back, and `_tables/documents.jsonl` with the table names.
 */
export function makeArchive(state: DeploymentState): Uint8Array {
  const { database } = state.components.root;
  const tables = database.tableNames().filter((name) => !name.startsWith("_"));
  const names = tables.map((name, index) => ({ name, id: 10001 + index }));
  const files: ZipFile[] = [
    file(
      "_tables/documents.jsonl",
      names.map((name) => JSON.stringify(name)),
    ),
    ...tables.map((table) => {
      const documents = database.documents(table);
      return file(`${table}/documents.jsonl`, documents.map(documentLine));
    }),
  ];
  return writeZip(files);
}

function documentLine(document: Document): string {
  return JSON.stringify(encodeValue(document, "convex_encoded_json"));
}

function file(path: string, lines: readonly string[]): ZipFile {
  const text = lines.map((line) => `${line}\n`).join("");
  return { path, content: new TextEncoder().encode(text) };
}

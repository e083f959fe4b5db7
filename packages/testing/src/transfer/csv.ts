import type { JsonObject } from "../values/convex-value.ts";

/**
 * Reads comma-separated values (RFC 4180) with field names in the first line. A field that reads as
 * a number becomes one; every other field is a string.
 * @throws Error when a line has more fields than there are names.
 */
export function parseCsv(text: string): JsonObject[] {
  const [names, ...rows] = splitRows(text);
  if (names === undefined) return [];
  return rows.map((row) => {
    if (row.length !== names.length) {
      throw new Error(`A line has ${row.length} fields, the first line names ${names.length}.`);
    }
    return Object.fromEntries(names.map((name, index) => [name, readField(row[index] ?? "")]));
  });
}

function splitRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = "", end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
  )) {
    if (end === "" && plain === "" && quoted === undefined && row.length === 0) break;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
    if (end === "") break;
  }
  return rows;
}

function readField(text: string): string | number {
  return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

import { groupBy } from "../model/group-by.ts";
import { objectCode, printCode, type Code } from "./code.ts";
import { printWidth } from "./types/code-text.ts";

/** The readers of an operation by status: the names of those in `wire.ts`, `undefined` for a status that is not read. */
export type ReaderTable = ReadonlyMap<string, string | undefined>;

/** Some readers as a table, `undefined` where one is made for the operation. */
export function readerTableOf(readers: ReadonlyMap<string, Code>): ReaderTable | undefined {
  const entries = [...readers].flatMap(([status, code]): [string, string | undefined][] => {
    if (code === "undefined") return [[status, undefined]];
    return typeof code === "string" ? [[status, code.replace("wire.", "")]] : [];
  });
  return entries.length === readers.size ? new Map(entries) : undefined;
}

/**
 * The name of the constant of `wire.ts` that holds a table, such as `json_200_4XX`. It says all that the table holds, so
 * that no operation changes the name that others use.
 */
export function readerTableName(table: ReaderTable): string {
  const byReader = groupBy(table.keys(), (status) => table.get(status) ?? "no");
  return [...byReader].flat(2).join("_");
}

/** The constant of `wire.ts` that holds a table. */
export function readerTableText(table: ReaderTable): string {
  const start = `export const ${readerTableName(table)}: Readers =`;
  const entries = [...table].map(([status, reader]): [string, Code] => [
    status,
    reader ?? "undefined",
  ]);
  const margin = start.length + 2 > printWidth ? "\n  " : " ";
  return `\n${start}${margin}${printCode(objectCode(entries) ?? "{}", 0, start.length + 1, 1)};\n`;
}

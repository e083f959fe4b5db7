import { banner } from "./banner.ts";
import { sortedMap } from "../model/sorted.ts";
import type { EmitOptions } from "./emit-options.ts";
import { readerTableText, type ReaderTable } from "./reader-table.ts";
import { bodyPieces } from "./wire/body-pieces.ts";
import { callPieces, readerPieces } from "./wire/call-pieces.ts";
import type { Pieces } from "./wire/piece.ts";
import { stepPieces } from "./wire/step-pieces.ts";
import { stylePieces } from "./wire/style-pieces.ts";

const pieces: Pieces = {
  ...callPieces,
  ...readerPieces,
  ...stylePieces,
  ...stepPieces,
  ...bodyPieces,
};

/**
 * `wire.ts`: how requests are written and responses are read, as far as the operations of a client need it.
 *
 * @param used Names of the pieces and tables that are used elsewhere.
 * @param tables The tables by name.
 */
export function emitWireFile(
  used: Iterable<string>,
  tables: ReadonlyMap<string, ReaderTable>,
  options: EmitOptions,
): string {
  const needed = new Set<string>();
  const readers = [...tables.values()].flatMap((table) => [...table.values()]);
  const open = ["call", ...used, ...readers.filter((name) => name !== undefined)];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (needed.has(name) || tables.has(name)) continue;
    needed.add(name);
    if (pieces[name] === undefined) throw new Error(`wire.ts has no ${name}`);
    open.push(...(pieces[name]?.needs ?? []));
  }
  const texts = Object.entries(pieces)
    .filter(([name]) => needed.has(name))
    .map(([, { text }]) => text);
  const imports = needed.has("writePath")
    ? '\nimport { createQuerySerializer, defaultPathSerializer } from "openapi-fetch";\n'
    : "";
  const constants = sortedMap(tables).map(([, table]) => readerTableText(table));
  return [banner(options), imports, ...texts, ...constants].join("");
}

import { banner } from "./banner.ts";
import type { EmitOptions } from "./emit-options.ts";
import { bodyPieces } from "./wire/body-pieces.ts";
import { callPieces, readerPieces } from "./wire/call-pieces.ts";
import { eventPieces } from "./wire/event-pieces.ts";
import { itemPieces } from "./wire/item-pieces.ts";
import { pagingPieces } from "./wire/paging-pieces.ts";
import type { Pieces } from "./wire/piece.ts";
import { streamPieces } from "./wire/stream-pieces.ts";
import { stepPieces } from "./wire/step-pieces.ts";
import { stylePieces } from "./wire/style-pieces.ts";

const pieces: Pieces = {
  ...callPieces,
  ...readerPieces,
  ...stylePieces,
  ...stepPieces,
  ...bodyPieces,
  ...streamPieces,
  ...eventPieces,
  ...itemPieces,
  ...pagingPieces,
};

/** The names of all pieces that `wire.ts` can have. */
export const wirePieces: readonly string[] = Object.keys(pieces);

/**
 * `wire.ts`: how requests are written and responses are read, as far as the operations of a client need it.
 *
 * @param used Names of the pieces that are used elsewhere.
 */
export function emitWireFile(used: Iterable<string>, options: EmitOptions): string {
  const needed = new Set<string>();
  const open = ["call", ...used];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (needed.has(name)) continue;
    needed.add(name);
    if (pieces[name] === undefined) throw new Error(`wire.ts has no ${name}`);
    open.push(...(pieces[name]?.needs ?? []));
  }
  const texts = Object.entries(pieces)
    .filter(([name]) => needed.has(name))
    .map(([, { text }]) => text);
  const imports = needed.has("writePath")
    ? '\nimport * as openapiFetch from "openapi-fetch";\n'
    : "";
  return banner(options) + imports + texts.join("");
}

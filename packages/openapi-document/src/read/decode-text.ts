import { isUtf8 } from "node:buffer";
import { DocumentError } from "./document-error.ts";
import { lineMap } from "./line-map.ts";

/**
 * The text of bytes in UTF-8, the one encoding of JSON between programs (RFC 8259 section 8.1) and of every YAML that
 * is in use here.
 * @throws {DocumentError} `not-utf-8` at the first byte that is none, for it would be read as another character.
 */
export function decodeText(file: string, bytes: Buffer): string {
  const text = bytes.toString("utf8");
  const start = bytes.toString("hex", 0, 2);
  // A byte order mark, or an ASCII character in two bytes.
  const isUtf16 = /^(?:fffe|feff|00[2-7].|[2-7].00)$/.test(start);
  if (!isUtf16 && isUtf8(bytes)) return text;
  const position = lineMap(file, text)(isUtf16 ? 0 : Math.max(0, text.indexOf("\ufffd")));
  const encoding = isUtf16 ? "UTF-16" : "another encoding or not text";
  const message = `The document is not UTF-8 but ${encoding}: save it as UTF-8.`;
  throw new DocumentError([
    { severity: "error", rule: "not-utf-8", message, pointer: "", position },
  ]);
}

import type { JsonValue } from "../document.ts";

/** Thrown at what is for the YAML parser to read, or to refuse. */
export class NotPlain extends Error {}

const quoted = /"(?:[^"\\]|\\["\\/bfnrt])*"|'(?:[^']|'')*'/y;

/** How a text without quotes can start (YAML 1.2.2 section 7.3.3). */
const start = /^(?:[^ \-?:,[\]{}#&*!|>'"%@`]|-\d)/;

/** What the core schema may read as something else than a text (YAML 1.2.2 section 10.3.2), in any spelling. */
const special =
  /^(?:~|null|true|false|[-+]?\.(?:inf|nan)|0[ox][\da-f]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?)$/i;

/** The usual spellings of these, which are those of JSON. */
const usual = /^(?:null|true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?)$/;

/** YAML allows no longer key on the line of its value. */
const MAX_KEY_LENGTH = 1000;

/** The key of a line of a map and where it ends, `undefined` for a line that has none. */
export function plainKey(
  line: string,
  indent: number,
): { readonly key: string; readonly end: number } | undefined {
  const first = line[indent];
  if (first === '"' || first === "'") {
    const text = quotedAt(line, indent);
    const end = indent + (text?.length ?? 0) + 1;
    const isKey = text !== undefined && line[end - 1] === ":" && (line[end] ?? " ") === " ";
    return isKey ? { key: namedBy(unquoted(text)), end } : undefined;
  }
  const [, text] = /^ *(.*?):(?: |$)/.exec(line) ?? [];
  if (text === undefined) return undefined;
  // A merge, the end of a document, a comment and a space before the colon.
  if (/^(?:<<$|\.\.\.)| (?:#|$)/.test(text)) throw new NotPlain();
  const isName = typeof plainScalar(text) === "string" || /^(?:0|[1-9]\d*)$/.test(text);
  if (!isName) throw new NotPlain();
  return { key: namedBy(text), end: indent + text.length + 1 };
}

/** An assignment to `__proto__` would change the prototype of the object that has the key. */
function namedBy(key: string): string {
  if (key.length > MAX_KEY_LENGTH || key === "__proto__") throw new NotPlain();
  return key;
}

/** The value of a text that stands on one line, a comment behind it aside. */
export function plainScalar(text: string): JsonValue {
  if (text === "{}") return {};
  const word = quotedAt(text, 0);
  if (word !== undefined) {
    if (!/^(?: +#.*)?$/.test(text.slice(word.length))) throw new NotPlain();
    return unquoted(word);
  }
  const comment = text.indexOf(" #");
  const plain = comment === -1 ? text : text.slice(0, comment).trimEnd();
  if (!start.test(plain) || /:(?: |$)/.test(plain)) throw new NotPlain();
  if (!special.test(plain)) return plain;
  if (!usual.test(plain)) throw new NotPlain();
  return JSON.parse(plain) as JsonValue;
}

function quotedAt(text: string, offset: number): string | undefined {
  quoted.lastIndex = offset;
  return quoted.exec(text)?.[0];
}

function unquoted(text: string): string {
  return text.startsWith('"')
    ? (JSON.parse(text) as string)
    : text.slice(1, -1).replaceAll("''", "'");
}

/** An entry of a JSON object or array: where its key (arrays: its value) and its value stand in the text. */
export interface JsonEntry {
  /** The decoded key; the index of an array's item. */
  readonly key: string;
  readonly keyOffset: number;
  readonly offset: number;
}

const quote = 0x22;
const backslash = 0x5c;

/** The offset of the first character at or after `offset` that is no JSON whitespace (RFC 8259 section 2). */
export function skipWhitespace(text: string, offset: number): number {
  let position = offset;
  for (;;) {
    if (!isWhitespace(text.charCodeAt(position))) return position;
    position++;
  }
}

function isWhitespace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** The offset after the closing quote of the string that starts at `offset`. The text has to be valid JSON. */
export function endOfString(text: string, offset: number): number {
  let end = text.indexOf('"', offset + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end + 1;
}

function isEscaped(text: string, offset: number): boolean {
  let start = offset;
  while (text.charCodeAt(start - 1) === backslash) start--;
  return (offset - start) % 2 === 1;
}

/** What one pass over a valid JSON text shows of its keys. */
export interface KeysInText {
  /** How many keys all objects have together, repeated keys counted each time. */
  readonly count: number;
  /** Whether any of them is written with an escape (`\"`, `\n`, `\u0041`). */
  readonly areEscaped: boolean;
}

/** A longer text takes less time to be read by {@link hasPlainKeysIn}, which V8 makes fast on the way. */
const shortText = 1_000_000;

/**
 * Whether a valid JSON text has so many keys, none of them with an escape, as far as its colons can tell: `false` is a
 * guess, and what {@link keysInText} is for.
 *
 * Where no more quotes stand before a colon than there are keys, each of them ends one. The key has no escape when it
 * starts with the quote before that: a comma or a brace stands before it, and never a backslash.
 */
export function hasPlainKeys(text: string, count: number): boolean {
  if (text.length > shortText) return hasPlainKeysIn(text, count);
  const ends = text.match(/(?<!\\)"\s*:/g)?.length ?? 0;
  return ends === count && !/\\\\"\s*:|(?<!\\)"\s*:(?<![{,]\s*"[^"\\]*"\s*:)/.test(text);
}

/** {@link hasPlainKeys} from colon to colon, and from backslash to backslash: a text has far fewer of them than quotes. */
function hasPlainKeysIn(text: string, count: number): boolean {
  let found = 0;
  for (let colon = text.indexOf(":"); colon !== -1; colon = text.indexOf(":", colon + 1)) {
    let end = colon - 1;
    while (isWhitespace(text.charCodeAt(end))) end--;
    if (text.charCodeAt(end) === quote && !isEscaped(text, end)) found++;
  }
  return found === count && !hasEscapedKey(text);
}

function hasEscapedKey(text: string): boolean {
  let start = text.indexOf("\\");
  while (start !== -1) {
    const end = endOfString(text, start);
    if (text.charCodeAt(skipWhitespace(text, end)) === 0x3a) return true;
    start = text.indexOf("\\", end);
  }
  return false;
}

/** Counts the keys of a valid JSON text without building its value. */
export function keysInText(text: string): KeysInText {
  let count = 0;
  let areEscaped = false;
  let start = text.indexOf('"');
  while (start !== -1) {
    const end = endOfString(text, start);
    const next = skipWhitespace(text, end);
    if (text.charCodeAt(next) === 0x3a) {
      count++;
      areEscaped ||= text.slice(start, end).includes("\\");
    }
    start = text.indexOf('"', next);
  }
  return { count, areEscaped };
}

/**
 * The entries of the object or array that starts at `offset` of a valid JSON text; none for any other value. The text
 * behind an entry is read when the next one is asked for.
 */
export function* entriesAt(text: string, offset: number): Generator<JsonEntry, undefined> {
  const isArray = text[offset] === "[";
  if (!isArray && text[offset] !== "{") return;
  let index = 0;
  let position = skipWhitespace(text, offset + 1);
  while (position < text.length && text[position] !== "]" && text[position] !== "}") {
    const keyOffset = position;
    let key = String(index++);
    if (!isArray) {
      const endOfKey = endOfString(text, position);
      key = decodeString(text.slice(position, endOfKey));
      position = skipWhitespace(text, skipWhitespace(text, endOfKey) + 1);
    }
    yield { key, keyOffset, offset: position };
    position = skipWhitespace(text, endOfValue(text, position));
    if (text[position] === ",") position = skipWhitespace(text, position + 1);
  }
}

function decodeString(literal: string): string {
  if (!literal.includes("\\")) return literal.slice(1, -1);
  const value: unknown = JSON.parse(literal);
  return String(value);
}

const structural = /["{}[\]]/g;
const endOfScalar = /[\s,\]}]/g;

/** The offset after the last character of the value that starts at `offset` of a valid JSON text. */
export function endOfValue(text: string, offset: number): number {
  const first = text[offset];
  if (first === '"') return endOfString(text, offset);
  if (first !== "{" && first !== "[") return indexOf(endOfScalar, text, offset);
  let depth = 0;
  let position = offset;
  do {
    position = indexOf(structural, text, position);
    const code = text.charCodeAt(position);
    if (code === quote) {
      position = endOfString(text, position);
      continue;
    }
    // `{` and `[`, `}` and `]` differ from one another by 0x20.
    depth += (code | 0x20) === 0x7b ? 1 : -1;
    position++;
  } while (depth > 0 && position < text.length);
  return position;
}

/** The offset of the first object or array that stands inside of so many others, `undefined` where there is none. */
export function offsetAtDepth(text: string, maximum: number): number | undefined {
  let depth = 0;
  for (let position = indexOf(structural, text, 0); position < text.length;) {
    const code = text.charCodeAt(position);
    const isString = code === quote;
    if (!isString) depth += (code | 0x20) === 0x7b ? 1 : -1;
    if (depth > maximum) return position;
    position = indexOf(structural, text, isString ? endOfString(text, position) : position + 1);
  }
  return undefined;
}

/** Regular expressions skip to the next match faster than a loop over characters does. */
function indexOf(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex - 1 : text.length;
}

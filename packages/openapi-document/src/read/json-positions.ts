import { parsePointer } from "../json-pointer.ts";
import { entriesAt, skipWhitespace, type JsonEntry } from "./json-scan.ts";

/**
 * Finds where the value of a JSON pointer starts in a valid JSON text, as an offset. A pointer to nothing
 * answers with its nearest existing ancestor. The text is read up to that place at most, and once however many are asked for.
 */
export function jsonOffsets(text: string): (pointer: string) => number {
  const scans = new Map<number, Scan>();
  return (pointer) => {
    let offset = skipWhitespace(text, 0);
    for (const token of parsePointer(pointer)) {
      const scan = scans.get(offset) ?? { found: new Map(), rest: entriesAt(text, offset) };
      scans.set(offset, scan);
      const next = offsetIn(scan, token);
      if (next === undefined) return offset;
      offset = next;
    }
    return offset;
  };
}

/** An object or array that is read as far as was asked. */
interface Scan {
  readonly found: Map<string, number>;
  readonly rest: Iterator<JsonEntry>;
}

function offsetIn({ found, rest }: Scan, key: string): number | undefined {
  let offset = found.get(key);
  while (offset === undefined) {
    const next = rest.next();
    if (next.done === true) return undefined;
    found.set(next.value.key, next.value.offset);
    offset = found.get(key);
  }
  return offset;
}

/** A key that is written twice in one object. */
export interface RepeatedKey {
  readonly key: string;
  /** Unescaped tokens of the pointer to the value. */
  readonly tokens: readonly string[];
  readonly firstOffset: number;
  readonly secondOffset: number;
}

/** Every repeated key of a valid JSON text, in the order of the text. */
export function repeatedKeys(text: string): RepeatedKey[] {
  const repeated: RepeatedKey[] = [];
  const visit = (offset: number, tokens: readonly string[]): void => {
    const isObject = text[offset] === "{";
    const seen = new Map<string, JsonEntry>();
    for (const entry of entriesAt(text, offset)) {
      const path = [...tokens, entry.key];
      const first = isObject ? seen.get(entry.key) : undefined;
      if (first === undefined) seen.set(entry.key, entry);
      else {
        const offsets = { firstOffset: first.keyOffset, secondOffset: entry.keyOffset };
        repeated.push({ key: entry.key, tokens: path, ...offsets });
      }
      visit(entry.offset, path);
    }
  };
  visit(skipWhitespace(text, 0), []);
  return repeated;
}

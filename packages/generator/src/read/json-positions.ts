import { parsePointer } from "../json-pointer.ts";
import { entriesAt, skipWhitespace, type JsonEntry } from "./json-scan.ts";

/**
 * Finds where the value of a JSON pointer starts in a valid JSON text, as an offset. A pointer to nothing
 * answers with its nearest existing ancestor. Only the objects on the way are scanned, each of them once.
 */
export function jsonOffsets(text: string): (pointer: string) => number {
  const scanned = new Map<number, Map<string, number>>();
  const entriesOf = (offset: number): Map<string, number> => {
    let entries = scanned.get(offset);
    if (entries === undefined) {
      entries = new Map(entriesAt(text, offset).map((entry) => [entry.key, entry.offset]));
      scanned.set(offset, entries);
    }
    return entries;
  };
  return (pointer) => {
    let offset = skipWhitespace(text, 0);
    for (const token of parsePointer(pointer)) {
      const next = entriesOf(offset).get(token);
      if (next === undefined) return offset;
      offset = next;
    }
    return offset;
  };
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

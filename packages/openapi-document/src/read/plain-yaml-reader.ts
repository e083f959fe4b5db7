import type { JsonArray, JsonObject, JsonValue } from "../document.ts";
import { NotPlain, plainKey, plainScalar } from "./plain-yaml-scalars.ts";

/** Receives where each value starts, and the value that contains it; nothing contains the root. */
export type NotePlace = (
  offset: number,
  holder: JsonObject | JsonArray | undefined,
  key: string,
) => void;

/** What nests deeper is for the YAML parser, which knows how deep is too deep. */
const MAX_PLAIN_DEPTH = 100;

/**
 * Reads YAML of maps and lists in block style, line by line: no anchors, tags or documents, nothing in braces or over
 * several lines but block scalars, and no key twice.
 */
export class PlainYaml {
  readonly #lines: string[];
  readonly #note: NotePlace | undefined;
  /** Where each line starts, when places are noted. */
  readonly #starts: readonly number[];
  #index = 0;
  #depth = 0;

  constructor(text: string, note?: NotePlace) {
    this.#lines = text.split("\n");
    this.#note = note;
    this.#starts = note === undefined ? [] : startsOf(this.#lines);
  }

  /** The value of the text, `undefined` when it is written in another way. */
  read(): JsonValue | undefined {
    try {
      const indent = this.#indent();
      this.#note?.(this.#offset(indent), undefined, "");
      const value = this.#block(indent, -1);
      return typeof value === "object" && this.#indent() === -1 ? value : undefined;
    } catch (error) {
      if (error instanceof NotPlain) return undefined;
      throw error;
    }
  }

  /** Goes on to the next line that says something. Its indentation, -1 behind the last one. */
  #indent(): number {
    for (; this.#index < this.#lines.length; this.#index += 1) {
      const indent = this.#line.search(/[^ ]/);
      if (indent !== -1 && this.#line[indent] !== "#") return indent;
    }
    return -1;
  }

  get #line(): string {
    return this.#lines[this.#index] ?? "";
  }

  #offset(column: number): number {
    return (this.#starts[this.#index] ?? 0) + column;
  }

  #isItem(indent: number): boolean {
    return this.#line[indent] === "-" && (this.#line[indent + 1] ?? " ") === " ";
  }

  /** What starts at the current line, and is further in than what holds it. */
  #block(indent: number, outer: number): JsonValue {
    this.#depth += 1;
    if (this.#depth > MAX_PLAIN_DEPTH) throw new NotPlain();
    const value = this.#isItem(indent)
      ? this.#list(indent)
      : plainKey(this.#line, indent) === undefined
        ? this.#scalar(indent, outer)
        : this.#map(indent);
    this.#depth -= 1;
    return value;
  }

  #list(indent: number): JsonArray {
    const list: JsonArray = [];
    const start = this.#offset(indent);
    while (this.#indent() === indent && this.#isItem(indent)) {
      // What stands behind the dash is as if it stood on a line of its own.
      this.#lines[this.#index] = `${" ".repeat(indent + 1)}${this.#line.slice(indent + 1)}`;
      const inner = this.#indent();
      const isEmpty = inner <= indent;
      this.#note?.(isEmpty ? start : this.#offset(inner), list, String(list.length));
      list.push(isEmpty ? null : this.#block(inner, indent));
    }
    if (this.#indent() > indent) throw new NotPlain();
    return list;
  }

  #map(indent: number): JsonObject {
    const map: JsonObject = {};
    while (this.#indent() === indent) {
      const found = plainKey(this.#line, indent);
      if (found === undefined || Object.hasOwn(map, found.key)) throw new NotPlain();
      const { key, end } = found;
      const start = this.#offset(indent);
      const column = end + this.#line.slice(end).search(/[^ ]/);
      if (column >= end && this.#line[column] !== "#") {
        this.#note?.(this.#offset(column), map, key);
        map[key] = this.#scalar(column, indent);
        continue;
      }
      this.#index += 1;
      const inner = this.#indent();
      const isList = inner === indent && this.#isItem(indent);
      const isEmpty = inner <= indent && !isList;
      this.#note?.(isEmpty ? start : this.#offset(inner), map, key);
      map[key] = isEmpty ? null : isList ? this.#list(indent) : this.#block(inner, indent);
    }
    if (this.#indent() > indent) throw new NotPlain();
    return map;
  }

  /** The scalar or the list in brackets from a column to the end of the line. */
  #scalar(column: number, outer: number): JsonValue {
    const text = this.#line.slice(column).trimEnd();
    const start = this.#offset(column);
    this.#index += 1;
    if (/^[|>]-?$/.test(text)) return this.#blockScalar(text, outer);
    if (!/^\[[^[\]]*\]$/.test(text)) return plainScalar(text);
    const list: JsonArray = [];
    let offset = 1;
    for (const item of text === "[]" ? [] : text.slice(1, -1).split(",")) {
      const inner = item.trim();
      if (!/^[\w$./ -]+$/.test(inner)) throw new NotPlain();
      this.#note?.(start + offset + item.indexOf(inner), list, String(list.length));
      list.push(plainScalar(inner));
      offset += item.length + 1;
    }
    return list;
  }

  #blockScalar(header: string, outer: number): string {
    const indent = this.#line.search(/[^ ]/);
    if (indent <= outer) throw new NotPlain();
    const margin = " ".repeat(indent);
    const lines: string[] = [];
    for (; this.#index < this.#lines.length; this.#index += 1) {
      const line = this.#line;
      if (line.startsWith(margin)) lines.push(line.slice(indent));
      else if (line === "") lines.push("");
      else if (line.search(/[^ ]/) > outer || line.trim() === "") throw new NotPlain();
      else break;
    }
    while (lines.at(-1) === "") lines.pop();
    const text = lines.join("\n");
    const isFolded = header.startsWith(">");
    if (/^ +$/m.test(text) || (isFolded && /^ /m.test(text))) throw new NotPlain();
    const value = isFolded ? text.replace(/\n(\n*)/g, (_, more: string) => more || " ") : text;
    return header.endsWith("-") ? value : `${value}\n`;
  }
}

function startsOf(lines: readonly string[]): number[] {
  let start = 0;
  return lines.map(({ length }) => {
    const here = start;
    start += length + 1;
    return here;
  });
}

import type { JsonValue } from "../../src/document.ts";
import type { Position } from "../../src/position.ts";
import { parsePointer, toPointer } from "../../src/json-pointer.ts";

/** Every pointer of a value with what stands there. */
export function everyPart(
  value: JsonValue,
  tokens: string[] = [],
): [pointer: string, part: JsonValue][] {
  const children = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [
    [toPointer(tokens), value],
    ...children.flatMap(([key, child]) =>
      child === undefined ? [] : everyPart(child, [...tokens, key]),
    ),
  ];
}

/** What a text says from a position on. */
export function textFrom(text: string, { line, column }: Position): string {
  return text
    .split("\n")
    .slice(line - 1)
    .join("\n")
    .slice(column - 1);
}

/**
 * Whether a text that `JSON.stringify(_, null, indent)` wrote has a part of its value at a position.
 * Compares texts: Node 24's `JSON.parse` mistakes some keys for others (nodejs/node#63785).
 */
export function hasPartAt(
  text: string,
  position: Position,
  { pointer, part, indent }: { pointer: string; part: JsonValue; indent: string | number },
): boolean {
  const margin = (typeof indent === "number" ? " ".repeat(indent) : indent).repeat(
    parsePointer(pointer).length,
  );
  const written = JSON.stringify(part, null, indent).replaceAll("\n", `\n${margin}`);
  const rest = textFrom(text, position);
  return rest.startsWith(written) && /^(?:[,\s}\]]|$)/.test(rest.slice(written.length));
}

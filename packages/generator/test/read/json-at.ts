import type { JsonValue, Position } from "../../src/document.ts";
import { toPointer } from "../../src/json-pointer.ts";

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

/** The longest JSON value that starts at a position of a text. */
export function jsonAt(text: string, position: Position): unknown {
  const rest = textFrom(text, position);
  for (let end = rest.length; end > 0; end--) {
    try {
      return JSON.parse(rest.slice(0, end));
    } catch {
      // A shorter text may still be a value.
    }
  }
  return undefined;
}

import type { Position } from "../position.ts";

/**
 * Turns offsets into a text (UTF-16 code units, from 0) into lines and columns (from 1).
 * The text is searched for line ends as far as was asked.
 */
export function lineMap(file: string, text: string): (offset: number) => Position {
  const starts = [0];
  let end = -1;
  const searchTo = (offset: number): void => {
    while (end < offset) {
      end = text.indexOf("\n", end + 1);
      if (end === -1) end = Infinity;
      else starts.push(end + 1);
    }
  };
  return (offset) => {
    searchTo(offset);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

import { stringify } from "yaml";
import type { JsonValue } from "./json.ts";
import { differentLines, type DifferentLine } from "./line-difference.ts";

/** How two values differ in YAML: {@link differenceBlock} of their texts. */
export function yamlDifference(before: JsonValue, after: JsonValue): string {
  const text = (value: JsonValue): string => stringify(value, { aliasDuplicateObjects: false });
  return differenceBlock(text(before), text(after));
}

/**
 * How two texts of YAML differ, as a code block: the lines that went and came, the keys under which they stand, and what
 * stands beside them there. `…` is for lines that are left out.
 */
export function differenceBlock(before: string, after: string): string {
  const lines = differentLines(before, after);
  const shown = shownLines(lines);
  const rows: string[] = [];
  for (const [index, { sign, text }] of lines.entries()) {
    if (shown.has(index)) rows.push(`${sign} ${text}`);
    else if (rows.at(-1)?.endsWith("…") !== true) rows.push(`  ${indentOf(text)}…`);
  }
  return ["```diff", ...rows, "```"].join("\n");
}

function shownLines(lines: readonly DifferentLine[]): ReadonlySet<number> {
  const shown = new Set<number>();
  for (const [index, { sign }] of lines.entries()) {
    if (sign === " ") continue;
    shown.add(index);
    for (const step of [-1, 1]) shown.add(besideOf(lines, index, step) ?? index);
    for (const holder of holdersOf(lines, index)) shown.add(holder);
  }
  // A sign for one line that is left out takes as much room as the line.
  for (const index of lines.keys()) {
    if (shown.has(index - 1) && shown.has(index + 1)) shown.add(index);
  }
  return shown;
}

/** The nearest line before (-1) or after (1) one that stands under the same key. */
function besideOf(lines: readonly DifferentLine[], at: number, step: number): number | undefined {
  const indent = indentOf(lines[at]?.text ?? "").length;
  for (let index = at + step; ; index += step) {
    const line = lines[index];
    if (line === undefined) return undefined;
    const { length } = indentOf(line.text);
    if (length < indent) return undefined;
    if (length === indent) return index;
  }
}

/** The lines of the keys that a line stands under, on its side of the difference. */
function* holdersOf(lines: readonly DifferentLine[], at: number): Iterable<number> {
  const own = lines[at];
  let indent = indentOf(own?.text ?? "").length;
  for (let index = at - 1; index >= 0 && indent > 0; index -= 1) {
    const line = lines[index];
    if (line === undefined || (line.sign !== " " && line.sign !== own?.sign)) continue;
    const { length } = indentOf(line.text);
    if (length >= indent) continue;
    indent = length;
    yield index;
  }
}

function indentOf(text: string): string {
  return /^ */.exec(text)?.[0] ?? "";
}

/** A line of a difference: what went, what came, or what stayed. */
export interface DifferentLine {
  readonly sign: "-" | "+" | " ";
  readonly text: string;
}

/** How two texts differ: with the longest list of lines that both have (a table of its lengths). */
export function differentLines(before: string, after: string): DifferentLine[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const lengths = commonLengths(old, now);
  const lines: DifferentLine[] = [];
  let [left, right] = [0, 0];
  for (;;) {
    const [gone, come] = [old[left], now[right]];
    if (gone !== undefined && gone === come) {
      lines.push({ sign: " ", text: gone });
      left += 1;
      right += 1;
    } else if (gone !== undefined && (come === undefined || isKept(lengths, left, right))) {
      lines.push({ sign: "-", text: gone });
      left += 1;
    } else if (come !== undefined) {
      lines.push({ sign: "+", text: come });
      right += 1;
    } else {
      return lines;
    }
  }
}

/** How many lines the rests of both texts have in common, by where they start. */
type Lengths = readonly (readonly number[])[];

/** Whether leaving out the old line leaves as much in common as leaving out the new one. */
function isKept(lengths: Lengths, left: number, right: number): boolean {
  return (lengths[left + 1]?.[right] ?? 0) >= (lengths[left]?.[right + 1] ?? 0);
}

function commonLengths(old: readonly string[], now: readonly string[]): Lengths {
  let below: readonly number[] = now.map(() => 0);
  const rows = [below];
  for (const text of old.toReversed()) {
    const row: number[] = [];
    for (let right = now.length - 1; right >= 0; right -= 1) {
      row[right] =
        text === now[right]
          ? (below[right + 1] ?? 0) + 1
          : Math.max(below[right] ?? 0, row[right + 1] ?? 0);
    }
    rows.unshift(row);
    below = row;
  }
  return rows;
}

function linesOf(text: string): string[] {
  const lines = text.split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

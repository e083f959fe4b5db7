/**
 * The words of `words` that a person may have meant by `typed`, the nearest first, then in their order: at most a third
 * of the letters differ (an edit distance, case ignored), or one is the start of the other.
 */
export function nearestWords(typed: string, words: readonly string[]): string[] {
  const wanted = typed.toLowerCase();
  const near = words.flatMap((word) => {
    const candidate = word.toLowerCase();
    const letters = editDistance(wanted, candidate);
    const distance = isStartOfOther(wanted, candidate) ? Math.min(letters, 1) : letters;
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3));
    return distance <= allowed ? [{ word, distance }] : [];
  });
  return near.sort((left, right) => left.distance - right.distance).map(({ word }) => word);
}

/** The nearest of {@link nearestWords}, or `undefined` when none is near. */
export function nearestWord(typed: string, words: readonly string[]): string | undefined {
  return nearestWords(typed, words)[0];
}

/** ` did you mean "x"?` for the nearest of `words`, or the empty string. */
export function didYouMean(typed: string, words: readonly string[]): string {
  const word = nearestWord(typed, words);
  return word === undefined ? "" : ` did you mean "${word}"?`;
}

function isStartOfOther(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a));
}

/** Letters to add, leave out, replace, or swap with their neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    rows.push(current);
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwap =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          at(row - 1, column - 1) + (isSame ? 0 : 1),
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          isSwap ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(a.length, b.length);
}

/**
 * The name that a misspelt one may stand for: the one of the fewest letters to add, to leave out or to replace, and at
 * most a third of them. `undefined` when none is near.
 */
export function nearestName(given: string, names: readonly string[]): string | undefined {
  const allowed = Math.max(1, Math.floor(given.length / 3));
  const near = names
    .map((name) => ({ name, letters: lettersBetween(given.toLowerCase(), name.toLowerCase()) }))
    .filter(({ letters }) => letters <= allowed)
    .sort((left, right) => left.letters - right.letters);
  return near[0]?.name;
}

/** The edit distance, row by row. */
function lettersBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const letter of from) {
    const next = [(row[0] ?? 0) + 1];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (to[column - 1] === letter ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

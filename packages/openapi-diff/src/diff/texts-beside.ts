/** So much of what two texts have in common is kept before they differ. */
const keptBefore = 24;

/**
 * Two texts cut to `most` characters around the first character in which they differ, with `...` for what is left out;
 * texts that are no longer stay as they are.
 */
export function textsBeside(
  left: string,
  right: string,
  most: number,
): readonly [left: string, right: string] {
  if (left.length <= most && right.length <= most) return [left, right];
  let same = 0;
  while (same < left.length && same < right.length && left[same] === right[same]) same += 1;
  // What differs is in the middle of a word more often than not.
  const start = startOfWord(left, Math.max(0, same - keptBefore));
  return [cutFrom(left, start, most), cutFrom(right, start, most)];
}

/** Where the word ends that an index is in, `0` at the start of a text. */
function startOfWord(text: string, index: number): number {
  if (index === 0) return 0;
  const next = text.slice(index, index + keptBefore).search(/[ {("[<]/);
  return next === -1 ? index : index + next;
}

function cutFrom(text: string, start: number, most: number): string {
  const head = start === 0 ? "" : "...";
  const rest = text.slice(start);
  const room = most - head.length;
  return head + (rest.length <= room ? rest : `${rest.slice(0, room - 3)}...`);
}

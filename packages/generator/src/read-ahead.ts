/**
 * The results of some items in their order, of which only the next few are worked on at a time: what has been taken is
 * not kept, and what is not needed yet is not begun.
 * @param count how many are worked on at a time, the one that is waited for among them.
 * @throws what `start` throws, when it is that item's turn.
 */
export async function* readAhead<Item, Result>(
  items: readonly Item[],
  count: number,
  start: (item: Item) => Promise<Result>,
): AsyncGenerator<readonly [Item, Result], void, undefined> {
  const waiting: (readonly [Item, Promise<Result>])[] = [];
  for (let next = 0; next < items.length || waiting.length > 0;) {
    for (const item of items.slice(next, next + count - waiting.length)) {
      const started = start(item);
      // Until it is this item's turn nobody waits for it, and Node ends where nobody handles a failure.
      started.catch(() => undefined);
      waiting.push([item, started]);
      next += 1;
    }
    const first = waiting.shift();
    if (first !== undefined) yield [first[0], await first[1]];
  }
}

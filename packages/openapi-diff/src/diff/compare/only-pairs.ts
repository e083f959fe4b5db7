/** What belongs together because it is alone with its key on both sides: of several with one key nothing says which. */
export function onlyPairs<Key, Item>(
  base: ReadonlyMap<Key, readonly Item[]>,
  head: ReadonlyMap<Key, readonly Item[]>,
): [base: Item, head: Item][] {
  return [...base].flatMap(([key, [old, ...more]]): [Item, Item][] => {
    const [now, ...others] = head.get(key) ?? [];
    const isOnly = more.length + others.length === 0;
    return old === undefined || now === undefined || !isOnly ? [] : [[old, now]];
  });
}

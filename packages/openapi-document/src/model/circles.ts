/**
 * The circles of a graph: for each set of items that lead to one another, or of one that leads to itself, its members
 * in the order in which they were met. However long the ways are, nothing is called in itself (Tarjan 1972).
 *
 * @param starts Where to look.
 * @param next What an item leads to.
 */
export function circlesIn<Item>(
  starts: Iterable<Item>,
  next: (item: Item) => readonly Item[],
): readonly (readonly Item[])[] {
  const circles: Item[][] = [];
  const visits = new Map<Item, Visit<Item>>();
  const stack: Visit<Item>[] = [];
  const enter = (item: Item): Visit<Item> => {
    const visit = {
      item,
      order: visits.size,
      low: visits.size,
      next: next(item),
      at: 0,
      open: true,
    };
    visits.set(item, visit);
    stack.push(visit);
    return visit;
  };
  for (const start of starts) {
    // Most lead nowhere, and so are in no circle.
    if (visits.has(start) || next(start).length === 0) continue;
    const way = [enter(start)];
    for (let visit = way.at(-1); visit !== undefined; visit = way.at(-1)) {
      const item = visit.next[visit.at++];
      if (item !== undefined) {
        const known = visits.get(item);
        if (known === undefined) way.push(enter(item));
        else if (known.open) visit.low = Math.min(visit.low, known.order);
        continue;
      }
      way.pop();
      const before = way.at(-1);
      if (before !== undefined) before.low = Math.min(before.low, visit.low);
      if (visit.low < visit.order) continue;
      const members = stack.splice(stack.lastIndexOf(visit));
      for (const member of members) member.open = false;
      if (members.length > 1 || visit.next.includes(visit.item)) {
        circles.push(members.map((member) => member.item));
      }
    }
  }
  return circles;
}

interface Visit<Item> {
  readonly item: Item;
  readonly order: number;
  low: number;
  readonly next: readonly Item[];
  /** How many of `next` were looked at. */
  at: number;
  /** Whether it is not known yet which circle it belongs to. */
  open: boolean;
}

/** The shortest way from an item to another one along a graph, both included; `undefined` when there is none. */
export function wayBetween<Item>(
  from: Item,
  to: Item,
  next: (item: Item) => readonly Item[],
): readonly Item[] | undefined {
  const before = new Map<Item, Item | undefined>([[from, undefined]]);
  for (const item of before.keys()) {
    if (item === to) {
      const way: Item[] = [];
      for (let here: Item | undefined = item; here !== undefined; here = before.get(here)) {
        way.push(here);
      }
      return way.reverse();
    }
    for (const after of next(item)) if (!before.has(after)) before.set(after, item);
  }
  return undefined;
}

import { ApiError } from "./api-error.ts";

/** What an item is sorted by: values that differ between any two items. */
export type SortKey = readonly (string | number)[];

/** How to cut a list into pages. */
export interface Paging<Item> {
  /** Which list a cursor belongs to; one of another list is refused. */
  readonly list: string;
  /** What the items are sorted by. A page goes on behind the last one, even when that is gone. */
  readonly key: (item: Item) => SortKey;
  readonly descending?: boolean;
  readonly limit: number;
  readonly cursor: string | undefined;
}

/** A page, as both APIs of the platform give it. */
export interface Page<Item> {
  readonly items: Item[];
  readonly pagination: { readonly hasMore: boolean; readonly nextCursor?: string };
}

/**
 * One page of a list.
 * @throws ApiError 400 InvalidCursor for a cursor that no page of this list gave.
 */
export function pageOf<Item>(all: readonly Item[], paging: Paging<Item>): Page<Item> {
  const { key, limit, cursor, descending = false } = paging;
  const direction = descending ? -1 : 1;
  const sorted = all.toSorted((left, right) => direction * compare(key(left), key(right)));
  const after = cursor === undefined ? undefined : readCursor(cursor, paging.list);
  const rest =
    after === undefined
      ? sorted
      : sorted.filter((item) => direction * compare(key(item), after) > 0);
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  if (rest.length === items.length || last === undefined) {
    return { items, pagination: { hasMore: false } };
  }
  const nextCursor = writeCursor(paging.list, key(last));
  return { items, pagination: { hasMore: true, nextCursor } };
}

function compare(left: SortKey, right: SortKey): number {
  for (const [index, value] of left.entries()) {
    const other = right[index] ?? "";
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

function writeCursor(list: string, key: SortKey): string {
  return Buffer.from(JSON.stringify([list, ...key])).toString("base64url");
}

function readCursor(cursor: string, list: string): SortKey {
  const parsed = parse(Buffer.from(cursor, "base64url").toString("utf8"));
  const isSortKey =
    Array.isArray(parsed) &&
    parsed.every((part): part is string | number => ["string", "number"].includes(typeof part));
  if (isSortKey && parsed[0] === list && parsed.length > 1) return parsed.slice(1);
  throw new ApiError(400, "InvalidCursor", "The cursor is not one of this list.");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A cursor that is no JSON gets the same refusal as one of another list.
    return undefined;
  }
}

import type { AdminConnection } from "../connection/connection.ts";
import { unexpectedValue } from "../functions/unexpected-value.ts";

/** One page of a longer list, as the Convex backend cuts it. */
export interface Page<Item> {
  /** May be shorter than asked for, even empty, before the last page: only `isDone` tells. */
  readonly page: readonly Item[];
  /** Whether nothing follows. */
  readonly isDone: boolean;
  /** Where the next page begins. */
  readonly continueCursor: string;
}

/**
 * Takes a page out of a system function's value. A plain list, as the Admin API page promises, is a
 * page after which nothing follows.
 *
 * @throws {ResponseFormatError} When it is neither.
 */
export function pageOf(connection: AdminConnection, value: unknown): Page<unknown> {
  const page = itemsOf(connection, value);
  return page === value ? { page, isDone: true, continueCursor: "" } : (value as Page<unknown>);
}

/**
 * What is on such a page.
 *
 * @throws {ResponseFormatError} When the value is neither a page nor a list.
 */
export function itemsOf(connection: AdminConnection, value: unknown): readonly unknown[] {
  const { page = value } = Object(value);
  if (!Array.isArray(page)) throw unexpectedValue(connection, value);
  return page;
}

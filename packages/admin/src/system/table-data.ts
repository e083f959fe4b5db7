import type { AdminConnection } from "../connection/connection.ts";
import { InvalidValueError } from "../errors/invalid-value-error.ts";
import { unexpectedValue } from "../functions/unexpected-value.ts";
import type { ConvexValue } from "../values/convex-value.ts";
import { fromConvexJson } from "../values/from-convex-json.ts";
import type { JsonValue } from "../values/json-value.ts";
import { pageOf, type Page } from "./page.ts";
import type { SystemOptions } from "./system-options.ts";
import { systemQuery } from "./system-query.ts";

/** A document of any table. */
export interface TableDocument {
  readonly _id: string;
  /** Milliseconds since the epoch, with a fraction. */
  readonly _creationTime: number;
  readonly [field: string]: ConvexValue | undefined;
}

/** Which documents of which table. */
export interface TableDataOptions extends SystemOptions {
  /** Name of the table; `_storage` and `_scheduled_functions` can be read too. */
  readonly table: string;
  /** By creation time. Default `asc`, the oldest first. */
  readonly order?: "asc" | "desc" | undefined;
  /** Most documents to read in all. Default: all of them. */
  readonly limit?: number | undefined;
  /** Most documents to ask for at a time, at most 32,000. Default 1,000. */
  readonly pageSize?: number | undefined;
}

/** The documents of a table. Nothing is asked before one of these is used; each use begins anew. */
export interface TableData<Document> extends AsyncIterable<Document> {
  /**
   * One page, from the `continueCursor` of another or from the start.
   *
   * @throws What `tables` throws.
   */
  page(cursor?: string | null): Promise<Page<Document>>;
  /** Page after page, up to the limit. A page is asked for when the one before is used up. */
  pages(): AsyncIterableIterator<Page<Document>>;
  /** All documents up to the limit, in one list. */
  all(): Promise<Document[]>;
}

/**
 * Reads the documents of a table, page by page as they are used. Needs `ViewData`.
 *
 * ```ts
 * for await (const user of tableData<User>(connection, { table: "users", order: "desc" })) …
 * const newest = await tableData(connection, { table: "users", order: "desc", limit: 10 }).all();
 * ```
 *
 * Each page is a view of its own moment: what changes between two pages may be missed.
 *
 * @typeParam Document What the documents are. Taken on trust.
 * @throws {InvalidValueError} When `limit` or `pageSize` is not a whole number.
 */
export function tableData<Document = TableDocument>(
  connection: AdminConnection,
  { table, order = "asc", limit = Infinity, pageSize = 1000, ...options }: TableDataOptions,
): TableData<Document> {
  if (!(limit >= 0) || !(pageSize >= 1) || pageSize % 1 || (limit !== Infinity && limit % 1)) {
    throw new InvalidValueError(
      "tableData: `limit` must be a whole number from 0, and `pageSize` one from 1.",
    );
  }
  const path = "_system/cli/tableData";

  async function readPage(cursor: string | null, most: number): Promise<Page<Document>> {
    const numItems = Math.min(pageSize, most);
    const value = await systemQuery(
      connection,
      { path, args: { table, order, paginationOpts: { cursor, numItems } } },
      { path, args: { table, order } },
      options,
    );
    const { page, ...rest } = pageOf(connection, value);
    if (!rest.isDone && rest.continueCursor === cursor) throw unexpectedValue(connection, value);
    try {
      return { ...rest, page: page.slice(0, most).map(fromJson) as Document[] };
    } catch {
      // Nested too deeply to be read, or encoded as nothing that is known.
      throw unexpectedValue(connection, value);
    }
  }

  async function* pages(): AsyncGenerator<Page<Document>, void, undefined> {
    let cursor: string | null = null;
    for (let left = limit; left > 0;) {
      const page: Page<Document> = await readPage(cursor, left);
      yield page;
      if (page.isDone) return;
      left -= page.page.length;
      cursor = page.continueCursor;
    }
  }

  async function* documents(): AsyncGenerator<Document, void, undefined> {
    for await (const { page } of pages()) yield* page;
  }

  return {
    page: (cursor = null) => readPage(cursor, limit),
    pages,
    async all() {
      const all: Document[] = [];
      for await (const { page } of pages()) for (const document of page) all.push(document);
      return all;
    },
    [Symbol.asyncIterator]: documents,
  };
}

function fromJson(json: unknown): ConvexValue {
  return fromConvexJson(json as JsonValue);
}

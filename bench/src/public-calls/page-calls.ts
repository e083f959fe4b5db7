import { isDeepStrictEqual } from "node:util";
import type { Pagination } from "@convex-openapi/document/model";
import type { Raw } from "../public-descriptions/raw-description.ts";
import { PagedList } from "./paged-list.ts";
import type { RecordingServer } from "./recording-server.ts";

/** What a function for pages gives. */
export interface Pages extends AsyncIterable<unknown> {
  byPage(): AsyncIterable<unknown>;
}

/** What reading one list came to. */
export interface PageCalls {
  /** How many requests its items needed. */
  readonly requests: number;
  readonly fault: string | undefined;
}

/**
 * Reads a list whose server gives seven items in three pages: its items, its pages, and no more than a limit.
 *
 * @param pagination How the server gives pages.
 * @param page A body that the description allows for a page.
 * @param call Calls the function for the pages, with all other parameters.
 */
export async function callPages(
  pagination: Pagination,
  page: Raw,
  server: RecordingServer,
  origin: string,
  call: (init: { limit?: number }) => Pages,
): Promise<PageCalls> {
  const list = new PagedList(pagination, page);
  server.respond = (received) => list.answer(received, origin);
  let requests = 0;
  try {
    for (const limit of [Infinity, 4, 3, 0]) {
      list.clear();
      const given = call(limit === Infinity ? {} : { limit });
      const items = await all(given);
      if (limit === Infinity) requests = list.starts.length;
      const fault = requestsFault(list, limit);
      if (fault) return { requests, fault: `limit ${limit}: ${fault}` };
      if (!isDeepStrictEqual(items, list.items.slice(0, limit)))
        return { requests, fault: `limit ${limit}: items ${JSON.stringify(items)}` };
    }
    list.clear();
    const pages = await all(call({}).byPage());
    const isSame = isDeepStrictEqual(pages, list.bodies) && requests === pages.length;
    return { requests, fault: isSame ? undefined : `pages ${JSON.stringify(pages)}` };
  } catch (error) {
    return { requests, fault: String(error) };
  } finally {
    server.respond = undefined;
  }
}

/** What is wrong with the requests for as many items: which pages they ask for, and that they are alike otherwise. */
function requestsFault(list: PagedList, limit: number): string | undefined {
  const expected = list.startsUpTo(limit);
  if (!isDeepStrictEqual(list.starts, expected)) {
    return `requests from ${list.starts.join()} in place of ${expected.join()}`;
  }
  return list.rests.size > 1 ? `requests differ: ${[...list.rests].join(" and ")}` : undefined;
}

async function all(values: AsyncIterable<unknown>): Promise<unknown[]> {
  const read = [];
  for await (const value of values) read.push(value);
  return read;
}

import { piece, type Pieces } from "./piece.ts";

/** How pages are read, and how one follows another. */
export const pagingPieces: Pieces = {
  pages: piece(`
/** Where something stands in a body: the names of properties from the outside in. */
type Path = readonly string[];

/** Ends with an error, which says what is wrong with a page. */
type Fail = (problem: string) => never;

/** What the next page and this one are known by, and the options of the next request; nothing behind the last page. */
type Following = readonly [next: unknown, own: unknown, init: Init] | undefined;

/** Gives what follows a page of so many items. \`first\` are the options of the first request, which it may change. */
type Paging = (
  fail: Fail,
  first: Record<string, unknown>,
) => (init: Init, page: unknown, count: number) => Following;

/**
 * The items of a list from all of its pages.
 *
 * @param ask Requests a page, and throws a failure.
 */
export function pages(
  ask: (init: never) => Promise<unknown>,
  given: unknown,
  operation: string,
  items: Path,
  paging: Paging,
): AsyncIterable<never> & { byPage(): AsyncIterable<never> } {
  const { limit = Infinity, ...options } = (given ?? {}) as Init & { readonly limit?: number };
  if (!(limit >= 0) || limit % 1) {
    throw new RangeError("limit cannot be " + limit);
  }
  const fail: Fail = (problem) => {
    throw new Error(operation + ": a page " + problem);
  };
  async function* all(byPage?: boolean): AsyncGenerator<never> {
    const seen = new Set<unknown>();
    let init: Init = { ...options };
    const follow = paging(fail, init as Record<string, unknown>);
    for (let left = limit; left > 0;) {
      const page: unknown = await ask(init as never);
      const list = valueAt(page, items);
      if (!Array.isArray(list)) return fail("has no list at /" + items.join("/"));
      for (const each of byPage ? [page] : list.slice(0, left)) {
        (options["signal"] as AbortSignal | null | undefined)?.throwIfAborted();
        yield each as never;
      }
      left -= list.length;
      const following = left > 0 && follow(init, page, list.length);
      if (!following) return;
      const [next, own, more] = following;
      // It would never end.
      if (seen.add(own).has(next)) return fail("leads to an earlier one");
      init = more;
    }
  }
  return { byPage: () => all(true), [Symbol.asyncIterator]: all };
}

function valueAt(value: unknown, path: Path): unknown {
  for (const name of path) value = (value as Init | null | undefined)?.[name];
  return value;
}
`),
  cursor: piece(
    `
/** The next page is asked for with a cursor of this one. */
export function cursor(parameter: string, at: Path, flag?: Path, isRequired?: boolean): Paging {
  return (fail) => (init, page) => {
    const next = valueAt(page, at) ?? "";
    // A page that lacks a flag which each has is not the last one: perhaps all of what it says is missing.
    const isMore = (flag && valueAt(page, flag)) ?? (isRequired || next !== "");
    if (isMore === false) return undefined;
    if (next === "") return fail("has no cursor at /" + at.join("/"));
    return withQuery(init, parameter, next);
  };
}
`,
    "withQuery",
  ),
  counted: piece(
    `
/** The next page is asked for by a number, which grows by one or by the items of this page. */
export function counted(
  parameter: string,
  start: number,
  by: "item" | "page",
  flag: Path | undefined,
  total: Path | undefined,
): Paging {
  return () => (init, page, count) => {
    const own = Number(withQuery(init, parameter, start)[1] ?? start);
    const next = own + (by === "item" ? count : 1);
    const isMore = flag && valueAt(page, flag);
    const all = total && valueAt(page, total);
    // Where nothing says it, an empty page is behind the last one.
    return (
      typeof isMore === "boolean" ? isMore : typeof all === "number" ? next - start < all : count
    )
      ? [next, own, withQuery(init, parameter, next)[2]]
      : undefined;
  };
}
`,
    "withQuery",
  ),
  inBody: piece(`
/** The same with a property of the body that is sent in place of a query parameter. */
export function inBody(paging: Paging): Paging {
  return (fail, first) => {
    const follow = paging(fail, first);
    return (init, page, count) => {
      const following = follow({ ...init, params: { query: init["body"] } }, page, count);
      if (!following) return undefined;
      const [next, own, { params }] = following;
      return [next, own, { ...init, body: (params as Init)["query"] }];
    };
  };
}
`),
  withQuery: piece(`
/** A value of a query parameter, what it is in a request, and the options of one with the value. */
function withQuery(
  init: Init,
  parameter: string,
  value: unknown,
): [next: unknown, own: unknown, init: Init] {
  const params = init["params"] as { readonly query?: Init } | undefined;
  return [
    value,
    params?.query?.[parameter],
    { ...init, params: { ...params, query: { ...params?.query, [parameter]: value } } },
  ];
}
`),
  nextLink: piece(
    `
/** The next page is at a URL in the body. */
export function nextLink(at: Path): Paging {
  return links((page) => valueAt(page, at));
}
`,
    "links",
  ),
  linkHeader: piece(
    `
/** The next page is at the URL of the \`Link\` header whose relation is \`next\` (RFC 8288 section 3). */
export function linkHeader(): Paging {
  return links((_page, { headers }) => {
    const links = (headers.get("link") ?? "").matchAll(/<([^<>]*)>((?:[^",]|"(?:\\\\.|[^"\\\\])*")*)/g);
    for (const [, target, rest = ""] of links) {
      const values: Record<string, string> = {};
      const given = rest.matchAll(/;\\s*([^\\s=;]+)\\s*(?:=\\s*(?:"((?:\\\\.|[^"\\\\])*)"|([^\\s;]*)))?/g);
      // Only the first relation counts.
      for (const [, name = "", quoted, plain = ""] of given) {
        values[name.toLowerCase()] ??= quoted ?? plain;
      }
      // With an anchor, it is a link of something else.
      if (/(^|\\s)next(\\s|$)/i.test(values["rel"] ?? "") && !("anchor" in values)) return target;
    }
    return undefined;
  });
}
`,
    "links",
  ),
  links: piece(`
/** The next page is at a URL, which has the origin of this one: the client sends its credentials there. */
function links(find: (page: unknown, response: Response) => unknown): Paging {
  return (fail, first) => {
    let sent: { readonly request: Request; readonly response: Response } | undefined;
    const watch = {
      onResponse(exchange: typeof sent) {
        sent = exchange;
      },
    };
    first["middleware"] = [...((first["middleware"] ?? []) as readonly object[]), watch];
    return (init, page) => {
      if (!sent) return fail("has no known URL: a middleware responded");
      const { request, response } = sent;
      sent = undefined;
      const target = find(page, response);
      if (!target) return undefined;
      const own = request.url;
      const { origin } = new URL(own);
      let url;
      try {
        // What is no text would become one.
        if (typeof target === "string") url = new URL(target, response.url || own);
      } catch {
        // Refused below.
      }
      if (url?.origin !== origin) {
        return fail("leads from " + origin + " to " + (url?.origin ?? "no URL"));
      }
      // A slash in the query, or at the end of the URL, looks like a value that leads to another path.
      const search = (url.search || "?").replace(/[/\\\\]/g, encodeURIComponent);
      const next = origin + url.pathname + search;
      const params = { ...(init["params"] as object), path: {}, query: {}, written: true };
      const written = { pathSerializer: () => next, querySerializer: () => "" };
      return [next, own, { ...init, params, ...written }];
    };
  };
}
`),
};

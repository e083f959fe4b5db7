// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: pages.yaml
// Command: openapi-clients generate

import * as openapiFetch from "openapi-fetch";

/** The options of a call, as they are read and changed on the way to openapi-fetch. */
export interface Init {
  readonly [option: string]: unknown;
}

/** Prepares the options of a call. `own` are those that the client was created with. */
export type Step = (init: Init, path: string, own?: Init) => Init;

/** Reads a body: gives its text, its value, and whether that is one that the description declares. */
export type Reader = (
  response: Response,
  init: Init,
) => Promise<readonly [text: string, value?: unknown, isDeclared?: true]>;

/** The statuses that the description declares. Behind one whose body is not JSON stands its reader. */
export type Statuses = readonly (number | string | Reader | undefined)[];

type Fetch = (request: Request, init?: RequestInit) => Promise<Response>;

type Method = "DELETE" | "GET" | "HEAD" | "OPTIONS" | "PATCH" | "POST" | "PUT" | "TRACE";

type Requester = Record<
  Method,
  (path: string, init: Init) => Promise<{ error?: unknown; response: Response }>
>;

/** The options of clients, and the bodies of failures. */
const notes = new WeakMap<object, unknown>();

/** Creates a client, remembers its options, and keeps the bodies of failures: openapi-fetch reads them as text. */
export function created<Client extends object, Options extends { readonly fetch?: Fetch }>(
  create: (options: Options) => Client,
  options: Options,
): Client {
  const client = create({
    ...options,
    async fetch(...given: Parameters<Fetch>) {
      // The global one at the time of the call, so that a later replacement is used.
      const response = await (options.fetch ?? fetch)(...given);
      if (!response.ok) notes.set(response, response.clone());
      return response;
    },
  });
  notes.set(client, options);
  return client;
}

/**
 * Sends a request, and reads its response as the description declares it for the status. What it gives is for the types
 * of functions to say: to infer it here as well would be most of what they cost a compiler.
 */
export async function call(
  client: unknown,
  method: Method,
  path: string,
  statuses: Statuses,
  given: unknown = {},
  step?: Step,
): Promise<never> {
  const init = step?.(given as Init, path, notes.get(client as object) as Init) ?? (given as Init);
  const { error, response } = await (client as Requester)[method](path, {
    ...init,
    parseAs: "stream",
  });
  const status = [response.status, String(response.status)[0] + "XX", "default"].find((each) =>
    statuses.includes(each),
  );
  const reader = statuses[statuses.indexOf(status) + 1];
  const open = response.ok
    ? response
    : // Nothing is kept without our factory, of what a middleware has made, or with a fetch of the call.
      ((notes.get(response) as Response | undefined) ??
      // A response to 304 cannot have a body, not even an empty one.
      new Response(typeof error === "string" ? error || null : JSON.stringify(error), response));
  let text, value, isDeclared: unknown;
  if (typeof reader === "function") [text, value, isDeclared] = await reader(open, init);
  else {
    text = await open.text();
    try {
      value = JSON.parse(text);
      isDeclared = status;
    } catch {
      // Not declared: no JSON.
    }
  }
  return (
    isDeclared && response.ok
      ? { ok: true, status, data: value, response }
      : {
          ok: false,
          status: isDeclared ? status : "unexpected",
          error: isDeclared ? value : { text, json: value },
          text,
          method,
          path,
          response,
        }
  ) as never;
}

/** A copy, which can have `null`. Not every type library declares headers as iterable. */
function headersOf({ headers }: Init): Init {
  return headers instanceof Headers
    ? Object.fromEntries(headers as unknown as Iterable<[string, string]>)
    : ((headers ?? {}) as Init);
}

interface Params {
  readonly path?: Init;
  readonly query?: Init;
  readonly header?: Init;
  readonly cookie?: Init;
}

function paramsOf(init: Init): Params {
  return (init["params"] ?? {}) as Params;
}

type PathSerializer = (url: string, values: Init) => string;

/** Writes the path, and refuses values that are no text or lead to another one (RFC 3986 section 5.2.4). */
export function inPath(init: Init, path: string, own?: Init): Init {
  const given = (init["pathSerializer"] ?? own?.["pathSerializer"]) as PathSerializer | undefined;
  return {
    ...init,
    params: { path: {}, ...(init["params"] as object) },
    pathSerializer(url: string, values: Init) {
      const textOfPart = (part: string, name: string): string => {
        try {
          const value = ((values[name] as Partial<Date>).toJSON?.() ?? values[name]) as string &
            number;
          // NaN and infinite numbers are no text, nor is what every object has by a name. `0n` is a zero as well.
          if (typeof value == "string" || value - value == 0) return encodeURIComponent(value);
        } catch {
          // Nothing, a symbol, or half of a surrogate pair.
        }
        throw new TypeError("no path: " + part);
      };
      const written =
        given?.(url, values) ??
        url.slice(0, -path.length) + path.replace(/\{([^{}]+)\}/g, textOfPart);
      const dots = /[/\\](\.|%2e)?(\.|%2e)?(?=[/\\]|$)/i;
      // The description may have such segments itself, and so may the base URL.
      if (written.split(dots).length > url.split(dots).length) {
        throw new TypeError("no path: " + path);
      }
      return written;
    },
  };
}

/** The steps of operations by path and method, but for those that take nothing else than plain values in their path. */
export type PathSteps = Readonly<Record<string, Readonly<Record<string, () => Step>>>>;

/** What a middleware knows of a call by path. */
interface PathCall {
  readonly schemaPath: string;
  readonly params: object;
  readonly request: Request;
  readonly options: {
    readonly baseUrl: string;
    readonly pathSerializer: (url: string, values: Record<string, unknown>) => string;
    readonly querySerializer: (values: never) => string;
  };
}

/** The request with its parameters as the steps write them, unless a function has written them. */
export async function writePath(
  table: PathSteps,
  { schemaPath, params, request, options }: PathCall,
): Promise<Request | undefined> {
  const plain = schemaPath.includes("{") ? inPath : undefined;
  const step = table[schemaPath]?.[request.method]?.() ?? plain;
  if (!step || "written" in params) return undefined;
  const { baseUrl, pathSerializer, querySerializer } = options;
  const serialize = querySerializer as (values: Init) => string;
  const own: Init = {
    pathSerializer: isUsualPath(pathSerializer) ? undefined : pathSerializer,
    querySerializer: isUsual(serialize) ? undefined : serialize,
  };
  const init = step({ params, headers: request.headers }, schemaPath, own);
  const { path, header = {}, query = {} } = paramsOf(init);
  const writtenPath = init["pathSerializer"] as PathSerializer | undefined;
  const url = baseUrl + schemaPath;
  const search = ((init["querySerializer"] ?? serialize) as (given: Init) => string)(query);
  const target =
    (writtenPath?.(url, path ?? {}) ?? url) + (search && `?${search.replace(/^\?/, "")}`);
  const isSame = new Request(target).url === request.url;
  const result = isSame ? request : await requestTo(target, request);
  for (const [name, value] of [...Object.entries(headersOf(init)), ...Object.entries(header)]) {
    if (typeof value === "string") result.headers.set(name, value);
    else if (value === undefined) result.headers.delete(name);
  }
  return result;
}

/** Exports of openapi-fetch that its declarations for CommonJS do not have. */
interface Serializers {
  createQuerySerializer<Values>(): (values: Values) => string;
  readonly defaultPathSerializer: unknown;
}

function isUsualPath(serialize: unknown): boolean {
  return serialize === (openapiFetch as unknown as Serializers).defaultPathSerializer;
}

/** openapi-fetch makes its serializer anew for each call: it is known by its text and by what it writes. */
function isUsual(serialize: (values: Init) => string): boolean {
  const usual = (openapiFetch as unknown as Serializers).createQuerySerializer<Init>();
  const probe = { list: ["/", "?"], object: { key: "/" }, text: "/" };
  return String(serialize) === String(usual) && serialize(probe) === usual(probe);
}

/**
 * A copy of a request with changes, perhaps to another URL. Its body is then read first: not every platform can send
 * one as a stream.
 */
export async function requestTo(
  url: string,
  request: Request,
  changes: RequestInit = {},
): Promise<Request> {
  let result: Request;
  if (url === request.url && !changes.method) result = new Request(request, changes);
  else {
    const { headers, signal, credentials, cache, integrity, keepalive } = request;
    const { mode, redirect, referrer, referrerPolicy } = request;
    const method = changes.method ?? request.method;
    const body = /^(?:GET|HEAD)$/.test(method) ? undefined : await request.blob();
    const options = {
      credentials,
      cache,
      integrity,
      keepalive,
      mode,
      redirect,
      referrer,
      referrerPolicy,
      ...changes,
    };
    const init: RequestInit = { method, headers, signal, ...(body?.size ? { body } : {}) };
    for (const [name, value] of Object.entries(options)) {
      if (value !== undefined && value !== "") Object.assign(init, { [name]: value });
    }
    result = new Request(url, init);
  }
  // What the caller has given that only this platform knows.
  for (const [name, value] of Object.entries(request)) {
    if (!(name in result)) Object.assign(result, { [name]: value });
  }
  return result;
}

/** Where something stands in a body: the names of properties from the outside in. */
type Path = readonly string[];

/** Ends with an error, which says what is wrong with a page. */
type Fail = (problem: string) => never;

/** What the next page and this one are known by, and the options of the next request; nothing behind the last page. */
type Following = readonly [next: unknown, own: unknown, init: Init] | undefined;

/** Gives what follows a page of so many items. `first` are the options of the first request, which it may change. */
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

/** The next page is at a URL in the body. */
export function nextLink(at: Path): Paging {
  return links((page) => valueAt(page, at));
}

/** The next page is at the URL of the `Link` header whose relation is `next` (RFC 8288 section 3). */
export function linkHeader(): Paging {
  return links((_page, { headers }) => {
    const links = (headers.get("link") ?? "").matchAll(/<([^<>]*)>((?:[^",]|"(?:\\.|[^"\\])*")*)/g);
    for (const [, target, rest = ""] of links) {
      const values: Record<string, string> = {};
      const given = rest.matchAll(/;\s*([^\s=;]+)\s*(?:=\s*(?:"((?:\\.|[^"\\])*)"|([^\s;]*)))?/g);
      // Only the first relation counts.
      for (const [, name = "", quoted, plain = ""] of given) {
        values[name.toLowerCase()] ??= quoted ?? plain;
      }
      // With an anchor, it is a link of something else.
      if (/(^|\s)next(\s|$)/i.test(values["rel"] ?? "") && !("anchor" in values)) return target;
    }
    return undefined;
  });
}

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
      const search = (url.search || "?").replace(/[/\\]/g, encodeURIComponent);
      const next = origin + url.pathname + search;
      const params = { ...(init["params"] as object), path: {}, query: {}, written: true };
      const written = { pathSerializer: () => next, querySerializer: () => "" };
      return [next, own, { ...init, params, ...written }];
    };
  };
}

// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: streams.yaml
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

/** JSON, however the response labels it. */
export const json: Reader = async (response) => {
  const text = await response.text();
  try {
    return [text, JSON.parse(text), true];
  } catch {
    return [text];
  }
};

/** A response without a body that means something, but no page of a proxy. */
export const nothing: Reader = async (response) => {
  const text = await response.text();
  return text !== "" && typeOf(response).includes("html") ? [text] : [text, undefined, true];
};

function typeOf(response: Response): string {
  return (response.headers.get("content-type") ?? "").toLowerCase();
}

/** Left unread, for bodies without an end, but no page of a proxy. An empty body is a stream without pieces. */
export const stream: Reader = async (response) =>
  /html/i.test(String(response.headers.get("content-type")))
    ? [await response.text()]
    : ["", response.body ?? new Blob([]).stream(), true];

/**
 * A body that the description does not declare: of another status, or of another success where `default` is for
 * failures. It is left to a caller who wants no body read.
 */
export const undeclared: Reader = async (response, init) => {
  if (init["stream"]) return [""];
  const text = await response.text();
  try {
    return [text, JSON.parse(text)];
  } catch {
    return [text];
  }
};

/** Several media types: the response says which one it is. Without a word, it is the one asked for, or the first. */
export function either(readers: Readonly<Record<string, Reader>>): Reader {
  return async (response, init) => {
    const [type = ""] = typeOf(response).split(/[;\s]/);
    const range = `${type.split("/")[0] ?? ""}/*`;
    const names = Object.keys(readers);
    // JSON by another name is still read as JSON.
    const isJson = (name: string): boolean => /[/+]json$/.test(name);
    const similar = isJson(type) ? names.filter(isJson) : [];
    const [accepted] = String(init["accept"]).toLowerCase().split(/[;\s]/);
    const asked = response.ok && names.find((name) => name === accepted);
    const key = [type, ...similar, range, "*/*", asked || "", ...names].find((name) =>
      Object.hasOwn(readers, name),
    );
    if (asked && key !== asked) return undeclared(response, init);
    return (readers[key ?? ""] ?? json)(response, init);
  };
}

/** Asks for the media type that the caller accepts. */
export const accepting: Step = (init) =>
  init["accept"] === undefined ? init : withHeaders(init, { accept: init["accept"] });

/** Adds headers, where the caller gives no others. `null` removes one that the client would send. */
function withHeaders(init: Init, added: Init): Init {
  return { ...init, headers: { ...added, ...headersOf(init) } };
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

type Serializer = (body: unknown) => unknown;

/** Without a body, no header is needed. `null` removes the one for JSON. */
function sendAs(
  init: Init,
  own: Init | undefined,
  mediaType: string | null,
  serialize: Serializer | undefined,
): Init {
  if (init["body"] === undefined) return init;
  return {
    ...withHeaders(init, { "Content-Type": mediaType }),
    bodySerializer: init["bodySerializer"] ?? own?.["bodySerializer"] ?? serialize,
  };
}

/** Sends the body as it is. Without a media type, a `Blob` provides its own. */
export function sendBody(mediaType: string | null): Step {
  return (init, _path, own) =>
    sendAs(
      init["body"] instanceof ReadableStream ? { duplex: "half", ...init } : init,
      own,
      mediaType,
      (body) => body,
    );
}

/** What is known of a stream while it is read. */
export interface StreamState {
  /** The id of the last event that had one. */
  id?: string;
  /** The milliseconds that its server wants between two connections. */
  retry?: number;
  /** Whether the server says that nothing more comes. */
  done?: boolean;
}

/**
 * How items are told apart: what parts a text into records, the last of which is not whole, and what gives the item of
 * a record, if it has one.
 */
export type Format = (
  state: StreamState,
  json: (text: string) => unknown,
) => readonly [
  split: (text: string, isLast: boolean) => string[],
  read: (record: string) => unknown,
];

/** Sends a request for a stream again when its connection is lost. */
export type Reconnect = (
  format: Format,
  call: readonly unknown[],
  read: typeof streamed,
) => Promise<never>;

interface StreamInit {
  readonly maxItemLength?: number;
  readonly reconnect?: Reconnect;
  readonly signal?: AbortSignal | null;
}

/** Sends a request, and gives the items of the stream that comes. */
export async function streamed(format: Format, ...sent: Parameters<typeof call>): Promise<never> {
  const [, method, path, , given = {}] = sent;
  const { maxItemLength = 2 ** 24, reconnect, signal } = given as StreamInit;
  if (reconnect) return reconnect(format, sent, streamed);
  const result: { readonly data?: unknown; readonly response: Response } = await call(...sent);
  if (!(result.data instanceof ReadableStream)) return result as never;
  const fail = (problem: string, options?: { readonly cause: unknown }): never => {
    void cancel();
    signal?.throwIfAborted();
    throw new Error(`${method} ${path}, item ${count}: ${problem}`, options);
  };
  const state: StreamState = {};
  const [split, read] = format(state, (text) => {
    try {
      return JSON.parse(text);
    } catch {
      // An end marker of some APIs. Of any other text, what the parser says would repeat it.
      if (text !== "[DONE]") fail("no JSON");
      isEnded = state.done = true;
    }
  });
  const reader = (result.data as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  // What has come whole, the next one at the end.
  let records: string[] = [];
  // What has come of the one behind: its last character apart, since nothing before that is searched again.
  let start = "";
  let last = "";
  // The number of the item that comes next.
  let count = 1;
  let isLast = false;
  let isEnded = false;
  let loops = 0;
  const cancel = async (): Promise<never> => {
    isEnded = true;
    reader.cancel().catch(() => undefined);
    return { done: true } as never;
  };
  const data = {
    response: result.response,
    get lastEventId() {
      return state.id;
    },
    cancel,
    return: cancel,
    async next() {
      while (!isEnded) {
        const record = records.pop();
        // Where it is aborted, each failure is that.
        if (signal?.aborted || (record ?? start + last).length > maxItemLength) {
          fail(`longer than ${maxItemLength} characters`);
        }
        if (record != null) {
          const value = read(record);
          if (value === undefined || isEnded) continue;
          count++;
          return { done: false, value };
        }
        if (isLast) break;
        const { done, value } = await reader
          .read()
          .catch((cause: unknown) => fail("connection lost", { cause }));
        const parts = split(last + decoder.decode(value, { stream: !done }), done);
        last = parts.pop() as string;
        if (parts.length) {
          parts[0] = start + parts[0];
          start = "";
        }
        start += last.slice(0, -1);
        last = last.slice(-1);
        // Who asks for several items at once may have left some.
        records = parts.reverse().concat(records);
        isLast = done;
      }
      return cancel();
    },
    [Symbol.asyncIterator]() {
      if (loops++) fail("read before");
      return data;
    },
  };
  return { ...result, data } as never;
}

/** JSON Lines. */
export const lines: Format = (_state, json) => [
  (text, isLast) => (isLast ? text + "\n" : text).split("\n"),
  (line) => (/\S/.test(line) ? json(line) : undefined),
];

/** JSON text sequences (RFC 7464): a number or word at the end of a record may have lost its rest. */
export const records: Format = (_state, json) => [
  (text, isLast) => (isLast ? text + "\u001e" : text).split("\u001e"),
  (record) => (/\S/.test(record) ? json(/[^\s\]}"]$/.test(record) ? "" : record) : undefined),
];

/** An event with the fields that it has (HTML section 9.2.6). */
interface StreamEvent {
  event?: string | undefined;
  data?: unknown;
  id?: string;
  retry?: number;
}

/** What its reader gets of an event. */
type ReadEvent = (event: StreamEvent, json: (text: string) => unknown) => unknown;

/** Event streams (HTML section 9.2.6). Without a blank line behind it, an event is no event. */
export function events(give: ReadEvent): Format {
  return (state, json) => [
    // A carriage return at the end waits for its line feed, but for one that ends an event: a line feed that comes
    // later is another blank line, which means nothing.
    (text) =>
      (text.includes("\r")
        ? text.replace(/\r\n|\r(?!$)/g, "\n").replace(/\n\r$/, "\n\n")
        : text
      ).split("\n\n"),
    (record) => {
      const event: StreamEvent = {};
      for (const line of record.split("\n")) {
        // Behind all characters where there is none.
        const end = line.indexOf(":") >>> 0;
        const name = line.slice(0, end);
        const value = line.slice(end + (line[end + 1] === " " ? 2 : 1));
        if (name === "data") event.data = "data" in event ? event.data + "\n" + value : value;
        if (name === "event") event.event = value || undefined;
        if (name === "id" && !value.includes("\0")) state.id = event.id = value;
        if (name === "retry" && /^\d+$/.test(value)) state.retry = event.retry = +value;
      }
      return "data" in event ? give(event, json) : undefined;
    },
  ];
}

/** The data of each event, which is JSON. */
export const jsonData: ReadEvent = ({ data }, json) => json(data as string);

/** Each event, with text as its data. */
export const textEvents: ReadEvent = (event) => event;

/** Each event, with JSON as its data. */
export const jsonEvents: ReadEvent = (event, json) => {
  event.data = json(event.data as string);
  return event;
};

/** Each event, with JSON as the data of those with one of the names, or of all others. */
export function mixedEvents(names: readonly string[], isOther = false): ReadEvent {
  return (event, json) =>
    names.includes(event.event ?? "") === isOther ? event : jsonEvents(event, json);
}

/** How often, and when, a stream is connected again. */
export interface ReconnectOptions {
  /** The most attempts without an event in between. Default: 5. */
  readonly attempts?: number;
  /** Milliseconds before the first attempt, which double with each one. Default: what the server says, or 1000. */
  readonly delay?: number;
}

/** What a call comes to whose data is a stream. */
interface Connection {
  readonly ok: boolean;
  readonly data?: unknown;
  readonly response: Response;
}

interface ItemStream extends AsyncIterable<unknown> {
  cancel(): Promise<void>;
}

/**
 * Connects an event stream again when its connection breaks or ends, with the id of its last event (HTML section
 * 9.2.3). A response without a body and `[DONE]` say that it has ended for good.
 *
 * ```ts
 * await watch(client, { reconnect: reconnecting() });
 * ```
 */
export function reconnecting({ attempts = 5, delay = 1000 }: ReconnectOptions = {}): Reconnect {
  return async (format, sent, read) => {
    const [client, method, path, statuses, given, step] = sent as Parameters<typeof call>;
    const { reconnect, ...init } = given as Init;
    const signal = init["signal"] as AbortSignal | null | undefined;
    let state: StreamState = {};
    const connect = (options: Init): Promise<Connection> =>
      read(
        (fresh, json) => format((state = Object.assign(fresh, state)), json),
        client,
        method,
        path,
        statuses,
        options,
        step,
      );
    const first = await connect(init);
    if (!isStream(first.data)) return first as never;
    let stream: ItemStream | undefined = first.data;
    let isCancelled = false;
    let isRead = false;
    // Of each attempt its own, so that nothing of it stays on the caller's signal, which can outlive many.
    let attempt = new AbortController();
    const abort = (): void => attempt.abort(signal?.reason);
    /** What comes of the attempt, or nothing where it is aborted: not every `fetch` heeds a signal. */
    async function unlessAborted<Value>(coming: Promise<Value>): Promise<Value | undefined> {
      const aborted = new Promise<undefined>((resolve) => {
        attempt.signal.addEventListener("abort", () => resolve(undefined));
      });
      return Promise.race([coming, aborted]);
    }
    const wait = async (time: number): Promise<void> => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const over = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, time);
      });
      await unlessAborted(over);
      clearTimeout(timer);
    };
    async function* items(): AsyncGenerator<unknown> {
      let failures = 0;
      signal?.addEventListener("abort", abort);
      try {
        while (stream) {
          let failure: unknown;
          try {
            for await (const item of stream) {
              failures = 0;
              yield item;
            }
          } catch (error) {
            // Only a connection that broke has a cause.
            if (!(error as Error | null)?.cause) throw error;
            failure = error;
          }
          stream = undefined;
          while (!stream && !state.done && !isCancelled) {
            if (failures >= attempts) {
              if (failure) throw failure;
              return;
            }
            attempt = new AbortController();
            signal?.throwIfAborted();
            // Timers fire at once for longer times.
            await wait(Math.min((state.retry ?? delay) * 2 ** failures++, 2 ** 31 - 1));
            signal?.throwIfAborted();
            if (isCancelled) return;
            try {
              const again = { ...init, signal: attempt.signal };
              const coming = connect(state.id ? behind(again, state.id) : again);
              const next = await unlessAborted(coming);
              if (!next) void coming.then(close, () => undefined);
              else if (isStream(next.data)) stream = next.data;
              // Few descriptions declare it.
              else if (next.ok || next.response.status === 204) return;
              else failure = next.response.status;
            } catch (error) {
              failure = error;
            }
            if (isCancelled || signal?.aborted) await stream?.cancel();
            signal?.throwIfAborted();
            if (isCancelled) return;
            if (typeof failure === "number") {
              const status = failure;
              failure = new Error(`${method} ${path}: status ${status} when connecting again`);
              if (status < 500 && status !== 429) throw failure;
            }
          }
        }
      } finally {
        signal?.removeEventListener("abort", abort);
      }
    }
    const cancel = async (): Promise<void> => {
      isCancelled = true;
      if (stream) await stream.cancel();
      else abort();
    };
    const reconnected = {
      response: first.response,
      get lastEventId() {
        return state.id;
      },
      cancel,
      [Symbol.asyncIterator]() {
        if (isRead) {
          void cancel();
          throw new Error(`${method} ${path}: read before`);
        }
        isRead = true;
        const read = items();
        return {
          next: () => read.next(),
          async return() {
            // What it waits for comes first to an end.
            await cancel();
            return read.return(undefined);
          },
        };
      },
    };
    return { ...first, data: reconnected } as never;
  };
}

/** The options of a request for what comes behind an event, wherever the caller has given the id of an earlier one. */
function behind(init: Init, id: string): Init {
  const params = init["params"] as { readonly header?: Init } | undefined;
  // These headers are set last.
  const header = { ...params?.header, "Last-Event-ID": inUtf8(id) };
  return { ...init, params: { ...params, header } };
}

/** A text for a header that is sent in UTF-8 (HTML section 9.2.4). */
function inUtf8(text: string): string {
  try {
    // Only workerd takes such a character, and sends all in UTF-8.
    new Headers([["a", "\u2603"]]);
    return text;
  } catch {
    // Elsewhere, each character of a header is a byte.
    return String.fromCharCode(...new TextEncoder().encode(text));
  }
}

/** Ends a stream that nobody waits for. */
async function close({ data }: Connection): Promise<void> {
  if (isStream(data)) await data.cancel();
}

function isStream(data: unknown): data is ItemStream {
  return Symbol.asyncIterator in Object(data);
}

/**
 * Sends items one after the other, each when the connection has room for it. A list becomes a text, which every
 * platform can send; a text and bytes stay as they are.
 */
export function sendItems(mediaType: string, write: (item: never) => string): Step {
  return (init, path, own) => {
    const { body } = init;
    const signal = init["signal"] as AbortSignal | null | undefined;
    const send = (items: unknown): Init => sendBody(mediaType)({ ...init, body: items }, path, own);
    const isOther = init["bodySerializer"] ?? own?.["bodySerializer"] ?? !(body instanceof Object);
    const kinds = [ArrayBuffer, Blob, ReadableStream];
    if (isOther || ArrayBuffer.isView(body) || kinds.some((kind) => body instanceof kind)) {
      return send(body);
    }
    if (Array.isArray(body)) return send(body.map(write as (item: unknown) => string).join(""));
    const given = body as Partial<AsyncIterable<never> & Iterable<never>>;
    const items = given[Symbol.asyncIterator]?.() ?? given[Symbol.iterator]?.();
    if (!items) throw new TypeError(`${path}: no items in the body`);
    const encoder = new TextEncoder();
    const stream = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          // Node asks on where the call is aborted.
          if (signal?.aborted) await items.return?.();
          signal?.throwIfAborted();
          const { done, value } = await items.next();
          if (done) controller.close();
          else controller.enqueue(encoder.encode(write(value)));
        },
        async cancel() {
          await items.return?.();
        },
      },
      { highWaterMark: 0 },
    );
    return send(stream);
  };
}

/** JSON Lines. */
export function writeLine(item: unknown): string {
  return `${JSON.stringify(item)}\n`;
}

// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: kitchen-sink.yaml
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

/** Proxies send pages of their own. */
function unlessPage(read: Reader): Reader {
  return async (response, init) =>
    typeOf(response).includes("html") ? [await response.text()] : read(response, init);
}

/** Left unread, for bodies without an end, but no page of a proxy. An empty body is a stream without pieces. */
export const stream: Reader = async (response) =>
  /html/i.test(String(response.headers.get("content-type")))
    ? [await response.text()]
    : ["", response.body ?? new Blob([]).stream(), true];

/** An empty body is a stream without pieces. */
function streamOf(response: Response): readonly [text: string, value: unknown, isDeclared: true] {
  return ["", response.body ?? new Blob([]).stream(), true];
}

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

/** Text that may be a page. */
export const html: Reader = async (response, init) => {
  if (init["stream"] && response.ok) return streamOf(response);
  const text = await response.text();
  return [text, text, true];
};

/** Text, but no page of a proxy. */
export const text: Reader = /* @__PURE__ */ unlessPage(html);

/** Bytes, but no page of a proxy. */
export const blob: Reader = /* @__PURE__ */ unlessPage(async (response, init) =>
  init["stream"] && response.ok ? streamOf(response) : ["", await response.blob(), true],
);

/** A body of which the description says nothing: read as its media type says. */
export const anything: Reader = async (response, init) => {
  const type = typeOf(response);
  if (/[/+]json\b/.test(type)) {
    const read = await json(response, init);
    return read[0] === "" ? ["", undefined, true] : read;
  }
  if (/^text\/|[/+]xml\b/.test(type)) {
    const text = await response.text();
    return [text, text, true];
  }
  const body = await response.blob();
  return ["", body.size > 0 ? body : undefined, true];
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

/** Several steps as one. */
export function steps(...all: readonly Step[]): Step {
  return (init, path, own) => all.reduce((before, step) => step(before, path, own), init);
}

/** Asks for the media type that the caller accepts. */
export const accepting: Step = (init) =>
  init["accept"] === undefined ? init : withHeaders(init, { accept: init["accept"] });

type Encode = (text: string, name: string) => string;

/** Writes a value; `""` where there is nothing to write. */
export type Style = (name: string, value: unknown, encode?: Encode) => string;

/** The styles of parameters by name. */
export type Styles = Readonly<Record<string, Style>>;

/** What a record has by a name, and not what every object inherits. */
function ownOf<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Values in their own styles or the usual one. Those without a text are left out. */
function writeAll(values: Init, styles: Styles, usual: Style): string[] {
  return Object.entries(values)
    .map(([name, value]) =>
      value === undefined || value === null ? "" : (ownOf(styles, name) ?? usual)(name, value),
    )
    .filter((text) => text !== "");
}

function refuse(name: string, reason: string): never {
  throw new TypeError(`The parameter "${name}" ${reason}.`);
}

/** A value as text. What JSON writes as text, such as a date, is written the same. */
function textOf(name: string, value: unknown): string {
  const plain = writesItself(value) ? value.toJSON() : value;
  const isText = Number.isFinite(plain) || /^(?:string|bigint|boolean)$/.test(typeof plain);
  const text = isText ? String(plain) : "\ud800";
  // Half of a surrogate pair.
  return /\p{Surrogate}/u.test(text) ? refuse(name, "is missing or no text") : text;
}

/** Whether JSON asks the value how to write it, as it asks a date. */
function writesItself(value: unknown): value is { toJSON(): unknown } {
  return typeof (value as { toJSON?: unknown } | null | undefined)?.toJSON === "function";
}

function encoded(text: string): string {
  return encodeURIComponent(text);
}

/** The fields of an object that have values; `undefined` for all else, such as a list, a date, a file or a `Map`. */
function fieldsOf(value: unknown): [key: string, value: unknown][] | undefined {
  const isObject = Object.prototype.toString.call(value) === "[object Object]";
  if (!isObject || writesItself(value)) return undefined;
  return Object.entries(value as object).filter(([, each]) => each !== undefined && each !== null);
}

/** A style as RFC 6570 has it: what comes first, what stands between exploded values, and between others. */
function expand(
  first: string,
  separator: string,
  isNamed: boolean,
  explodes: boolean,
  comma = ",",
): Style {
  return (name, value, encode = encoded) => {
    const part = (each: unknown, ...more: readonly string[]): string => {
      const text = encode(textOf(name, each), name);
      const delimiters = [explodes ? separator : comma, ...more];
      return delimiters.some((delimiter) => text.includes(delimiter))
        ? refuse(name, "holds a delimiter of its style")
        : text;
    };
    const start = isNamed ? `${encoded(name)}=` : "";
    const fields = fieldsOf(value);
    if (fields === undefined && !Array.isArray(value)) {
      const text = encode(textOf(name, value), name);
      return first + (text === "" && first === ";" ? start.slice(0, -1) : start + text);
    }
    const items =
      fields === undefined
        ? (value as unknown[]).map((item) => (explodes ? start : "") + part(item))
        : fields.map(([key, each]) =>
            explodes ? `${part(key, "=")}=${part(each)}` : `${part(key)}${comma}${part(each)}`,
          );
    if (items.length === 0) return "";
    return first + (explodes ? items.join(separator) : start + items.join(comma));
  };
}

/** `name=a&name=b` */
export const form: Style = /* @__PURE__ */ expand("", "&", true, true);

/** `name=a; name=b` */
export const cookie: Style = /* @__PURE__ */ expand("", "; ", true, true);

/** JSON in ASCII, which headers can hold too. */
export const jsonText: Style = (name, value, encode = encoded) =>
  encode(
    jsonOf(name, value).replace(
      /[\u007f-\uffff]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
    name,
  );

function jsonOf(name: string, value: unknown): string {
  try {
    return textOf(name, JSON.stringify(value));
  } catch {
    return refuse(name, "cannot be written as JSON");
  }
}

/** `name={"key":"value"}` */
export const jsonPair: Style = (name, value, encode) =>
  `${encoded(name)}=${jsonText(name, value, encode)}`;

/** A field of a form: an item of a list is a field of its own, and an object or a list in a list is JSON. */
export const field: Style = (name, value) =>
  (Array.isArray(value) ? (value as unknown[]) : [value])
    .filter((item) => item !== undefined && item !== null)
    .map((item) =>
      Array.isArray(item) || fieldsOf(item) ? jsonPair(name, item) : form(name, item),
    )
    .join("&");

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

/** Refuses what no header can hold, by its name; `fetch` would not say which one. */
export const inPlainHeader: Step = (init) => {
  const { header = {} } = (init["params"] ?? {}) as { readonly header?: Init };
  for (const name in header) {
    const value = header[name] as string;
    const isText = /^(b|st)/.test(typeof value) && /^[\t -\xff]*$/.test(value);
    if (!isText && !Number.isFinite(value ?? 0)) {
      throw new TypeError(name + " fits no header");
    }
  }
  return init;
};

/** Sends cookies as a header, beside those that the caller or else the client has. Browsers drop it. */
export function inCookie(styles: Styles = {}): Step {
  return (init, _path, own) => {
    const { cookie: cookies = {}, header = {}, ...params } = paramsOf(init);
    const written = writeAll(cookies, styles, cookie);
    if (written.length === 0) return init;
    const given = [headersOf(own ?? {}), headersOf(init), header];
    const [other] = given
      .flatMap((headers) => Object.entries(headers).filter(isCookie))
      .map(([, value]) => value)
      .filter((value) => value !== undefined)
      .slice(-1);
    const without = (headers: Init): Init =>
      Object.fromEntries(Object.entries(headers).filter((entry) => !isCookie(entry)));
    return {
      ...init,
      headers: {
        ...without(headersOf(init)),
        cookie: [other, ...written].flat().filter(Boolean).join("; "),
      },
      params: { ...params, cookie: cookies, header: without(header), written: true },
    };
  };
}

function isCookie([name]: [string, unknown]): boolean {
  return name.toLowerCase() === "cookie";
}

/** Sends to the server that the description gives for this operation alone. */
export function atServer(url: string): Step {
  return (init, _path, own) => ({
    ...init,
    baseUrl:
      init["baseUrl"] ??
      (/^[a-z][a-z\d+.-]*:/i.test(url) ? url : new URL(url, String(own?.["baseUrl"] ?? "")).href),
  });
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

/** Sends the body as `application/x-www-form-urlencoded`. */
export function sendUrlEncoded(styles: Styles = {}): Step {
  return (init, _path, own) =>
    sendAs(init, own, "application/x-www-form-urlencoded", (body) =>
      body instanceof URLSearchParams
        ? body.toString()
        : writeAll(body as Init, styles, field).join("&"),
    );
}

/** What the description says of a part: a style, or its media type and headers. */
export interface Part {
  readonly style?: Style;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends the body as `multipart/form-data` (RFC 7578). `FormData` is left to the platform. */
export function sendForm(parts: Readonly<Record<string, Part>> = {}): Step {
  return (init, _path, own) => {
    const { body } = init;
    const isOther = init["bodySerializer"] ?? own?.["bodySerializer"] ?? body instanceof FormData;
    if (body === undefined || isOther) return sendAs(init, own, null, (form) => form);
    const pieces: (string | Blob)[] = [];
    const boundary = `form-${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}`;
    for (const [name, value] of Object.entries(body as object)) {
      for (const field of fieldsOfForm(name, value, ownOf(parts, name))) {
        pieces.push(`--${boundary}\r\n`, ...field, "\r\n");
      }
    }
    // A type in lower case is one that a Blob keeps as it is.
    const type = `multipart/form-data; boundary=${boundary}`;
    return sendAs(
      { ...init, body: new Blob([...pieces, `--${boundary}--\r\n`]) },
      own,
      type,
      (form) => form,
    );
  };
}

function fieldsOfForm(name: string, value: unknown, part: Part = {}): (string | Blob)[][] {
  const items = (Array.isArray(value) ? (value as unknown[]) : [value]).filter(
    (item) => item !== undefined && item !== null,
  );
  // A file has no style.
  if (part.style && items.length > 0 && !items.some((item) => item instanceof Blob)) {
    // Nothing is encoded in a part, so that a comma would part an item in two.
    const encode = (text: string): string => encoded(text).replaceAll("%2C", ",");
    return part
      .style(name, Array.isArray(value) ? items : value, encode)
      .split("&")
      .filter((pair) => pair !== "")
      .map((pair) => pair.split("=").map(decodeURIComponent))
      .map(([key = "", text = ""]) => [headOf(key, undefined, "", part), text]);
  }
  const { type = "" } = part;
  return items.map((item) => {
    if (item instanceof Blob) {
      const file = (item as Partial<File>).name ?? "blob";
      return [headOf(name, file, item.type || type || "application/octet-stream", part), item];
    }
    if (Array.isArray(item) || (fieldsOf(item) ?? /[/+]json\b/i.test(type))) {
      return [headOf(name, undefined, type || "application/json", part), jsonOf(name, item)];
    }
    return [headOf(name, undefined, type, part), textOf(name, item)];
  });
}

function headOf(
  name: string,
  file: string | undefined,
  type: string,
  { headers = {} }: Part,
): string {
  const quoted = (text: string): string =>
    `"${text.replace(/\r\n|[\r\n"]/g, (sign) => encodeURIComponent(sign))}"`;
  const lines = [
    `Content-Disposition: form-data; name=${quoted(name)}${file === undefined ? "" : `; filename=${quoted(file)}`}`,
    ...(type === "" ? [] : [`Content-Type: ${type}`]),
    ...Object.entries(headers).map(([key, value]) => `${key}: ${value}`),
  ];
  return `${lines.join("\r\n")}\r\n\r\n`;
}

/**
 * Sends one of several kinds of bodies: as `contentType` says, as what the body is, or as the first. Ranges go by how
 * their media types begin.
 */
export function sendEither(
  steps: Readonly<Record<string, Step>>,
  ranges: Readonly<Record<string, (mediaType: string) => Step>> = {},
): Step {
  return (init, path, client) => {
    const { body, contentType } = init;
    const names = Object.keys(steps);
    const isFile = contentType === undefined && body instanceof Blob;
    const form =
      body instanceof FormData
        ? "multipart/form-data"
        : body instanceof URLSearchParams
          ? "application/x-www-form-urlencoded"
          : undefined;
    // A form that has no name of its own may be in a range.
    const own = form
      ? (names.find((name) => name.toLowerCase().startsWith(form)) ?? form)
      : names[0];
    const name = String(contentType ?? own);
    const range = Object.keys(ranges).find((start) => name.startsWith(start)) ?? "";
    const step = isFile
      ? sendBody(body.type ? null : "application/octet-stream")
      : (steps[name] ?? (body instanceof FormData ? sendBody(null) : ranges[range]?.(name)));
    return step?.(init, path, client) ?? init;
  };
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

/** Each event, with text as its data. */
export const textEvents: ReadEvent = (event) => event;

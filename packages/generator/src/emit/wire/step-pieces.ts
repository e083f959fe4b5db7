import { piece, type Pieces } from "./piece.ts";

/** How parameters get to where the description wants them. */
export const stepPieces: Pieces = {
  withHeaders: piece(
    `
/** Adds headers, where the caller gives no others. \`null\` removes one that the client would send. */
function withHeaders(init: Init, added: Init): Init {
  return { ...init, headers: { ...added, ...headersOf(init) } };
}
`,
    "headersOf",
  ),
  headersOf: piece(`
/** A copy, which can have \`null\`. Not every type library declares headers as iterable. */
function headersOf({ headers }: Init): Init {
  return headers instanceof Headers
    ? Object.fromEntries(headers as unknown as Iterable<[string, string]>)
    : ((headers ?? {}) as Init);
}
`),
  paramsOf: piece(`
interface Params {
  readonly path?: Init;
  readonly query?: Init;
  readonly header?: Init;
  readonly cookie?: Init;
}

function paramsOf(init: Init): Params {
  return (init["params"] ?? {}) as Params;
}
`),
  inPath: piece(
    `
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
          // NaN and infinite numbers are no text, nor is what every object has by a name. \`0n\` is a zero as well.
          if (typeof value == "string" || value - value == 0) return encodeURIComponent(value);
        } catch {
          // Nothing, a symbol, or half of a surrogate pair.
        }
        throw new TypeError("no path: " + part);
      };
      const written =
        given?.(url, values) ??
        url.slice(0, -path.length) + path.replace(/\\{([^{}]+)\\}/g, textOfPart);
      const dots = /[/\\\\](\\.|%2e)?(\\.|%2e)?(?=[/\\\\]|$)/i;
      // The description may have such segments itself, and so may the base URL.
      if (written.split(dots).length > url.split(dots).length) {
        throw new TypeError("no path: " + path);
      }
      return written;
    },
  };
}
`,
    "types",
  ),
  inStyledPath: piece(
    `
/** Writes a path whose values have styles; \`plain\` is the path of the description without its query. */
export function inStyledPath(styles: Styles, plain?: string): Step {
  return (init, path, own) => {
    const target = plain ?? path;
    const styled: PathSerializer = (url, values) =>
      url.slice(0, -target.length) +
      target.replace(/(?:[^/{]|\\{[^{}]*\\})+/g, (segment) => {
        const written = segment.replace(/\\{([^{}]+)\\}/g, (_, name: string) =>
          // \`null\` is as good as nothing, in JSON too.
          (ownOf(styles, name) ?? simple)(name, ownOf(values, name) ?? undefined),
        );
        if (written !== segment && /^(?:\\.|%2e){0,2}$/i.test(written)) {
          throw new TypeError(\`The segment "\${segment}" would be empty, "." or "..".\`);
        }
        return written;
      });
    const given = init["pathSerializer"] ?? own?.["pathSerializer"] ?? styled;
    const result = inPath({ ...init, pathSerializer: given }, target);
    const write = result["pathSerializer"] as PathSerializer;
    return {
      ...result,
      params: { ...paramsOf(result), written: true },
      pathSerializer: (url: string, values: Init) =>
        write(url.slice(0, -path.length) + target, values),
    };
  };
}
`,
    "inPath",
    "simple",
    "style",
    "ownOf",
    "paramsOf",
  ),
  inQuery: piece(
    `
/** Writes the query, together with what stands in the path of the description. */
export function inQuery(styles: Styles, literal: Init = {}): Step {
  return (init, _path, own) => {
    const { path = {}, query = {}, ...params } = paramsOf(init);
    const isGiven = ([, value]: [string, unknown]): boolean => value !== undefined;
    // A value such as \`{id}\` is that of a parameter.
    const filled = Object.entries(literal).map(([name, value]) => {
      const [, key] = /^\\{([^{}]+)\\}$/.exec(String(value)) ?? [];
      return [name, key === undefined ? value : (ownOf(path, key) ?? ownOf(query, key))];
    });
    const values = [...filled, ...Object.entries(query).filter(isGiven)] as [string, unknown][];
    const write = (all: Init): string =>
      writeAll(all, styles, form)
        .join("&")
        // openapi-fetch takes it for the start of the query.
        .replace(/^\\?/, "%3F");
    return {
      ...init,
      // Written: a middleware must not do it again.
      params: { ...paramsOf(init), ...params, query: Object.fromEntries(values), written: true },
      querySerializer: init["querySerializer"] ?? own?.["querySerializer"] ?? write,
    };
  };
}
`,
    "form",
    "writeAll",
    "ownOf",
    "paramsOf",
  ),
  inPlainHeader: piece(
    `
/** Refuses what no header can hold, by its name; \`fetch\` would not say which one. */
export const inPlainHeader: Step = (init) => {
  const { header = {} } = (init["params"] ?? {}) as { readonly header?: Init };
  for (const name in header) {
    const value = header[name] as string;
    const isText = /^(b|st)/.test(typeof value) && /^[\\t -\\xff]*$/.test(value);
    if (!isText && !Number.isFinite(value ?? 0)) {
      throw new TypeError(name + " fits no header");
    }
  }
  return init;
};
`,
    "types",
  ),
  headerText: piece(
    `
function headerText(text: string, name: string): string {
  return /[^\\t -~\\x80-\\xff]|^\\s|\\s$/.test(text) ? refuse(name, "holds what no header can") : text;
}
`,
    "refuse",
  ),
  inHeader: piece(
    `
/** Writes headers. They are not encoded, so they cannot hold everything. */
export function inHeader(styles: Styles): Step {
  return (init) => {
    const { header = {}, ...params } = paramsOf(init);
    const write = ([name, value]: [string, unknown]): [string, unknown] => {
      const style = ownOf(styles, name);
      if (!style || value === undefined || value === null) return [name, value];
      const text = style(name, value, headerText);
      const items = Array.isArray(value) ? value : fieldsOf(value);
      return [name, text === "" && items?.length === 0 ? undefined : text];
    };
    return {
      ...init,
      params: {
        ...params,
        header: Object.fromEntries(Object.entries(header).map(write)),
        written: true,
      },
    };
  };
}
`,
    "style",
    "ownOf",
    "fieldsOf",
    "headerText",
    "paramsOf",
  ),
  inCookie: piece(
    `
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
`,
    "cookie",
    "writeAll",
    "paramsOf",
    "headersOf",
  ),
  atServer: piece(`
/** Sends to the server that the description gives for this operation alone. */
export function atServer(url: string): Step {
  return (init, _path, own) => ({
    ...init,
    baseUrl:
      init["baseUrl"] ??
      (/^[a-z][a-z\\d+.-]*:/i.test(url) ? url : new URL(url, String(own?.["baseUrl"] ?? "")).href),
  });
}
`),
  writePath: piece(
    `
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
    (writtenPath?.(url, path ?? {}) ?? url) + (search && \`?\${search.replace(/^\\?/, "")}\`);
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
`,
    "call",
    "inPath",
    "headersOf",
    "paramsOf",
    "requestTo",
  ),
  requestTo: piece(`
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
`),
};

/**
 * How a request is sent where a credential is outside of `Authorization` or together with another one: `fetch` would take
 * it along to any server that a redirect leads to.
 */
export function sendingAnywhere(trusted: string, values: string): string {
  return `            fetch(request: Request, more?: RequestInit) {
              const trusted = ${trusted};
              const fetch = (init.fetch ?? options.fetch) as Fetch;
              return deliver(request, (sent) => fetch(sent, more), trusted, init, ${values}, 0);
            },
`;
}

/** What {@link sendingAnywhere} needs. */
export function deliveringText(kinds: ReadonlySet<string>, common: string): string {
  return [
    deliver(kinds, common),
    attempt(kinds),
    sign(kinds),
    follow(kinds),
    kinds.has("query") ? showing : "",
    kinds.has("query") ? hide : "",
  ].join("");
}

const deliver = (kinds: ReadonlySet<string>, common: string): string => `
type Send = (request: Request) => Promise<Response>;

async function deliver(
  request: Request,
  send: Send,
  trusted: readonly string[],
  init: Init,
  values: Values,
  redirects: number,
): Promise<Response> {
  const isTrusted = trusted.some((url) => originOf(url) === originOf(request.url));
  const sets = isTrusted ? (init.security ?? ${common}) : [];
  ${kinds.has("query") ? "let" : "const"} signed = await sign(request, sets, values);
  if (!signed) return send(request);
  let response = await attempt(request, signed, send, init);
  if (response.status === 401 && !request.bodyUsed) {
    const renewed = await sign(request, sets, values, signed.sent);
    if (renewed && JSON.stringify(renewed.sent) !== JSON.stringify(signed.sent)) {
      // Read, so that the connection is free.
      await response.text();
      response = await attempt(request, renewed, send, init);
${kinds.has("query") ? "      signed = renewed;\n" : ""}    }
  }
  const next = await follow(request, response, redirects${kinds.has("query") ? ", signed.query" : ""});
  return next ? deliver(next, send, trusted, init, values, redirects + 1) : response;
}
`;

const attempt = (kinds: ReadonlySet<string>): string => `
async function attempt(
  request: Request,
  { headers${kinds.has("query") ? ", query" : ""} }: Signed,
  send: Send,
  { body }: Init,
): Promise<Response> {
  // Of what cannot be sent twice, or is large, there is no copy.
  const copy = (body?.getReader ?? body?.arrayBuffer) ? request : request.clone();
  const changes: RequestInit = { headers };
  if (request.redirect === "follow") changes.redirect = "manual";
${
  kinds.has("query")
    ? `  if (!query) return send(await wire.requestTo(request.url, copy, changes));
  const url = new URL(request.url);
  url.search = (url.search && url.search + "&") + query;
  try {
    const response = await send(await wire.requestTo(url.href, copy, changes));
    return showing(request.url, response);
  } catch (error) {
    hide(error, query);
    throw error;
  }
`
    : `  return send(await wire.requestTo(request.url, copy, changes));
`
}}
`;

function sign(kinds: ReadonlySet<string>): string {
  const has = (kind: string): boolean => kinds.has(kind);
  // What is sent elsewhere can have the name of a header, or one that no header can have.
  const inHeader = ["query", "cookie"].filter(has).map((kind) => `kind !== "${kind}" && `);
  const isSent = [
    `${inHeader.join("")}headers.has(name)`,
    ...(has("query") ? ['kind === "query" && new URL(request.url).searchParams.has(name)'] : []),
    ...(has("cookie")
      ? ['kind === "cookie" && cookies.some((cookie) => cookie.startsWith(name + "="))']
      : []),
  ];
  const lines = (texts: readonly string[], indent: number): string =>
    texts.map((text) => `${" ".repeat(indent)}${text}\n`).join("");
  const writes: readonly (readonly [kind: string, code: string])[] = [
    ["query", 'query += (query && "&") + encodeURIComponent(name) + "=" + encoded;'],
    ["cookie", 'headers.set(kind, [...cookies, name + "=" + value].join("; "));'],
    ["bearer", 'headers.set(name, "Bearer " + value);'],
  ];
  const chain = [
    ...writes
      .filter(([kind]) => has(kind))
      .map(([kind, code]) => `if (kind === "${kind}") ${code}`),
    ...(has("header") || has("basic") ? ["headers.set(name, value);"] : []),
  ];
  return `
/** What a request gets, and the texts of credentials by their keys. */
interface Signed {
  readonly headers: Headers;
${has("query") ? "  readonly query: string;\n" : ""}  readonly sent: Readonly<Record<string, string>>;
}

/**
 * Signs with the first set of which everything is given. What the request has already stays, and counts as given.
 *
 * @param refused The texts that were refused.
 */
async function sign(
  request: Request,
  sets: readonly string[],
  values: Values,
  refused: Readonly<Record<string, string>> = {},
): Promise<Signed | undefined> {
  next: for (const set of sets) {
    const headers = new Headers(request.headers);
    const sent: Record<string, string> = {};
${has("query") ? '    let query = "";\n' : ""}    for (const key of set.split(" + ")) {
      const [kind, name = "authorization"] = key.split(" ");
${has("cookie") ? '      const cookies = (headers.get("cookie") ?? "").split(/; */).filter(Boolean);\n' : ""}${lines(
    isSent.map((check) => `if (${check}) continue;`),
    6,
  )}      let value = values[key];
      if (typeof value === "function") {
        value = (await value(refused[key], request.signal)) as unknown;
      }
      if (value === undefined) continue next;
${has("basic") ? '      if (kind === "basic") value = basic(value as User);\n' : ""}      if (typeof value !== "string" || !/^[!-~][ -~]*$/.test(value)) refuse(key);
${has("cookie") ? '      if (kind === "cookie" && /[ ",;\\\\]/.test(value)) refuse(key);\n' : ""}      sent[key] = value;
${has("query") ? "      const encoded = encodeURIComponent(value);\n" : ""}${lines(
    chain.map((code, index) => (index === 0 ? code : `else ${code}`)),
    6,
  )}    }
    return Object.keys(sent).length > 0 ? { headers${has("query") ? ", query" : ""}, sent } : undefined;
  }
  return undefined;
}
`;
}

const follow = (kinds: ReadonlySet<string>): string => `
/** The request that a redirect asks for (Fetch Standard section 4.4), without credentials. */
async function follow(
  request: Request,
  response: Response,
  redirects: number,
${kinds.has("query") ? "  query: string,\n" : ""}): Promise<Request | undefined> {
  const { method, redirect, url } = request;
  if (redirect !== "follow") return undefined;
  const { status, type } = response;
  if (type === "opaqueredirect") {
    throw new TypeError("not followed with credentials: a redirect from " + originOf(url));
  }
  const location = /30[12378]/.test(String(status)) && response.headers.get("location");
  if (!location) return undefined;
  const target = new URL(location, url);
${kinds.has("query") ? unsigned : ""}  const isGet = status === 303 ? method !== "HEAD" : status < 303 && method === "POST";
  // A stream was sent.
  if (!isGet && request.bodyUsed) return undefined;
  if (!/^http/.test(target.protocol) || redirects > 19) {
    throw new TypeError("not followed: a redirect to " + target.origin);
  }
  // Read, so that the connection is free.
  await response.text();
  const headers = new Headers(request.headers);
  if (isGet) for (const name of contentHeaders) headers.delete(name);
  if (target.origin !== originOf(url)) for (const name of secretHeaders) headers.delete(name);
  return wire.requestTo(target.href, request, isGet ? { headers, method: "GET" } : { headers });
}

const contentHeaders = ["encoding", "language", "location", "type"].map((end) => "content-" + end);

const secretHeaders = ["authorization", "cookie", "proxy-authorization"];
`;

const unsigned = `  // Servers repeat the query of the request: what was added to it is added again where it may go.
  const { searchParams } = target;
  for (const [name, value] of new URLSearchParams(query)) {
    if (searchParams.get(name) === value) searchParams.delete(name);
  }
`;

const showing = `
/** Shows another URL than it came from, and so do copies. */
function showing(url: string, response: Response): Response {
  const copy = response.clone.bind(response);
  return Object.defineProperties(response, {
    url: { value: url },
    clone: { value: () => showing(url, copy()) },
  });
}
`;

const hide = `
/** Some platforms show the URL of a request that fails. */
function hide(error: unknown, secret: string): void {
  const holder = Object(error) as Values;
  for (const name of Object.getOwnPropertyNames(holder)) {
    const value = holder[name];
    if (name === "cause") hide(value, secret);
    else if (typeof value === "string" && value.includes(secret)) {
      Object.defineProperty(holder, name, { value: value.replaceAll(secret, "…") });
    }
  }
}
`;

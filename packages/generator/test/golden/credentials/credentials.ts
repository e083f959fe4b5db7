// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: credentials.yaml
// Command: openapi-clients generate

import createClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { paths } from "./types.ts";
import * as wire from "./wire.ts";

/**
 * A credential, or what gives it, for each call anew; `undefined` is none. After status 401 it is asked once more,
 * with the one that was refused, and the call is repeated if it gives another one. A function has to heed the signal of
 * the call, which waits for it.
 */
type Credential =
  | string
  | undefined
  | ((refused?: string, signal?: AbortSignal) => string | undefined | Promise<string | undefined>);

/** A name and a password, or what gives them, for each call anew; `undefined` is none. */
type BasicCredential =
  | User
  | undefined
  | ((refused?: string, signal?: AbortSignal) => User | undefined | Promise<User | undefined>);

interface User {
  readonly username: string;
  readonly password: string;
}

/** What calls of Orders can send to say who they are for. */
export interface ExampleCredentials {
  /**
   * A name and a password, sent as `Authorization: Basic …`.
   * The name and the password of a shop.
   */
  readonly basic?: BasicCredential;
  /**
   * A token, sent as `Authorization: Bearer …`.
   * For programs, with the scopes that they need.
   */
  readonly bearer?: Credential;
  readonly header?: {
    /**
     * The header `X-Tenant`.
     * Which shop a key is for.
     */
    readonly "X-Tenant"?: Credential;
  };
  readonly query?: {
    /** The query parameter `api_key`. */
    readonly api_key?: Credential;
  };
  readonly cookie?: {
    /** The cookie `sid`. Browsers send none that a program sets. */
    readonly sid?: Credential;
  };
}

/** Creates what a client calls with, so that it sends credentials; `credentials` makes it. */
export type ExampleAuth = (options: ClientOptions) => Client<paths>;

/** All that operations send. */
const known = ["basic", "bearer", "cookie sid", "header X-Tenant", "query api_key"];

/** The servers of the description. */
const servers = [
  "https://api.orders.example.com",
  "https://files.orders.example.com",
  "https://sandbox.orders.example.com",
];

/**
 * Makes the `auth` of a client. Each call sends the first of the alternatives that its operation
 * has of which everything is given, and nothing where there is none. It goes to the origin of the
 * client's `baseUrl` and to the servers of the description, and no redirect takes it elsewhere.
 * @throws TypeError when something else is given, and in a call when a credential cannot be sent
 */
export function credentials(given: ExampleCredentials): ExampleAuth {
  const { header, query, cookie, ...values } = given as Given;
  for (const [kind, named] of Object.entries({ header, query, cookie })) {
    for (const name in named) values[kind + " " + name] = named[name];
  }
  for (const key in values) if (!known.includes(key)) refuse(key);
  return (options) => {
    const calls = createClient<paths>(options) as unknown as Calls;
    for (const name in calls) {
      const call = calls[name] as Calls[string];
      // Behind the method of `request`, or the first of the options.
      const at = name > "a" ? 2 : 1;
      if (/^[A-Zr]/.test(name)) {
        calls[name] = (...args) => {
          const init = (args[at] ?? {}) as Init;
          // What is added here no middleware sees, and none sends it elsewhere.
          args[at] = {
            ...init,
            fetch(request: Request, more?: RequestInit) {
              const trusted = [...servers, options.baseUrl as string];
              const fetch = (init.fetch ?? options.fetch) as Fetch;
              return deliver(request, (sent) => fetch(sent, more), trusted, init, values, 0);
            },
          };
          return call(...args);
        };
      }
    }
    return calls as unknown as Client<paths>;
  };
}

type Given = Values & Record<"header" | "query" | "cookie", Values>;

/** Browsers have a location, which relative URLs are for. */
interface Place {
  readonly location?: string;
}

type Values = Record<string, unknown>;

type Calls = Record<string, (...args: unknown[]) => unknown>;

type Fetch = (request: Request, more?: RequestInit) => Promise<Response>;

interface Init {
  readonly fetch?: Fetch;
  readonly security?: readonly string[];
  readonly body?: { readonly getReader?: unknown; readonly arrayBuffer?: unknown };
}

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
  const sets = isTrusted ? (init.security ?? ["bearer"]) : [];
  let signed = await sign(request, sets, values);
  if (!signed) return send(request);
  let response = await attempt(request, signed, send, init);
  if (response.status === 401 && !request.bodyUsed) {
    const renewed = await sign(request, sets, values, signed.sent);
    if (renewed && JSON.stringify(renewed.sent) !== JSON.stringify(signed.sent)) {
      // Read, so that the connection is free.
      await response.text();
      response = await attempt(request, renewed, send, init);
      signed = renewed;
    }
  }
  const next = await follow(request, response, redirects, signed.query);
  return next ? deliver(next, send, trusted, init, values, redirects + 1) : response;
}

async function attempt(
  request: Request,
  { headers, query }: Signed,
  send: Send,
  { body }: Init,
): Promise<Response> {
  // Of what cannot be sent twice, or is large, there is no copy.
  const copy = (body?.getReader ?? body?.arrayBuffer) ? request : request.clone();
  const changes: RequestInit = { headers };
  if (request.redirect === "follow") changes.redirect = "manual";
  if (!query) return send(await wire.requestTo(request.url, copy, changes));
  const url = new URL(request.url);
  url.search = (url.search && url.search + "&") + query;
  try {
    const response = await send(await wire.requestTo(url.href, copy, changes));
    return showing(request.url, response);
  } catch (error) {
    hide(error, query);
    throw error;
  }
}

/** What a request gets, and the texts of credentials by their keys. */
interface Signed {
  readonly headers: Headers;
  readonly query: string;
  readonly sent: Readonly<Record<string, string>>;
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
    let query = "";
    for (const key of set.split(" + ")) {
      const [kind, name = "authorization"] = key.split(" ");
      const cookies = (headers.get("cookie") ?? "").split(/; */).filter(Boolean);
      if (kind !== "query" && kind !== "cookie" && headers.has(name)) continue;
      if (kind === "query" && new URL(request.url).searchParams.has(name)) continue;
      if (kind === "cookie" && cookies.some((cookie) => cookie.startsWith(name + "="))) continue;
      let value = values[key];
      if (typeof value === "function") {
        value = (await value(refused[key], request.signal)) as unknown;
      }
      if (value === undefined) continue next;
      if (kind === "basic") value = basic(value as User);
      if (typeof value !== "string" || !/^[!-~][ -~]*$/.test(value)) refuse(key);
      if (kind === "cookie" && /[ ",;\\]/.test(value)) refuse(key);
      sent[key] = value;
      const encoded = encodeURIComponent(value);
      if (kind === "query") query += (query && "&") + encodeURIComponent(name) + "=" + encoded;
      else if (kind === "cookie") headers.set(kind, [...cookies, name + "=" + value].join("; "));
      else if (kind === "bearer") headers.set(name, "Bearer " + value);
      else headers.set(name, value);
    }
    return Object.keys(sent).length > 0 ? { headers, query, sent } : undefined;
  }
  return undefined;
}

/** The request that a redirect asks for (Fetch Standard section 4.4), without credentials. */
async function follow(
  request: Request,
  response: Response,
  redirects: number,
  query: string,
): Promise<Request | undefined> {
  const { method, redirect, url } = request;
  if (redirect !== "follow") return undefined;
  const { status, type } = response;
  if (type === "opaqueredirect") {
    throw new TypeError("not followed with credentials: a redirect from " + originOf(url));
  }
  const location = /30[12378]/.test(String(status)) && response.headers.get("location");
  if (!location) return undefined;
  const target = new URL(location, url);
  // Servers repeat the query of the request: what was added to it is added again where it may go.
  const { searchParams } = target;
  for (const [name, value] of new URLSearchParams(query)) {
    if (searchParams.get(name) === value) searchParams.delete(name);
  }
  const isGet = status === 303 ? method !== "HEAD" : status < 303 && method === "POST";
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

/** Shows another URL than it came from, and so do copies. */
function showing(url: string, response: Response): Response {
  const copy = response.clone.bind(response);
  return Object.defineProperties(response, {
    url: { value: url },
    clone: { value: () => showing(url, copy()) },
  });
}

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

/** A name and a password in UTF-8 (RFC 7617 section 2). */
function basic({ username, password }: User): string {
  const both = username + ":" + password;
  const bytes = new TextEncoder().encode(both);
  if (!username || /:/.test(username) || bytes.some((byte) => byte < 32 || byte === 127)) {
    refuse("basic");
  }
  return "Basic " + btoa(String.fromCharCode(...bytes));
}

function originOf(url: string): string {
  return new URL(url, (globalThis as unknown as Place).location).origin;
}

/** Says of what is unknown or cannot be sent only which it is. */
function refuse(key: string): never {
  throw new TypeError("no credential: " + key);
}

/** What `clientCredentials` takes. */
export interface ClientCredentialsOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where tokens are requested. Default: where the description says. */
  readonly tokenUrl?: string;
  /** What the token has to be for. Default: what the server gives. */
  readonly scopes?: readonly string[];
  /** How the id and the secret are sent: as `Authorization: Basic` or in the body. Default: `client_secret_basic`. */
  readonly method?: "client_secret_basic" | "client_secret_post";
  /** Sends the requests. Default: the `fetch` that is global at the time. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** The time in milliseconds. Default: `Date.now`. */
  readonly now?: () => number;
}

/**
 * Gets tokens with the credentials of a client (RFC 6749 section 4.4), for `bearer` of `credentials`. A token is used
 * until shortly before it expires, or until it is refused. Calls at the same time wait for one request, which goes on for
 * the others where one is aborted.
 *
 * @throws Error when there is no token, with the status and the error code of the server (section 5.2)
 */
export function clientCredentials({
  clientId,
  clientSecret,
  tokenUrl = "https://login.orders.example.com/token",
  scopes = [],
  method = "client_secret_basic",
  fetch,
  now = Date.now,
}: ClientCredentialsOptions): (refused?: string, signal?: AbortSignal) => Promise<string> {
  if (!clientId || !clientSecret) throw new TypeError("clientId or clientSecret is empty");
  let token = "";
  let end = 0;
  let pending: Promise<void> | undefined;
  // Both are encoded before they are put together (section 2.3.1).
  const encode = (text: string): string => new URLSearchParams({ "": text }).toString().slice(1);

  async function renew(): Promise<void> {
    const start = now();
    const body = new URLSearchParams({ grant_type: "client_credentials" });
    if (scopes.length > 0) body.set("scope", scopes.join(" "));
    const headers: Record<string, string> = {
      accept: "application/json",
      "content-type": "application/x-www-form-urlencoded",
    };
    if (method === "client_secret_post") {
      body.set("client_id", clientId);
      body.set("client_secret", clientSecret);
    } else {
      headers["authorization"] = "Basic " + btoa([clientId, clientSecret].map(encode).join(":"));
    }
    const response = await (fetch ?? globalThis.fetch)(tokenUrl, {
      method: "POST",
      headers,
      body: body.toString(),
      // A redirect could lead to another server.
      redirect: "manual",
    });
    let answer: Record<string, unknown> = {};
    try {
      answer = Object(await response.json()) as Record<string, unknown>;
    } catch {
      // No JSON is no token.
    }
    const { access_token: given, token_type: type, expires_in: seconds, error } = answer;
    const isBearer = /^bearer$/i.test(String(type ?? "bearer"));
    if (!response.ok || typeof given !== "string" || !given || !isBearer) {
      const code = typeof error === "string" && /^[a-z_]{1,40}$/.test(error) ? " " + error : "";
      throw new Error("no token from " + new URL(tokenUrl).origin + ": " + response.status + code);
    }
    token = given;
    const life = Number(seconds ?? Infinity) * 1000;
    end = start + Math.max(life * 0.9, life - 60_000);
  }

  async function renewed(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const renewal = (pending ??= renew().finally(() => {
      pending = undefined;
    }));
    await new Promise<void>((resolve, reject) => {
      const abort = (): void => reject(signal?.reason as Error);
      signal?.addEventListener("abort", abort);
      const settle = (): void => signal?.removeEventListener("abort", abort);
      renewal.finally(settle).then(resolve, reject);
    });
  }

  return async (refused, signal) => {
    if (!(now() < end) || refused === token) await renewed(signal);
    return token;
  };
}

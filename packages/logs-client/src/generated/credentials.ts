// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/function-logs-openapi.json
// Command: openapi-clients generate logs

import createClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { paths } from "./types.ts";

/**
 * A credential, or what gives it, for each call anew; `undefined` is none. After status 401 it is asked once more,
 * with the one that was refused, and the call is repeated if it gives another one. A function has to heed the signal of
 * the call, which waits for it.
 */
type Credential =
  | string
  | undefined
  | ((refused?: string, signal?: AbortSignal) => string | undefined | Promise<string | undefined>);

/** What calls of Convex function log can send to say who they are for. */
export interface LogsCredentials {
  readonly header?: {
    /**
     * The whole value of the header `Authorization`.
     * A deploy key or admin key of the deployment. The value of the header is `Convex <key>`: the
     * word `Convex`, a space, the key. The key needs permission to view logs
     * (`deployment:logs:view`), which read-only keys have.
     */
    readonly Authorization?: Credential;
  };
}

/** Creates what a client calls with, so that it sends credentials; `credentials` makes it. */
export type LogsAuth = (options: ClientOptions) => Client<paths>;

/**
 * Makes the `auth` of a client. Each call sends the first of the alternatives that its operation
 * has of which everything is given, and nothing where there is none. It goes to the origin of the
 * client's `baseUrl` and to the servers of the description, and no redirect takes it elsewhere.
 * @throws TypeError when something else is given, and in a call when a credential cannot be sent
 */
export function credentials(given: LogsCredentials): LogsAuth {
  const { header, ...values } = given as Given;
  for (const name in header) values["header " + name] = header[name];
  for (const key in values) if (key !== "header Authorization") refuse(key);
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
            fetch: async function attempt(
              request: Request & Values,
              more?: RequestInit,
              refused?: string,
              response?: Response,
            ): Promise<Response> {
              const trusted = [options.baseUrl as string];
              const isTrusted = trusted.some(
                (url) =>
                  new URL(request.url).origin ===
                  new URL(url, (globalThis as unknown as Place).location).origin,
              );
              const isSent = isTrusted && !request.headers.get("authorization");
              let value = isSent ? values["header Authorization"] : undefined;
              if (typeof value === "function") {
                value = (await value(refused, request.signal)) as unknown;
              }
              if (
                value !== undefined &&
                (typeof value !== "string" || !/^[!-~][ -~]*$/.test(value))
              ) {
                refuse("header Authorization");
              }
              const text = value as string | undefined;
              if (response && (!text || text === refused)) return response;
              // There is no copy of what cannot be sent twice, or may be large.
              const isOnce = init.body?.getReader ?? init.body?.arrayBuffer;
              const sent = (isOnce ? new Request(request) : request.clone()) as Request & Values;
              for (const key in request) if (!(key in sent)) sent[key] = request[key];
              if (text) sent.headers.set("authorization", text);
              // Read, so that the connection is free.
              await response?.text();
              const next = await ((init.fetch ?? options.fetch) as Fetch)(sent, more);
              return text && !refused && next.status === 401 && !request.bodyUsed
                ? attempt(request, more, text, next)
                : next;
            },
          };
          return call(...args);
        };
      }
    }
    return calls as unknown as Client<paths>;
  };
}

type Given = Values & Record<"header", Values>;

/** Browsers have a location, which relative URLs are for. */
interface Place {
  readonly location?: string;
}

type Values = Record<string, unknown>;

type Calls = Record<string, (...args: unknown[]) => unknown>;

type Fetch = (request: Request & Values, more?: RequestInit) => Promise<Response>;

interface Init {
  readonly fetch?: Fetch;
  readonly security?: readonly string[];
  readonly body?: { readonly getReader?: unknown; readonly arrayBuffer?: unknown };
}

/** Says of what is unknown or cannot be sent only which it is. */
function refuse(key: string): never {
  throw new TypeError("no credential: " + key);
}

import type { FailedRequest } from "../errors/convex-admin-error.ts";
import type { Redact } from "../keys/redact.ts";
import { exchange, type ExchangeOptions } from "./exchange.ts";
import { readPage } from "./read-body.ts";
import { readJson, readText, type Expected } from "./read-json.ts";
import { serializePath } from "./serialize-path.ts";
import type { Transport } from "./transport.ts";

/** Parameters by name. Those that are `undefined` or `null` are left out. */
export type Parameters = Readonly<Record<string, unknown>>;

/** What a requester understands of the `init` of a generated client's operation. */
export interface RequesterInit extends ExchangeOptions {
  readonly params?: {
    readonly path?: Parameters;
    /** Numbers, texts and booleans: no operation of Convex takes lists or objects here. */
    readonly query?: Parameters;
    readonly header?: Parameters;
  };
  readonly headers?: Headers | Parameters;
  /** Sent as JSON, unless `bodySerializer` makes something else of it. */
  readonly body?: unknown;
  readonly bodySerializer?: (body: unknown) => NonNullable<RequestInit["body"]>;
  /** How the body of a success is read; `stream` leaves it unread. Default: JSON. */
  readonly parseAs?: "json" | "text" | "blob" | "stream";
  /** What the JSON of a success must be: an object with this property, or what this says yes to. */
  readonly expected?: string | Expected | undefined;
  /** What the media type of a stream must match. Pages are read here, while the limits of the call hold. */
  readonly expectedType?: RegExp | undefined;
}

/** The response to a request. Failures are thrown, so there never is an `error` in here. */
export interface RequesterResult {
  readonly data: unknown;
  readonly response: Response;
  /** How errors name the request. */
  readonly about: FailedRequest;
}

/** What the operations of generated clients call: the HTTP methods that they use. */
export interface Requester {
  GET(path: string, init?: RequesterInit): Promise<RequesterResult>;
  POST(path: string, init?: RequesterInit): Promise<RequesterResult>;
}

/**
 * Makes what the operations of generated clients need of a client, and no more, so that openapi-fetch
 * stays out of bundles. Its requests are the same as those of a client of openapi-fetch.
 *
 * @param baseUrl Address of the server, without a slash at the end.
 * @param redactUnusable Takes secrets out of an unusable body that an error quotes, unless `call` says
 *   otherwise. Default: the credential alone.
 */
export function createRequester(
  transport: Transport,
  baseUrl: string,
  redactUnusable: Redact = transport.redact,
): Requester {
  async function request(
    method: string,
    path: string,
    init: RequesterInit = {},
  ): Promise<RequesterResult> {
    const { params = {}, body, bodySerializer = JSON.stringify, parseAs = "json" } = init;
    const headers: Record<string, string> =
      body === undefined ? {} : { "content-type": "application/json" };
    for (const [name, value] of [...entriesOf(init.headers), ...entriesOf(params.header)]) {
      headers[name.toLowerCase()] = value;
    }
    const query = entriesOf(params.query)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join("&");
    const property = init.expected;
    const expected =
      typeof property === "string"
        ? (json: unknown) => Object(json)[property] !== undefined
        : property;
    const url = baseUrl + serializePath(path, params.path) + (query && `?${query}`);
    return exchange(
      transport,
      { method, url, headers, body: bodySerializer(body) },
      { redact: redactUnusable, ...init },
      async (open) => {
        const { response, about, read, fail } = open;
        const done = (data: unknown): RequesterResult => ({ data, response, about });
        if (parseAs === "stream") {
          if (init.expectedType?.test(response.headers.get("content-type") ?? "") === false) {
            fail("WrongContentType", await readPage(response));
          }
          return done(response.body);
        }
        if (parseAs === "blob") {
          const type = response.headers.get("content-type") ?? "";
          return done(new Blob(await read(), { type }));
        }
        return done(await (parseAs === "text" ? readText(open) : readJson(open, expected)));
      },
    );
  }
  return {
    GET: (path, init) => request("GET", path, init),
    POST: (path, init) => request("POST", path, init),
  };
}

/** The parameters that are there. Platforms make text of other values. */
function entriesOf(given: Headers | Parameters = {}): [name: string, value: string][] {
  const entries = given instanceof Headers ? given : Object.entries(given);
  return ([...entries] as [string, string][]).filter((entry) => entry[1] != null);
}

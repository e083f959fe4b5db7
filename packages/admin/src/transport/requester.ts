import { InvalidPathParameterError } from "../errors/invalid-path-parameter-error.ts";
import type { FailedRequest } from "../errors/convex-admin-error.ts";
import { InvalidValueError } from "../errors/invalid-value-error.ts";
import type { Redact } from "../keys/redact.ts";
import { exchange, type ExchangeOptions, type OpenResponse } from "./exchange.ts";
import { readJson, readText, type Expected } from "./read-json.ts";
import type { Transport } from "./transport.ts";
import { withBody } from "./with-body.ts";

/** Parameters by name. Those that are `undefined` or `null` are left out. */
export type Parameters = Readonly<Record<string, unknown>>;

/** What a requester understands of the `init` that a generated client's operation gives it. */
export interface RequesterInit extends ExchangeOptions {
  readonly params?: {
    readonly path?: Parameters;
    /** Numbers, texts and booleans, unless `querySerializer` makes something else of it. */
    readonly query?: Parameters;
    readonly header?: Parameters;
  };
  /** `null` removes a header. */
  readonly headers?: Headers | Parameters;
  /** Sent as JSON, unless `bodySerializer` makes something else of it. */
  readonly body?: unknown;
  readonly bodySerializer?: (body: unknown) => NonNullable<RequestInit["body"]>;
  /** Writes the text behind the `?`. */
  readonly querySerializer?: (query: Parameters) => string;
  /** Fills the places of an address. Without it, the address has none. */
  readonly pathSerializer?: (url: string, path: Parameters) => string;
  /** Leaves the body of a success unread. */
  readonly stream?: boolean;
  /** What the JSON of a success must be: an object with this property, or what this says yes to. */
  readonly expected?: string | Expected | undefined;
  /** Gets the request that had a success. The path that an operation knows has the names of parameters in it. */
  readonly sent?: SentRequest;
}

/** The request that had a success, once there is one. */
export interface SentRequest {
  request?: FailedRequest;
}

/** The response to a request. Failures are thrown. */
export interface RequesterResult {
  readonly response: Response;
}

/** What the operations of generated clients call: the HTTP methods that they use. */
export interface Requester {
  GET(path: string, init?: RequesterInit): Promise<RequesterResult>;
  POST(path: string, init?: RequesterInit): Promise<RequesterResult>;
  PATCH(path: string, init?: RequesterInit): Promise<RequesterResult>;
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
    const { params = {}, body, bodySerializer = JSON.stringify, stream, expected, sent } = init;
    // Platforms refuse it when it is sent, which looks as if the connection had failed.
    if (method === "GET" && body !== undefined) {
      throw new InvalidValueError(`GET ${path}: a GET request has no body, leave it out`);
    }
    const headers: Record<string, string> =
      body === undefined ? {} : { "content-type": "application/json" };
    for (const [given, value] of [...entriesOf(init.headers), ...entriesOf(params.header)]) {
      const name = given.toLowerCase();
      if (value === null) delete headers[name];
      else if (value !== undefined) headers[name] = value as string;
    }
    const { querySerializer = plainQuery } = init;
    const query = querySerializer(params.query ?? {});
    return exchange(
      transport,
      {
        method,
        url: addressOf(`${method} ${path}`, baseUrl + path, init) + (query && `?${query}`),
        headers,
        body: bodySerializer(body),
      },
      { redact: redactUnusable, ...init },
      async (open) => {
        if (sent) sent.request = open.about;
        return { response: stream ? open.response : await readResponse(open, expected) };
      },
    );
  }
  return {
    GET: request.bind(undefined, "GET"),
    POST: request.bind(undefined, "POST"),
    PATCH: request.bind(undefined, "PATCH"),
  };
}

/** Platforms make text of other values. */
function entriesOf(given: Headers | Parameters = {}): [name: string, value: unknown][] {
  return [...(given instanceof Headers ? given : Object.entries(given))];
}

function plainQuery(query: Parameters): string {
  return Object.entries(query)
    .filter(([, value]) => value != null)
    .map(([name, value]) => `${name}=${encodeURIComponent(value as string)}`)
    .join("&");
}

function addressOf(
  name: string,
  url: string,
  { pathSerializer, params: { path = {} } = {} }: RequesterInit,
): string {
  // `NaN` is a mistake of the caller, as a value that is missing.
  const values = Object.entries(path).filter(
    ([, value]) => typeof value !== "number" || Number.isFinite(value),
  );
  try {
    return pathSerializer?.(url, Object.fromEntries(values)) ?? url;
  } catch (error) {
    throw new InvalidPathParameterError(
      `${name}: a parameter in params.path is missing, or leads to another path (${Object(error).message})`,
    );
  }
}

/**
 * Reads a success within the limits and retries of the call, for the operation to read it as what it
 * promises. None promises a page, and what is labelled as JSON has to be that.
 */
async function readResponse(
  open: OpenResponse,
  property: RequesterInit["expected"],
): Promise<Response> {
  const { response } = open;
  const type = response.headers.get("content-type") ?? "";
  const expected =
    typeof property === "string"
      ? (json: unknown) => Object(json)[property] !== undefined
      : property;
  const pieces = await open.read();
  const whole = { ...open, read: () => Promise.resolve(pieces) };
  if (expected || /json|html/.test(type)) await readJson(whole, expected);
  else if (type.startsWith("text")) await readText(whole);
  // The result of a function that failed has another one, which no description declares for results.
  return withBody(response, pieces, response.ok ? response.status : 200);
}

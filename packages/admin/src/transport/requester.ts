import type { FailedRequest } from "../errors/convex-admin-error.ts";
import type { ResponseFault } from "../errors/response-format-error.ts";
import type { Redact } from "../keys/redact.ts";
import { isAnswer } from "./is-answer.ts";
import { readBody, readPage } from "./read-body.ts";
import { readJson, type Expected } from "./read-json.ts";
import { responseErrorFrom } from "./response-error-from.ts";
import { serializePath } from "./serialize-path.ts";
import type { SendOptions, Transport } from "./transport.ts";

/** See `maxResponseBytes`: 64 MiB, four times what the backend lets a function return. */
const MAX_RESPONSE_BYTES = 2 ** 26;

/** Parameters by name. Those that are `undefined` or `null` are left out. */
export type Parameters = Readonly<Record<string, unknown>>;

/** What a requester understands of the `init` of a generated client's operation. */
export interface RequesterInit extends SendOptions {
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
  readonly expected?: Expected | undefined;
  /** Takes secrets out of a body that an error quotes. */
  readonly redact?: Redact | undefined;
  /** Called when the headers of an answer are there, before its body. */
  readonly onAnswer?: ((response: Response) => void) | undefined;
}

/** The answer to a request. Failures are thrown, so there never is an `error` in here. */
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
    const {
      params = {},
      body,
      bodySerializer = JSON.stringify,
      parseAs = "json",
      redact = redactUnusable,
      maxResponseBytes = transport.defaults.maxResponseBytes ?? MAX_RESPONSE_BYTES,
    } = init;
    const headers: Record<string, string> =
      body === undefined ? {} : { "content-type": "application/json" };
    for (const [name, value] of [...entriesOf(init.headers), ...entriesOf(params.header)]) {
      headers[name.toLowerCase()] = value;
    }
    const query = entriesOf(params.query)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join("&");
    const url = baseUrl + serializePath(path, params.path) + (query && `?${query}`);
    const about = transport.describe(method, url);
    const outgoing = {
      method,
      url,
      about,
      headers,
      body: bodySerializer(body),
      // A followed redirect would turn writes into reads, or show a key in a body to another server.
      redirect: "manual",
    } as const;
    return transport.send(outgoing, init, async (response) => {
      init.onAnswer?.(response);
      if (!isAnswer(response)) {
        throw responseErrorFrom(response, await readPage(response), about, transport);
      }
      const fail = (fault: ResponseFault, quoted = ""): never => {
        throw responseErrorFrom(response, quoted, about, { ...transport, redact }, fault);
      };
      const done = (data: unknown): RequesterResult => ({ data, response, about });
      if (parseAs === "stream") return done(response.body);
      const bytes = await readBody(response, maxResponseBytes, () => fail("BodyTooLong"));
      if (parseAs === "blob") return done(bytes);
      // Replacement characters would be wrong data.
      const text = await bytes
        .arrayBuffer()
        .then((buffer) => new TextDecoder("utf-8", { fatal: true }).decode(buffer))
        .catch(() => fail("InvalidUtf8"));
      return done(parseAs === "text" ? text : readJson(response, text, init.expected, fail));
    });
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

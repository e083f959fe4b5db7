import type { CallOptions } from "./call-options.ts";
import { readJson } from "./read-json.ts";
import type { Exchange, Transport } from "./transport.ts";

/** Goes into the `init` of a generated client's operation. */
export interface CallInit {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly signal?: AbortSignal;
}

/** What `call` needs of a connection. */
export interface HasTransport {
  readonly transport: Transport;
}

/**
 * Calls an operation of a generated client and returns its JSON, or throws what went wrong as one of
 * our errors. The response's text is read here and not by the client, so that pages, cut bodies and
 * empty bodies are told apart, and so that time limits and retries include the body.
 *
 * ```ts
 * const { environmentVariables } = await call(
 *   connection,
 *   (init) => listEnvironmentVariables(connection.deployment, init),
 *   options,
 *   "environmentVariables",
 * );
 * ```
 *
 * @param property A property that the JSON object must have. Without it, any JSON will do, and an
 *   empty body gives `undefined`: several endpoints of the Convex backend answer 200 with nothing.
 * @throws {ResponseError} When the server answers with a failing status.
 * @throws {ResponseFormatError} When the body is not what the operation promises.
 * @throws {ConnectionError} When no response came.
 * @throws {TimeoutError} When `timeout` or `totalTimeout` ran out.
 * @throws {AbortedError} When `signal` aborted.
 */
export async function call<T>(
  { transport }: HasTransport,
  send: (init: CallInit) => Promise<{ readonly data?: T }>,
  options: CallOptions = {},
  property?: keyof T & string,
): Promise<T> {
  let exchange: Exchange = {};
  let request: Request | undefined;
  const init = {
    signal: options.signal,
    // Leaves the body to us.
    parseAs: "stream",
    async fetch(made: Request): Promise<Response> {
      exchange = await transport.send((request = made), options, true);
      if (exchange.failure) throw exchange.failure;
      const { response } = exchange;
      // Of an answer that is not "ok", status 560, the client would read the body, which is read already.
      return response?.ok ? response : new Response();
    },
  };
  await send(init as CallInit);
  const { response, text } = exchange;
  return readJson(transport, request as Request, response as Response, text ?? "", property) as T;
}

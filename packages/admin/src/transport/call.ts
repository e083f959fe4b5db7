import type { Redact } from "../keys/redact.ts";
import type { CallOptions } from "./call-options.ts";
import type { RequesterInit } from "./requester.ts";
import type { SendOptions, Transport } from "./transport.ts";
import { watched } from "./watched-fetch.ts";

/** Goes into the `init` of an operation, and tells how to do the call. */
export interface CallInit extends Omit<SendOptions, "signal"> {
  readonly expected?: RequesterInit["expected"];
  /** Takes secrets out of a body that an error quotes. */
  readonly redact: Redact;
  readonly signal?: AbortSignal;
}

/** What `call` needs of a connection. */
export interface HasTransport {
  readonly transport: Pick<Transport, "redact">;
}

/**
 * Calls an operation of a generated client and returns its JSON, or throws what went wrong as one of
 * our errors. Time limits and retries include the body of the response; pages, cut bodies and empty
 * bodies are distinguished.
 *
 * ```ts
 * const { environmentVariables } = await call(
 *   connection,
 *   (init) => listEnvironmentVariables(deploymentOperations(connection), init),
 *   options,
 *   "environmentVariables",
 * );
 * ```
 *
 * @param expected A property that the JSON object must have, or a function that says whether it is right.
 *   Without it, any JSON will do, and an empty body gives `undefined`: several endpoints of the Convex
 *   backend respond with 200 and nothing.
 * @throws {ResponseError} When the server responds with a failing status.
 * @throws {ResponseFormatError} When the body is not what the operation promises.
 * @throws {ConnectionError} When no response came.
 * @throws {TimeoutError} When `timeout` or `totalTimeout` ran out.
 * @throws {AbortedError} When `signal` aborted.
 */
export async function call<T>(
  { transport: { redact } }: HasTransport,
  send: (init: CallInit) => Promise<{ readonly data?: T }>,
  options: CallOptions = {},
  expected?: (keyof T & string) | ((json: unknown) => boolean),
): Promise<T> {
  const { data } = await send({ ...watched(options), redact, expected } as CallInit);
  return data as T;
}

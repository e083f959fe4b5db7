import type {
  OperationFailure,
  OperationSuccess,
  UnexpectedResponse,
} from "@convex-openapi/deployment-client";

import type { Redact } from "../keys/redact.ts";
import type { CallOptions } from "./call-options.ts";
import type { RequesterInit, SentRequest } from "./requester.ts";
import { responseErrorFrom } from "./response-error-from.ts";
import type { SendOptions, Transport } from "./transport.ts";
import { watched } from "./watched-fetch.ts";

/** Goes into the `init` of an operation, and tells how to do the call. */
export interface CallInit extends Omit<SendOptions, "signal"> {
  readonly expected?: RequesterInit["expected"];
  /** Takes secrets out of a body that an error quotes. */
  readonly redact: Redact;
  readonly signal?: AbortSignal;
  /** Gets the request that had a success, for errors about its body. */
  readonly sent: SentRequest;
}

/** What `call` needs of a connection. */
export interface HasTransport {
  readonly transport: Pick<Transport, "redact" | "clock">;
}

/** What an operation of a generated client gives. */
export type OperationResult =
  OperationSuccess<unknown, unknown> | OperationFailure<unknown, unknown>;

/** The data of the successes of an operation. */
export type DataOf<Result extends OperationResult> = Extract<Result, { ok: true }>["data"];

/**
 * Calls an operation of a generated client and returns its data, or throws what went wrong as one of
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
export async function call<Result extends OperationResult>(
  { transport }: HasTransport,
  send: (init: CallInit) => Promise<Result>,
  options: CallOptions = {},
  expected?: (keyof DataOf<NoInfer<Result>> & string) | ((json: unknown) => boolean),
): Promise<DataOf<Result>> {
  const { redact } = transport;
  const sent: SentRequest = {};
  const result: OperationResult = await send({
    ...watched(options),
    redact,
    expected,
    sent,
  } as CallInit);
  if (result.ok) return result.data;
  // The description knows neither empty bodies for JSON nor all statuses of successes.
  const { response, text, error } = result;
  const { method, path } = sent.request ?? result;
  const { json } = error as UnexpectedResponse;
  if (text && json === undefined) {
    throw responseErrorFrom(response, text, { method, path }, transport, "WrongContentType");
  }
  return json;
}

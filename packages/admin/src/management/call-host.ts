import type { CallOptions } from "../transport/call-options.ts";
import type { CallInit } from "../transport/call.ts";
import { responseErrorFrom } from "../transport/response-error-from.ts";
import type { RequesterResult } from "../transport/requester.ts";
import { watched } from "../transport/watched-fetch.ts";
import type { HostConnection } from "./host-connection.ts";

/**
 * Calls an operation of the management host, and returns its JSON.
 *
 * @param isExpected Whether the JSON is of the kind that the operation promises.
 * @throws {ResponseFormatError} When it is not. It does not quote the response, which may hold keys.
 * @throws What `call` throws.
 */
export async function callHost<T>(
  connection: HostConnection,
  send: (init: CallInit) => Promise<{ readonly data?: T }>,
  options: CallOptions,
  isExpected: (answer: unknown) => boolean,
): Promise<T> {
  const { transport } = connection;
  const init = { ...watched(options), redact: transport.redact } as CallInit;
  const { data, response, about } = (await send(init)) as RequesterResult;
  if (isExpected(data)) return data as T;
  throw responseErrorFrom(response, "", about, transport, "WrongShape");
}

/** Whether a response is an object or a list. */
export function isObject(answer: unknown): boolean {
  return typeof answer === "object" && answer !== null;
}

import type { CallOptions } from "../transport/call-options.ts";
import { call, type CallInit } from "../transport/call.ts";
import { formatErrorFrom } from "../transport/format-error-from.ts";
import type { HostConnection } from "./host-connection.ts";

/**
 * Calls an operation of the management host, and returns its JSON.
 *
 * @param isExpected Whether the JSON is of the kind that the operation promises.
 * @throws {ResponseFormatError} When it is not. It does not quote the answer, which may hold keys.
 * @throws What `call` throws.
 */
export async function callHost<T>(
  connection: HostConnection,
  send: (init: CallInit) => Promise<{ readonly data?: T }>,
  options: CallOptions,
  isExpected: (answer: unknown) => boolean,
): Promise<T> {
  const { transport } = connection;
  const seen: { request?: Request; response?: Response } = {};
  const answer = await call(
    connection,
    (init) =>
      send({
        ...init,
        async fetch(request) {
          const response = await init.fetch(request);
          Object.assign(seen, { request, response });
          return response;
        },
      }),
    options,
  );
  if (isExpected(answer)) return answer;
  const { request, response } = seen as Required<typeof seen>;
  throw formatErrorFrom("WrongShape", response, "", transport.describe(request));
}

/** Whether an answer is an object or a list. */
export function isObject(answer: unknown): boolean {
  return typeof answer === "object" && answer !== null;
}

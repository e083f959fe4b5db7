import type { FailedRequest } from "../errors/convex-admin-error.ts";
import { FunctionError } from "../errors/function-error.ts";
import { OperationNotPermittedError } from "../errors/operation-not-permitted-error.ts";
import { isNotPermitted, requestIdIn } from "../transport/server-message.ts";

/** How the Convex backend answers the run of a function, always with HTTP 200. */
export interface FunctionResult {
  readonly status: "success" | "error";
  /** The returned value, on success. */
  readonly value?: unknown;
  /** What went wrong, otherwise. */
  readonly errorMessage?: string;
  /** The data of a `ConvexError`. */
  readonly errorData?: unknown;
  /** Absent when nothing was logged. */
  readonly logLines?: readonly string[];
}

/**
 * Takes the value out of a function's result.
 *
 * @param result The result, with `value` and `errorData` decoded already.
 * @param functionPath The function that ran, for the error.
 * @param request The request that the result answers, for the error.
 * @throws {FunctionError} When the function failed. The message is the server's.
 * @throws {OperationNotPermittedError} When a system function refused, which it reports as a failure.
 */
export function functionValue(
  result: FunctionResult,
  functionPath?: string,
  request?: FailedRequest,
): unknown {
  if (result.status === "success") return result.value;
  const { errorMessage = "", errorData: data, logLines = [] } = result;
  const details = { ...request, status: 200, requestId: requestIdIn(errorMessage) };
  throw isNotPermitted(errorMessage)
    ? new OperationNotPermittedError(errorMessage, { ...details, code: "OperationNotPermitted" })
    : new FunctionError(errorMessage, { ...details, functionPath, data, logLines });
}

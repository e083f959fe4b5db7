import type { DeploymentState } from "../deployment/state.ts";
import { logLineText } from "../logs/log-line.ts";
import type { JsonObject } from "../values/convex-value.ts";
import { encodeValue } from "../values/encode.ts";
import type { ValueFormat } from "../values/format.ts";
import type { Outcome } from "./call.ts";

/** The text of a failed call: request id, `Server Error`, and what was thrown unless it is redacted. */
export function errorMessage(state: DeploymentState, requestId: string, message: string): string {
  const head = `[Request ID: ${requestId}] Server Error`;
  return state.options.redactErrors === true ? head : `${head}\n${message}`;
}

/**
 * The body of the response to a call. A function that threw has a response like any other: HTTP 200 with
 * status `error`. `logLines` is left out when there are none.
 */
export function outcomeBody(
  state: DeploymentState,
  outcome: Outcome,
  format: ValueFormat,
  requestId: string,
): JsonObject {
  const lines = outcome.logLines.map(logLineText);
  const logLines: JsonObject = lines.length === 0 ? {} : { logLines: lines };
  if (outcome.status === "success") {
    return { status: "success", value: encodeValue(outcome.value, format), ...logLines };
  }
  const errorData: JsonObject =
    outcome.data === undefined ? {} : { errorData: encodeValue(outcome.data, format) };
  const text = errorMessage(state, requestId, outcome.message);
  return { status: "error", errorMessage: text, ...errorData, ...logLines };
}

import type { Identity } from "../auth/identity.ts";
import type { DeploymentState } from "../deployment/state.ts";
import { type Outcome, refused } from "../functions/call.ts";
import { callFunction } from "../functions/call-function.ts";
import { errorMessage } from "../functions/respond.ts";
import { ApiError } from "../http/api-error.ts";
import { sessionRequestId } from "../http/request-id.ts";
import { logLineText } from "../logs/log-line.ts";
import { encodeU64 } from "../values/base64.ts";
import type { JsonObject } from "../values/convex-value.ts";
import { encodeValue } from "../values/encode.ts";
import type { CallMessage } from "./messages.ts";

/**
 * Runs a mutation or action for a session and gives the response message. Its request id follows
 * from the session and the client's counter, so that clients can find it in the function log.
 */
export async function respondToCall(
  state: DeploymentState,
  identity: Identity,
  sessionId: string,
  message: { readonly type: "Mutation" | "Action" } & CallMessage,
): Promise<JsonObject> {
  const requestId = sessionRequestId(sessionId, message.requestId);
  const outcome = await run(state, identity, requestId, message);
  const type = `${message.type}Response`;
  const response = {
    type,
    requestId: message.requestId,
    logLines: outcome.logLines.map(logLineText),
  };
  if (outcome.status === "success") {
    const ts: JsonObject =
      message.type === "Mutation" ? { ts: encodeU64(state.clock.nextTimestamp()) } : {};
    const result = encodeValue(outcome.value, "convex_encoded_json");
    return { ...response, success: true, result, ...ts };
  }
  const errorData: JsonObject =
    outcome.data === undefined
      ? {}
      : { errorData: encodeValue(outcome.data, "convex_encoded_json") };
  const result = errorMessage(state, requestId, outcome.message);
  return { ...response, success: false, result, ...errorData };
}

async function run(
  state: DeploymentState,
  identity: Identity,
  requestId: string,
  { type, udfPath: path, args, componentPath }: { type: "Mutation" | "Action" } & CallMessage,
): Promise<Outcome> {
  try {
    const call = { path, args, componentPath, expected: type, identity, requestId };
    return await callFunction(state, { ...call, caller: "SyncWorker" });
  } catch (error) {
    if (error instanceof ApiError) return refused(error.message);
    throw error;
  }
}

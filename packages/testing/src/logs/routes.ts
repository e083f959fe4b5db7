import type { DeploymentState } from "../deployment/state.ts";
import { ApiError, internalServerError } from "../http/api-error.ts";
import type { App, AppContext } from "../http/app.ts";
import { readClientVersion } from "../http/client-version.ts";
import { sessionRequestId } from "../http/request-id.ts";
import { entryJson, type LogEntry } from "./entry.ts";
import { withoutRepeatedLines } from "./function-log.ts";

/** How long a poll is held when nothing is new, unless the options say otherwise. */
export const defaultHoldMilliseconds = 60_000;

/** The endpoints that stream the function log, under `/api` and `/api/app_metrics`. */
export function addLogRoutes(app: App, state: DeploymentState): void {
  for (const base of ["/api", "/api/app_metrics"]) {
    app.get(`${base}/stream_function_logs`, async (c) => await streamFunctionLogs(state, c));
    app.get(`${base}/stream_udf_execution`, async (c) => await streamExecutions(state, c));
  }
}

async function streamFunctionLogs(state: DeploymentState, c: AppContext): Promise<Response> {
  const { takesStructuredLogLines } = readClientVersion(c.req.raw.headers);
  const cursor = readCursor(c);
  requireViewLogs(state, c);
  const wanted = readRequestFilter(c);
  const kinds = ["Completion", "Progress"] as const;
  const stored = await state.log.after(cursor, kinds, hold(state), c.req.raw.signal);
  const entries = stored
    .map(withoutRepeatedLines)
    .filter((entry) => wanted === undefined || isRootOf(entry, wanted))
    .map((entry) => entryJson(entry, takesStructuredLogLines));
  return Response.json({ entries, newCursor: stored.at(-1)?.cursor ?? cursor });
}

async function streamExecutions(state: DeploymentState, c: AppContext): Promise<Response> {
  const cursor = readCursor(c);
  requireViewLogs(state, c);
  const stored = await state.log.after(cursor, ["Completion"], hold(state), c.req.raw.signal);
  const entries = stored.map(({ entry }) => entryJson(entry, false));
  return Response.json({ entries, newCursor: stored.at(-1)?.cursor ?? cursor });
}

function hold(state: DeploymentState): number {
  return state.options.logHoldMilliseconds ?? defaultHoldMilliseconds;
}

function requireViewLogs(state: DeploymentState, c: AppContext): void {
  const identity = state.authenticator.identify(c.req.raw.headers, new URL(c.req.url));
  state.authenticator.requireOperation(identity, "ViewLogs");
}

function readCursor(c: AppContext): number {
  const text = c.req.query("cursor");
  if (text === undefined) throw new ApiError(400, "BadQueryArgs", "missing field `cursor`");
  const cursor = Number(text);
  if (text.trim() === "" || Number.isNaN(cursor)) {
    throw new ApiError(400, "BadQueryArgs", "invalid value for field `cursor`: expected a number");
  }
  return cursor;
}

/** The request id that the log is narrowed to. It takes both parameters; one alone does nothing. */
function readRequestFilter(c: AppContext): string | undefined {
  const sessionId = c.req.query("sessionId");
  const counter = c.req.query("clientRequestCounter");
  if (sessionId === undefined || counter === undefined) return undefined;
  if (!/^\d+$/.test(counter)) {
    throw new ApiError(400, "BadQueryArgs", "invalid value for field `clientRequestCounter`");
  }
  // The backend puts no code on a session id that it cannot parse.
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(sessionId))
    throw internalServerError();
  return sessionRequestId(sessionId, Number(counter));
}

function isRootOf(entry: LogEntry, requestId: string): boolean {
  if (entry.requestId !== requestId) return false;
  return entry.kind === "Progress" || entry.parentExecutionId === null;
}

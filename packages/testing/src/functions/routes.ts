import type { DeploymentState } from "../deployment/state.ts";
import { ApiError, badJsonBody } from "../http/api-error.ts";
import type { App, AppContext } from "../http/app.ts";
import { functionBodyLimit, parseJson, readJsonObject } from "../http/body.ts";
import { readClientVersion } from "../http/client-version.ts";
import { objectArrayField, optionalStringField, stringField } from "../http/fields.ts";
import { readRequestId } from "../http/request-id.ts";
import { decodeU64, encodeU64 } from "../values/base64.ts";
import type { Json, JsonObject } from "../values/convex-value.ts";
import { chooseFormat, type ValueFormat } from "../values/format.ts";
import { callFunction } from "./call-function.ts";
import type { FunctionType } from "./definition.ts";
import { outcomeBody } from "./respond.ts";

const retentionNanoseconds = 30_000_000_000n;

/** One call as a body or a query string describes it. */
interface CallDescription {
  readonly path: string;
  readonly args: Json | undefined;
  readonly format: string | undefined;
  readonly componentPath?: string | undefined;
}

/** The endpoints that run functions. */
export function addFunctionRoutes(app: App, state: DeploymentState): void {
  for (const type of ["Query", "Mutation", "Action"] as const) {
    app.post(
      `/api/${type.toLowerCase()}`,
      async (c) => await answer(state, c, type, describe(await body(c))),
    );
  }
  app.get("/api/query", async (c) => {
    const path = c.req.query("path");
    if (path === undefined) throw new ApiError(400, "BadQueryArgs", "missing field `path`");
    const args = parseJson(c.req.query("args") ?? "{}");
    return await answer(state, c, "Query", { path, args, format: c.req.query("format") });
  });
  const anyFunction = async (c: AppContext): Promise<Response> => {
    const json = await body(c);
    state.authenticator.requireAdmin(identify(state, c));
    const componentPath = optionalStringField(json, "componentPath");
    return await answer(state, c, "any", { ...describe(json), componentPath });
  };
  app.post("/api/function", anyFunction);
  if (state.profile.hasRunFunctionRoute) app.post("/api/run_function", anyFunction);
  app.post("/api/run/:path{.+}", async (c) => {
    const json = await body(c);
    const path = runPath(c.req.param("path"));
    const format = optionalStringField(json, "format") ?? "json";
    return await answer(state, c, "any", { path, args: argumentsField(json), format });
  });
  app.post("/api/query_batch", async (c) => await answerBatch(state, c));
  app.post("/api/query_ts", (c) => {
    readClientVersion(c.req.raw.headers).requireSupported();
    return Response.json({ ts: encodeU64(state.clock.nextTimestamp()) });
  });
  app.post("/api/query_at_ts", async (c) => {
    const json = await body(c);
    checkTimestamp(state, stringField(json, "ts"));
    return await answer(state, c, "Query", describe(json));
  });
}

async function body(c: AppContext): Promise<JsonObject> {
  readClientVersion(c.req.raw.headers).requireSupported();
  return await readJsonObject(c.req.raw, functionBodyLimit);
}

function identify(
  state: DeploymentState,
  c: AppContext,
): ReturnType<typeof state.authenticator.identify> {
  return state.authenticator.identify(c.req.raw.headers, new URL(c.req.url));
}

function describe(json: JsonObject): CallDescription {
  const path = stringField(json, "path");
  return { path, args: argumentsField(json), format: optionalStringField(json, "format") };
}

function argumentsField(json: JsonObject): Json {
  const { args } = json;
  if (args === undefined) throw badJsonBody("missing field `args`");
  if (typeof args !== "object" || args === null) {
    throw badJsonBody("invalid value for field `args`: expected an object or an array");
  }
  return args;
}

async function answer(
  state: DeploymentState,
  c: AppContext,
  expected: FunctionType | "any",
  description: CallDescription,
): Promise<Response> {
  const client = readClientVersion(c.req.raw.headers);
  client.requireSupported();
  const json = await run(state, c, expected, description, (name) => chooseFormat(name, client));
  return Response.json(json, { headers: client.deprecationHeaders() });
}

async function run(
  state: DeploymentState,
  c: AppContext,
  expected: FunctionType | "any",
  { path, args, format: formatName, componentPath }: CallDescription,
  choose: (name: string | undefined) => ValueFormat,
): Promise<JsonObject> {
  const identity = identify(state, c);
  const requestId = readRequestId(c.req.raw.headers);
  const format = choose(formatName);
  const call = {
    path,
    args,
    componentPath,
    expected,
    identity,
    requestId,
    caller: "HttpApi" as const,
  };
  return outcomeBody(state, await callFunction(state, call), format, requestId);
}

async function answerBatch(state: DeploymentState, c: AppContext): Promise<Response> {
  const json = await body(c);
  const client = readClientVersion(c.req.raw.headers);
  const results: Json[] = [];
  for (const item of objectArrayField(json, "queries")) {
    const choose = (name: string | undefined): ValueFormat => chooseFormat(name, client);
    results.push(await run(state, c, "Query", describe(item), choose));
  }
  return Response.json({ results }, { headers: client.deprecationHeaders() });
}

/** `messages/list` names the function `messages:list`. */
function runPath(path: string): string {
  const segments = path.split("/").filter((segment) => segment !== "");
  const exportName = segments.pop();
  if (exportName === undefined || segments.length === 0) {
    throw new ApiError(400, "MissingIdentifier", "The path needs a module and a function name.");
  }
  return `${segments.join("/")}:${exportName}`;
}

function checkTimestamp(state: DeploymentState, text: string): void {
  const ts = readTimestamp(text);
  if (ts < state.clock.nextTimestamp() - retentionNanoseconds) {
    throw new ApiError(503, "OutOfRetention", "The timestamp is too old to be read at.");
  }
}

function readTimestamp(text: string): bigint {
  try {
    return decodeU64(text);
  } catch {
    // The reason lies in the text alone, so the response is the same for every malformed one.
    throw badJsonBody("invalid value for field `ts`: expected 8 bytes of base64");
  }
}

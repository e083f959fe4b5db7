import type { AdminIdentity } from "../auth/identity.ts";
import type { KeyActor } from "../auth/key-ring.ts";
import type { DeploymentState } from "../deployment/state.ts";
import { ApiError } from "../http/api-error.ts";
import { type App, type AppContext, emptyResponse } from "../http/app.ts";
import { jsonBodyLimit, pushBodyLimit, readJsonObject } from "../http/body.ts";
import {
  booleanField,
  numberField,
  objectField,
  optionalStringField,
  stringField,
} from "../http/fields.ts";
import type { JsonObject } from "../values/convex-value.ts";
import { emptyDiff, finishDiff } from "./finish-diff.ts";
import { moduleHash } from "./module-hash.ts";
import { makePushIds } from "./push-ids.ts";
import { type PushRequest, readPushRequest } from "./push-request.ts";
import { pushedFunctions } from "./pushed-functions.ts";
import { startPushResponse } from "./start-response.ts";

const defaultHoldMilliseconds = 10_000;
const maximumMessageSize = 1024;
const pushPrefix = "Hit an error while pushing:\n";

/** The endpoints of a push. All take the key from their body and ignore the header. */
export function addPushRoutes(app: App, state: DeploymentState): void {
  const readPush = async (c: AppContext): Promise<PushRequest> =>
    readPushRequest(await authorized(state, c, pushBodyLimit));
  app.post("/api/get_config_hashes", async (c) => {
    await authorized(state, c, jsonBodyLimit);
    return Response.json(configHashes(state));
  });
  app.post("/api/get_config", async (c) => {
    await authorized(state, c, jsonBodyLimit);
    const { config, udfServerVersion } = configHashes(state);
    return Response.json({ config, modules: state.pushes.modules.get("") ?? [], udfServerVersion });
  });
  if (state.pushes.options.evaluateSchema === true) {
    app.post("/api/deploy2/evaluate_schema", async (c) => {
      const { definitions } = await readPush(c);
      return Response.json(schemaEvaluation(definitions.map(({ path }) => path)));
    });
  }
  app.post("/api/deploy2/evaluate_push", async (c) => {
    const request = await readPush(c);
    whilePushing(() => state.pushes.resolveModules(request));
    return Response.json({ schemaChange: makePushIds(request).schemaChange });
  });
  app.post("/api/deploy2/start_push", async (c) => {
    const request = await readPush(c);
    const { modules, ids } = whilePushing(() => state.pushes.start(request));
    return Response.json(startPushResponse(state, request, modules, ids));
  });
  app.post("/api/deploy2/wait_for_schema", async (c) => {
    const json = await authorized(state, c, pushBodyLimit);
    const schemaChange = objectField(json, "schemaChange");
    const timeout = numberField(json, "timeoutMs", defaultHoldMilliseconds);
    return Response.json(await waitForSchema(state, schemaChange, timeout, c.req.raw.signal));
  });
  app.post("/api/deploy2/finish_push", async (c) => {
    const json = await authorized(state, c, pushBodyLimit);
    const { actor } = requireDeploy(state, json);
    return Response.json(whilePushing(() => finishPush(state, json, actor)));
  });
  app.post("/api/deploy2/report_push_completed", async (c) => {
    const json = await authorized(state, c, jsonBodyLimit);
    state.pushes.reports.push(json["spans"] ?? null);
    return Response.json(null);
  });
  app.post("/api/push_config", async (c) => {
    await authorized(state, c, pushBodyLimit);
    return emptyResponse();
  });
}

async function authorized(
  state: DeploymentState,
  c: AppContext,
  limit: number,
): Promise<JsonObject> {
  const json = await readJsonObject(c.req.raw, limit);
  requireDeploy(state, json);
  return json;
}

function requireDeploy(state: DeploymentState, json: JsonObject): AdminIdentity {
  return state.authenticator.requireBodyKey(stringField(json, "adminKey"), "Deploy");
}

function configHashes({ pushes }: DeploymentState): JsonObject {
  return {
    config: { functions: pushes.functionsFolder, authInfo: [] },
    moduleHashes: (pushes.modules.get("") ?? []).map((module) => ({
      path: module.path,
      hash: moduleHash(module),
      environment: module.environment,
    })),
    udfServerVersion: pushes.serverVersion,
    nodeVersion: null,
    nodeDependencies: [],
  };
}

function schemaEvaluation(definitionPaths: readonly string[]): JsonObject {
  return {
    componentSchemaEvaluations: {
      "": {
        definitionPath: "",
        schemaValidation: true,
        tables: [],
        indexes: [],
        discardedStagedValidators: [],
      },
    },
    newComponentDefinitions: definitionPaths.filter((path) => path !== ""),
  };
}

async function waitForSchema(
  state: DeploymentState,
  schemaChange: JsonObject,
  timeoutMilliseconds: number,
  signal: AbortSignal,
): Promise<JsonObject> {
  const step = state.pushes.nextSchemaStep();
  if (typeof step === "object") {
    const { failed: error, tableName = null } = step;
    return { type: "failed", error, componentPath: "", tableName };
  }
  if (step !== "inProgress") return { type: step };
  const hold = state.pushes.options.schemaHoldMilliseconds ?? defaultHoldMilliseconds;
  await state.clock.sleep(Math.min(hold, timeoutMilliseconds), signal);
  const progress = { schemaValidationComplete: false, indexesComplete: 0, indexesTotal: 0 };
  const paths = Object.keys(objectField(schemaChange, "schemaIds"));
  return { type: step, components: Object.fromEntries(paths.map((path) => [path, progress])) };
}

function finishPush(state: DeploymentState, json: JsonObject, actor: KeyActor): JsonObject {
  const startPush = objectField(json, "startPush");
  const message = optionalStringField(json, "message") ?? null;
  if (booleanField(json, "dryRun", false)) return emptyDiff;
  if (Buffer.byteLength(message ?? "") > maximumMessageSize) {
    throw new ApiError(400, "PushMessageTooLong", `More than ${maximumMessageSize} bytes.`);
  }
  const push = state.pushes.find(startPush);
  if (push === undefined) {
    throw new ApiError(400, "RaceDetected", "The ids of this push are not those of start_push.");
  }
  const diff = finishDiff(state.pushes, push);
  state.pushes.finish(push, message, state.clock.now());
  state.components.root.functions.replacePushed(pushedFunctions(push.modules.get("") ?? []));
  state.changes.notify();
  state.auditLog.record("push_config_with_components", { ...diff, message }, { actor });
  return diff;
}

/** Puts the sentence in front of errors that the backend puts there. */
function whilePushing<Result>(step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof ApiError) || error.code === "BadJsonBody") throw error;
    throw new ApiError(error.status, error.code, `${pushPrefix}${error.message}`);
  }
}

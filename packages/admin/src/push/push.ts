import type { FinishPushDiff, StartPushResponse } from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import { AbortedError } from "../errors/aborted-error.ts";
import { ConflictError } from "../errors/conflict-error.ts";
import { ConvexAdminError } from "../errors/convex-admin-error.ts";
import { InvalidValueError } from "../errors/invalid-value-error.ts";
import { requireOperation } from "../key-check/require-operation.ts";
import { evaluatePush } from "./evaluate-push.ts";
import { evaluateSchema } from "./evaluate-schema.ts";
import { finishPush } from "./finish-push.ts";
import { followSchema } from "./follow-schema.ts";
import { getConfigHashes } from "./get-config-hashes.ts";
import { makePushRequest } from "./make-push-request.ts";
import type { PushOptions } from "./push-options.ts";
import type { PushProgress } from "./push-progress.ts";
import type { PushRequest } from "./push-request.ts";
import { startTrace, type PushTrace } from "./push-trace.ts";
import { reportPushCompleted } from "./report-push-completed.ts";
import { startPush } from "./start-push.ts";

/** The result of a push. */
export interface PushResult {
  readonly dryRun: boolean;
  /** What changed; empty for a dry run. */
  readonly diff: FinishPushDiff;
  /** What the modules contain, by definition path (the app's is empty) and module path. */
  readonly analysis: StartPushResponse["analysis"];
}

/** A push is complete without its report, so nobody waits longer for it, in milliseconds. */
const REPORT_TIME = 2000;

/** The longest note that the Convex backend takes, in bytes. */
const MESSAGE_SIZE = 1024;

/**
 * Deploys bundled code, in the steps and the order of the Convex CLI: what is deployed, what the
 * schemas will cost, start, wait for the schemas, finish, report.
 *
 * ```ts
 * const { diff } = await push(connection, { modules, udfServerVersion: "1.48.0", message: "v42" });
 * console.log(diff.componentDiffs[""]?.moduleDiff.added);
 * ```
 *
 * Until `finish_push`, nothing is activated: after an abort, a failure or a lost race, the deployment
 * runs what it ran before. What `start_push` leaves then are pending schemas, which are not enforced,
 * and stored packages that nothing uses; the next push replaces them. `finish_push` is one
 * transaction, and never sent after an abort. Only an abort or a lost connection while it is under way
 * leaves its outcome open: `getConfigHashes` tells then.
 *
 * @throws {SchemaValidationError} When documents do not match the new schema.
 * @throws {PushRaceError} When another push came in between.
 * @throws {BadRequestError} When something is wrong with the code; `code` says what.
 * @throws {OperationNotPermittedError} When the key may not deploy.
 * @throws {InvalidValueError} When the message is too long.
 * @throws {AbortedError} When the signal aborted. What `call` throws, otherwise.
 */
export async function push(connection: AdminConnection, options: PushOptions): Promise<PushResult> {
  const { dryRun = false, message = null, evaluate = true } = options;
  if (new TextEncoder().encode(message ?? "").length > MESSAGE_SIZE) {
    throw new InvalidValueError(`The message of a push has at most ${MESSAGE_SIZE} bytes.`);
  }
  await requireOperation(connection, "Deploy", options);
  const trace = startTrace(connection.transport.clock);
  const report = async (progress: PushProgress): Promise<void> => options.onProgress?.(progress);

  const deployed = await trace.time("getConfigHashes", () => getConfigHashes(connection, options));
  await report({ step: "getConfigHashes", deployed });

  const request = await makePushRequest(options, deployed.moduleHashes);
  if (evaluate) await trace.time("evaluate", () => predict(connection, request, options, report));

  const started = await trace.time("startPush", () => start(connection, request, options));
  const { analysis, schemaChange } = started;
  await report({ step: "startPush", analysis, schemaChange });

  await trace.time("waitForSchema", () =>
    followSchema(connection, schemaChange, dryRun, options, (status) =>
      report({ step: "waitForSchema", status }),
    ),
  );

  const diff = await trace.time("finishPush", () =>
    finishPush(connection, { startPush: started, dryRun, message }, options),
  );
  await report({ step: "finishPush", diff });

  if (!dryRun) {
    const error = await handOver(connection, trace, options);
    await report({ step: "reportPushCompleted", ...(error !== undefined && { error }) });
  }
  return { dryRun, diff, analysis };
}

/** Has the cost of the schemas predicted, as well as the deployment can, and never insists on it. */
async function predict(
  connection: AdminConnection,
  request: PushRequest,
  options: PushOptions,
  report: (progress: PushProgress) => Promise<void>,
): Promise<void> {
  const schemas = await unlessFailed(
    evaluateSchema(connection, request, options),
    ConvexAdminError,
  );
  if (schemas) return report({ step: "evaluateSchema", evaluation: schemas });
  // Its other failures are those that `start_push` would meet, told before anything is pending.
  const indexes = await unlessFailed(evaluatePush(connection, request, options), ConflictError);
  if (indexes) await report({ step: "evaluatePush", evaluation: indexes });
}

async function unlessFailed<T>(
  step: Promise<T>,
  Failure: typeof ConvexAdminError | typeof ConflictError,
): Promise<T | undefined> {
  try {
    return await step;
  } catch (error) {
    if (error instanceof AbortedError || !(error instanceof Failure)) throw error;
    return undefined;
  }
}

/** Starts the push; with all modules, if another push changed those that were left out. */
async function start(
  connection: AdminConnection,
  request: PushRequest,
  options: PushOptions,
): Promise<StartPushResponse> {
  try {
    return await startPush(connection, request, options);
  } catch (error) {
    const isStale =
      error instanceof ConflictError && request.appDefinition.unchangedModuleHashes?.length;
    if (!isStale || options.appDefinition) throw error;
    return startPush(connection, await makePushRequest(options, []), options);
  }
}

/** Hands the timings over, and gives back what failed instead of failing a push that is complete. */
async function handOver(
  connection: AdminConnection,
  trace: PushTrace,
  options: PushOptions,
): Promise<unknown> {
  const { signal, onRequest, onResponse } = options;
  try {
    await reportPushCompleted(connection, trace.spans(), {
      signal,
      onRequest,
      onResponse,
      totalTimeout: REPORT_TIME,
    });
    return undefined;
  } catch (error) {
    return error;
  }
}

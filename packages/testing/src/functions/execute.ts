import { randomUUID } from "node:crypto";
import { identityLabel } from "../auth/identity.ts";
import type { Transaction } from "../database/transaction.ts";
import type { DeploymentState } from "../deployment/state.ts";
import { completionEntry, noUsage } from "../logs/entry.ts";
import type { LogLine } from "../logs/log-line.ts";
import type { ConvexObject } from "../values/convex-value.ts";
import { decodeValue } from "../values/decode.ts";
import { encodeValue } from "../values/encode.ts";
import type { ExecutionScope, Outcome } from "./call.ts";
import type { FunctionDefinition } from "./definition.ts";
import { describeThrown } from "./describe-thrown.ts";
import { LineCollector } from "./line-collector.ts";
import { makeContext } from "./make-context.ts";
import { formatFunctionPath, type FunctionPath } from "./function-path.ts";

/**
 * Runs a function that was found and allowed, and logs it. A mutation commits when it returns and
 * leaves nothing behind when it throws; mutations run one after the other.
 */
export async function execute(
  state: DeploymentState,
  scope: ExecutionScope,
  path: FunctionPath,
  definition: FunctionDefinition,
  args: ConvexObject,
): Promise<Outcome> {
  const run = async (): Promise<Outcome> => {
    const transaction = scope.component.database.begin();
    const outcome = await runLogged(state, scope, path, definition, args, transaction);
    if (definition.type === "Mutation" && outcome.status === "success") transaction.commit();
    return outcome;
  };
  return definition.type === "Mutation" ? await state.mutations.run(run) : await run();
}

async function runLogged(
  state: DeploymentState,
  scope: ExecutionScope,
  path: FunctionPath,
  definition: FunctionDefinition,
  args: ConvexObject,
  transaction: Transaction,
): Promise<Outcome> {
  const startedAt = state.clock.now();
  const execution = {
    udfType: definition.type,
    componentPath: scope.component.id === null ? null : scope.component.path,
    identifier: formatFunctionPath(path),
    requestId: scope.requestId,
    executionId: randomUUID(),
  };
  const progress = (line: LogLine): void => {
    const timestamp = startedAt / 1000;
    state.log.append({ kind: "Progress", ...execution, timestamp, logLines: [line] });
  };
  const lines = new LineCollector(state.clock, definition.type === "Action" ? progress : undefined);
  const context = makeContext({
    state,
    type: definition.type,
    scope,
    lines,
    transaction,
    execute: async (called, itsDefinition, itsArgs) => {
      const parentExecutionId = execution.executionId;
      const inner: ExecutionScope = { ...scope, caller: "Action", parentExecutionId };
      return await execute(state, inner, called, itsDefinition, itsArgs);
    },
  });
  const outcome = await attempt(path, lines, () => definition.handler(context, args as never));
  const endedAt = state.clock.now();
  const seconds = (endedAt - startedAt) / 1000;
  state.log.append(
    completionEntry({
      ...execution,
      logLines: lines.lines,
      timestamp: endedAt / 1000,
      caller: scope.caller,
      parentExecutionId: scope.parentExecutionId,
      executionTime: seconds,
      userExecutionTime: seconds,
      error: outcome.status === "error" ? outcome.message : null,
      usageStats: noUsage,
      returnBytes: outcome.status === "success" ? returnBytes(outcome) : null,
      executionTimestamp: startedAt / 1000,
      identityType: identityLabel(scope.identity),
    }),
  );
  return outcome;
}

/** Runs a handler and turns what it returns or throws into an outcome. */
export async function attempt(
  path: FunctionPath,
  lines: LineCollector,
  handler: () => unknown,
): Promise<Outcome> {
  try {
    const result = await handler();
    // Writing and reading the result checks it and cuts every tie to the function's own objects.
    const value = decodeValue(encodeValue(result, "convex_encoded_json"));
    return { status: "success", value, logLines: lines.lines };
  } catch (error) {
    return { status: "error", ...describeThrown(error, path), logLines: lines.lines };
  }
}

function returnBytes(outcome: Extract<Outcome, { status: "success" }>): number {
  return JSON.stringify(encodeValue(outcome.value, "convex_encoded_json")).length;
}

import type { Component } from "../deployment/components.ts";
import type { DeploymentState } from "../deployment/state.ts";
import { findSystemFunction } from "../system-functions/find.ts";
import { runSystemFunction } from "../system-functions/run.ts";
import { type ConvexObject, InvalidValueError } from "../values/convex-value.ts";
import { checkAccess } from "./access.ts";
import { readArguments } from "./arguments.ts";
import { type FunctionCall, type Outcome, refused } from "./call.ts";
import type { FunctionType } from "./definition.ts";
import { execute } from "./execute.ts";
import {
  formatFunctionPath,
  type FunctionPath,
  isSystemPath,
  parseFunctionPath,
} from "./function-path.ts";

const pausedMessage = "Cannot run functions while this deployment is paused.";

/**
 * Runs a function for a caller from outside: finds it, checks that the caller may run it and that
 * the type fits, decodes the arguments. What a function throws, and a function that is not there,
 * are outcomes; only what the backend reports as an HTTP error is thrown.
 * @throws ApiError 400 for a path or component that cannot be, 403 for a key that lacks an operation.
 */
export async function callFunction(state: DeploymentState, call: FunctionCall): Promise<Outcome> {
  const path = parseFunctionPath(call.path);
  const component = state.components.at(call.componentPath ?? "");
  if (isSystemPath(path)) return await callSystemFunction(state, call, path, component);
  if (state.runState !== "running") return refused(pausedMessage);
  const definition = component.functions.find(path);
  const access =
    definition === undefined ? "hidden" : checkAccess(state, call.identity, definition, component);
  if (definition === undefined || access === "hidden") return missing(call, path, component);
  if (call.expected !== "any" && call.expected !== definition.type) {
    return wrongType(path, call.expected, definition.type);
  }
  const args = argumentsOf(call);
  if (args instanceof InvalidValueError) return invalidArguments(path, args);
  return await execute(
    state,
    { ...call, component, parentExecutionId: null },
    path,
    definition,
    args,
  );
}

async function callSystemFunction(
  state: DeploymentState,
  call: FunctionCall,
  path: FunctionPath,
  component: Component,
): Promise<Outcome> {
  if (call.identity.kind !== "admin") return missing(call, path, component);
  const systemFunction = findSystemFunction(state.profile, path);
  if (systemFunction === undefined) return missing(call, path, component);
  if (call.expected !== "any" && call.expected !== systemFunction.type) {
    return wrongType(path, call.expected, systemFunction.type);
  }
  const args = argumentsOf(call);
  if (args instanceof InvalidValueError) return invalidArguments(path, args);
  return await runSystemFunction(state, systemFunction, component, call.identity, args);
}

function missing(call: FunctionCall, path: FunctionPath, component: Component): Outcome {
  const what = call.expected === "any" ? "function" : "public function";
  const where = component.id === null ? "" : ` in component '${component.path}'`;
  return refused(
    `Could not find ${what} for '${formatFunctionPath(path)}'${where}. Did you forget to run \`npx convex dev\`?`,
  );
}

function wrongType(path: FunctionPath, expected: FunctionType, actual: FunctionType): Outcome {
  return refused(
    `Trying to execute ${formatFunctionPath(path)} as ${expected}, but it is defined as ${actual}.`,
  );
}

function argumentsOf(call: FunctionCall): ConvexObject | InvalidValueError {
  try {
    return readArguments(call.args);
  } catch (error) {
    if (error instanceof InvalidValueError) return error;
    throw error;
  }
}

function invalidArguments(path: FunctionPath, error: InvalidValueError): Outcome {
  return refused(`Invalid arguments for ${formatFunctionPath(path)}: ${error.message}`);
}

import { type AdminIdentity, allows } from "../auth/identity.ts";
import { permissionMessage } from "../auth/refusals.ts";
import type { Component } from "../deployment/components.ts";
import type { DeploymentState } from "../deployment/state.ts";
import { type Outcome, refused } from "../functions/call.ts";
import type { ConvexObject } from "../values/convex-value.ts";
import { decodeValue } from "../values/decode.ts";
import { encodeValue } from "../values/encode.ts";
import type { SystemFunction } from "./system-function.ts";

/**
 * Runs a system function. It checks its operation itself, so a key that lacks it gets an error
 * outcome and no HTTP error. System functions leave no trace in the function log.
 */
export async function runSystemFunction(
  state: DeploymentState,
  systemFunction: SystemFunction,
  component: Component,
  identity: AdminIdentity,
  args: ConvexObject,
): Promise<Outcome> {
  const { operation } = systemFunction;
  if (operation !== undefined && !allows(identity, operation)) {
    return refused(`Uncaught Error: ${permissionMessage(state.profile, operation)}\n`);
  }
  const run = async (): Promise<Outcome> =>
    attempt(state, systemFunction, component, identity, args);
  return systemFunction.type === "Mutation" ? await state.mutations.run(run) : await run();
}

async function attempt(
  state: DeploymentState,
  { handler, type, audited }: SystemFunction,
  caller: Component,
  identity: AdminIdentity,
  args: ConvexObject,
): Promise<Outcome> {
  try {
    const { componentId } = args;
    const component =
      typeof componentId === "string" ? state.components.withId(componentId) : caller;
    const transaction = component.database.begin();
    const result = await handler({ state, component, transaction, identity }, args);
    const value = decodeValue(encodeValue(result, "convex_encoded_json"));
    if (type === "Mutation") transaction.commit();
    if (audited !== undefined) {
      const { table = args["tableName"] ?? null } = args;
      const metadata = {
        component: component.path,
        table: typeof table === "string" ? table : null,
      };
      state.auditLog.record(audited, metadata, { actor: identity.actor });
    }
    return { status: "success", value, logLines: [] };
  } catch (error) {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return refused(`Uncaught ${text}\n`);
  }
}

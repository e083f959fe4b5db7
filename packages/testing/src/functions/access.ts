import { allows, type Identity } from "../auth/identity.ts";
import type { DeploymentOperation } from "../auth/operations.ts";
import type { Component } from "../deployment/components.ts";
import type { DeploymentState } from "../deployment/state.ts";
import type { FunctionDefinition, FunctionType } from "./definition.ts";

const internalOperation: Readonly<Record<FunctionType, DeploymentOperation>> = {
  Query: "RunInternalQueries",
  Mutation: "RunInternalMutations",
  Action: "RunInternalActions",
};

/**
 * Whether a caller may run a function. Public functions of the root are for everyone; internal ones
 * and those of components are for admins whose key allows it. For anyone else `hidden` means: say
 * no more than that no such public function exists.
 * @throws ApiError 403 when an admin's key lacks the operation.
 */
export function checkAccess(
  state: DeploymentState,
  identity: Identity,
  definition: FunctionDefinition,
  component: Component,
): "allowed" | "hidden" {
  if (identity.kind === "admin") {
    for (const operation of operationsFor(state, identity, definition, component)) {
      if (!allows(identity, operation)) throw state.authenticator.refuse(operation);
    }
    return "allowed";
  }
  return definition.visibility === "public" && component.id === null ? "allowed" : "hidden";
}

function operationsFor(
  state: DeploymentState,
  identity: Extract<Identity, { kind: "admin" }>,
  { type, visibility }: FunctionDefinition,
  component: Component,
): DeploymentOperation[] {
  const operations: DeploymentOperation[] = [];
  if (identity.actingAs !== undefined) operations.push("ActAsUser");
  if (visibility === "internal") operations.push(internalOperation[type]);
  else if (component.id !== null) operations.push(type === "Query" ? "ViewData" : "WriteData");
  else if (identity.isReadOnly && type !== "Query" && !state.profile.readOnlyKeysRunPublicWrites) {
    operations.push("WriteData");
  }
  return operations;
}

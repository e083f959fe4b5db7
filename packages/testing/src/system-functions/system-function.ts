import type { AdminIdentity } from "../auth/identity.ts";
import type { DeploymentOperation } from "../auth/operations.ts";
import type { Transaction } from "../database/transaction.ts";
import type { Component } from "../deployment/components.ts";
import type { DeploymentState } from "../deployment/state.ts";
import type { FunctionType } from "../functions/definition.ts";
import type { ConvexObject } from "../values/convex-value.ts";

/** What a system function works on. */
export interface SystemContext {
  readonly state: DeploymentState;
  /** The component of the call, or the one that its `componentId` argument names. */
  readonly component: Component;
  readonly transaction: Transaction;
  readonly identity: AdminIdentity;
}

/** A function that Convex itself brings under `_system/`. */
export interface SystemFunction {
  readonly type: FunctionType;
  /** What the key must allow; undefined for the few functions that ask for nothing. */
  readonly operation?: DeploymentOperation;
  readonly handler: (context: SystemContext, args: ConvexObject) => unknown;
  /** What the audit log calls it; undefined for what changes nothing. */
  readonly audited?: string;
}

/** System functions by path, with `:default` left out as in `_system/cli/tables`. */
export type SystemFunctions = Readonly<Record<string, SystemFunction>>;

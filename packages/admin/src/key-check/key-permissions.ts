import type { DeploymentOp } from "@convex-openapi/deployment-client";

import { actionOfOperation, type DeploymentAction } from "../keys/operations.ts";

/** A permission: as `check_admin_key` names it, or as refusals and deploy keys do. */
export type OperationName = DeploymentOp | DeploymentAction | (string & {});

/** What a key may do. */
export interface KeyPermissions {
  /** Always true: a key that opens nothing is an error instead. */
  readonly success: true;
  /** The operations that are allowed. **Empty when everything is.** */
  readonly allowedOps: readonly (DeploymentOp | (string & {}))[];
  /** Whether the key was made read-only. */
  readonly isReadOnly: boolean;
  /** Whether the key may do this: `WriteData` and `deployment:data:write` are the same question. */
  allows(operation: OperationName): boolean;
}

/** What the Convex backend tells about a key. Older ones leave out what they do not know. */
export interface KeyReport {
  readonly allowedOps?: readonly string[];
  readonly isReadOnly?: boolean;
}

/** Whether a permission only lets a key look. */
function isReading(operation: string): boolean {
  return /^View|^(DownloadBackups|RunInternalQueries|RunTestQuery)$/.test(operation);
}

/** Makes permissions of what the server tells. */
export function keyPermissions({ allowedOps = [], isReadOnly = false }: KeyReport): KeyPermissions {
  return {
    success: true,
    allowedOps,
    isReadOnly,
    allows(name) {
      const operation =
        Object.keys(actionOfOperation).find((each) => actionOfOperation[each] === name) ?? name;
      // Backends from before the operations listed none, also for read-only keys.
      return allowedOps.length
        ? allowedOps.includes(operation)
        : !isReadOnly || isReading(operation);
    },
  };
}

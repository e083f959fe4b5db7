import type { DeploymentAction } from "../keys/operations.ts";
import { ForbiddenError } from "./forbidden-error.ts";

/**
 * Thrown when the key is valid and lacks the permission for this operation: a read-only key that
 * writes, or a deploy key with a list of allowed actions.
 *
 * Two roads lead here. Endpoints respond with 403 `OperationNotPermitted`, or `ReadOnlyAdminKey` on
 * backends before April 2026. System functions respond with 200 and fail with the same sentence; then
 * `status` is 200.
 */
export class OperationNotPermittedError extends ForbiddenError {
  static override readonly convexAdminKind: string = "OperationNotPermittedError";
  declare readonly name: "OperationNotPermittedError";
  /** The missing permission, such as `deployment:env:write`. Older backends do not name it. */
  readonly action: DeploymentAction | (string & {}) | undefined = /\((deployment:[\w:]+)\)/.exec(
    this.message,
  )?.[1];
}

/** Whether a caught value is a missing permission of a valid key. */
export function isOperationNotPermittedError(error: unknown): error is OperationNotPermittedError {
  return error instanceof OperationNotPermittedError;
}

import type { DeploymentOperation } from "../auth/operations.ts";
import type { DeploymentState } from "../deployment/state.ts";
import type { AppContext } from "../http/app.ts";
import type { JsonObject } from "../values/convex-value.ts";

/** Keeps a change in the audit log, put down to the key of the request. */
export type Audit = (action: string, metadata: JsonObject) => void;

/**
 * Requires that the key of a request allows an operation.
 * @returns what keeps the change that follows.
 * @throws ApiError as `Authenticator.requireOperation`.
 */
export function requireAudited(
  state: DeploymentState,
  c: AppContext,
  operation: DeploymentOperation,
): Audit {
  const identity = state.authenticator.identify(c.req.raw.headers, new URL(c.req.url));
  const { actor } = state.authenticator.requireOperation(identity, operation);
  const userAgent = c.req.header("user-agent") ?? null;
  return (action, metadata) => state.auditLog.record(action, metadata, { actor, userAgent });
}

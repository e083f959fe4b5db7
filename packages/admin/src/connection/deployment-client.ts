import { createDeploymentClient, type DeploymentClient } from "@convex-openapi/deployment-client";

import { clientOptions } from "./client-options.ts";
import type { AdminConnection } from "./connection.ts";

/**
 * Makes the whole generated client of the Admin API, with the key, retries and time limits of a
 * connection: for calls by path, middleware, and responses of openapi-fetch. Failing statuses come back
 * as `{ error, response }`. The limits hold for all bodies but those that the server labels as archives
 * (`zip`, `octet-stream`), which are given as they come, whatever was asked for.
 *
 * ```ts
 * const client = deploymentClient(connection);
 * const { data, error } = await client.GET("/api/list_environment_variables");
 * ```
 */
export function deploymentClient(connection: AdminConnection): DeploymentClient {
  return createDeploymentClient(clientOptions(connection));
}

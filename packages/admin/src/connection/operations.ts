import type { DeploymentClient } from "@convex-openapi/deployment-client";
import type { LogsClient } from "@convex-openapi/logs-client";
import type { PlatformDeploymentClient } from "@convex-openapi/platform-deployment-client";

import { createRequester } from "../transport/requester.ts";
import type { AdminConnection } from "./connection.ts";

/**
 * What the operations of the generated Admin API package take as their client, at best within `call`.
 * They send with the key, retries and time limits of the connection, and throw failures as our errors.
 *
 * ```ts
 * const { environmentVariables } = await call(connection, (init) =>
 *   listEnvironmentVariables(deploymentOperations(connection), init),
 * );
 * ```
 *
 * It is not a whole client: it has the methods that operations use, and of their options `params`,
 * `body`, `headers`, `signal`, `stream` and the serializers. For all else there is `deploymentClient`.
 * A success that is not what the description declares, and that is no page and not labelled as JSON, is
 * only within `call` an error; without it, it is the operation's own result for that.
 */
export function deploymentOperations({ transport, url }: AdminConnection): DeploymentClient {
  const operations: unknown = createRequester(transport, url);
  return operations as DeploymentClient;
}

/**
 * The same for the operations of the generated package for the function log. The verb `logs` follows
 * the log; `tailFunctionLogs` needs a whole client.
 */
export function logOperations({ transport, url }: AdminConnection): LogsClient {
  const operations: unknown = createRequester(transport, url);
  return operations as LogsClient;
}

/** The same for the operations of the generated package for the Deployment Platform API. */
export function platformOperations(connection: AdminConnection): PlatformDeploymentClient {
  const operations: unknown = createRequester(connection.transport, platformUrl(connection));
  return operations as PlatformDeploymentClient;
}

/** Address of the Deployment Platform API, which is a part of the deployment's. */
export function platformUrl({ url }: AdminConnection): string {
  return `${url}/api/v1`;
}

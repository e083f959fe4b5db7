import {
  createProvisioningClient,
  type ProvisioningClient,
} from "@convex-openapi/provisioning-client";

import {
  connectHost,
  hostClientOptions,
  type HostConnection,
} from "../management/host-connection.ts";
import type { HostConnectOptions } from "../management/host-options.ts";

/** A way to the calls that turn a key or token into a deployment. */
export interface ProvisioningConnection extends HostConnection {
  /**
   * The generated client of the provisioning calls, with our token, retries and time limits. Failing
   * statuses come back as `{ error, response }`; with `call` they are thrown as our errors.
   */
  readonly provisioning: ProvisioningClient;
}

/**
 * Connects to the part of the management host that finds, makes and opens deployments. Sends nothing
 * yet.
 *
 * ```ts
 * const provisioning = connectProvisioning({ accessToken: deployKey });
 * console.log(await getUrlForKey(provisioning));
 * ```
 *
 * @throws {InvalidKeyError} When no header can hold the token.
 * @throws {InvalidUrlError} When the host's address is unusable.
 */
export function connectProvisioning(options: HostConnectOptions): ProvisioningConnection {
  const host = connectHost(options);
  return { ...host, provisioning: createProvisioningClient(hostClientOptions(host)) };
}

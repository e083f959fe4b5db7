import type { ProvisioningClient } from "@convex-openapi/provisioning-client";

import { connectHost, type HostConnection } from "../management/host-connection.ts";
import type { HostConnectOptions } from "../management/host-options.ts";

/** A way to the calls that turn a key or token into a deployment. */
export interface ProvisioningConnection extends HostConnection {
  /**
   * What the operations of the generated package take as their client, at best within `call`, as
   * `deploymentOperations` of an `AdminConnection`. `createProvisioningClient(clientOptions(connection))` makes a
   * whole client.
   */
  readonly provisioning: ProvisioningClient;
}

/**
 * Connects to the part of the management host that finds, makes and opens deployments. Sends nothing
 * yet.
 *
 * ```ts
 * const provisioning = connectProvisioning({ deployKey });
 * console.log(await getUrlForKey(provisioning));
 * ```
 *
 * @throws {InvalidValueError} When an option is not known, or cannot have its value.
 * @throws {InvalidKeyError} When there is no credential, or two, or no header can hold it.
 * @throws {InvalidUrlError} When the host's address is unusable.
 */
export function connectProvisioning(options: HostConnectOptions): ProvisioningConnection {
  const { operations, ...host } = connectHost("connectProvisioning", options, "/api");
  return { ...host, provisioning: operations as ProvisioningClient };
}

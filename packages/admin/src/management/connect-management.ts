import type { ManagementClient } from "@convex-openapi/management-client";

import { connectHost, type HostConnection } from "./host-connection.ts";
import type { HostConnectOptions } from "./host-options.ts";

/** A way to the management API, for the operations of its generated client. */
export interface ManagementConnection extends HostConnection {
  /**
   * What the operations of the generated package take as their client, at best within `call`, as
   * `deploymentOperations` of an `AdminConnection`. `createManagementClient(clientOptions(connection))` makes a
   * whole client.
   */
  readonly management: ManagementClient;
}

/**
 * Connects to the management API. Sends nothing yet. `createManagement` has all operations as methods;
 * with this, a bundle holds only those it uses.
 *
 * ```ts
 * const connection = connectManagement({ accessToken });
 * const teams = await call(connection, (init) => getTeamsForMember(connection.management, init));
 * ```
 *
 * @throws {InvalidKeyError} When no header can hold the token.
 * @throws {InvalidUrlError} When the host's address is unusable.
 */
export function connectManagement(options: HostConnectOptions): ManagementConnection {
  const { operations, ...host } = connectHost(options);
  return { ...host, management: operations as ManagementClient };
}

import type { ManagementClient } from "@convex-openapi/management-client";
import type { PlatformManagementClient } from "@convex-openapi/platform-management-client";

import { connectHost, type HostConnection } from "./host-connection.ts";
import type { HostConnectOptions } from "./host-options.ts";

/** A way to the public management API, for the operations of its generated client. */
export interface ManagementConnection extends HostConnection {
  /**
   * What the operations of the generated package take as their client, at best within `call`, as
   * `deploymentOperations` of an `AdminConnection`. `createPlatformManagementClient(clientOptions(connection))` makes a
   * whole client.
   */
  readonly management: PlatformManagementClient;
}

/** A way to the management API of Convex's command-line interface, for the operations of its generated client. */
export interface CliManagementConnection extends HostConnection {
  /** As `management` of a {@link ManagementConnection}, with `createManagementClient` for a whole client. */
  readonly management: ManagementClient;
}

/**
 * Connects to the management API. Sends nothing yet. `createManagement` has all operations as methods;
 * with this, a bundle holds only those it uses.
 *
 * ```ts
 * const connection = connectManagement({ accessToken });
 * const { items } = await call(connection, (init) =>
 *   listProjects(connection.management, { ...init, params: { path: { team_id } } }),
 * );
 * ```
 *
 * @throws {InvalidValueError} When an option is not known, or cannot have its value.
 * @throws {InvalidKeyError} When there is no credential, or two, or no header can hold it.
 * @throws {InvalidUrlError} When the host's address is unusable.
 */
export function connectManagement(options: HostConnectOptions): ManagementConnection {
  const { operations, ...host } = connectHost("connectManagement", options, "/v1");
  return { ...host, management: operations as PlatformManagementClient };
}

/**
 * The same for the management API of Convex's command-line interface, which has teams of the member and WorkOS.
 *
 * @throws {InvalidValueError} When an option is not known, or cannot have its value.
 * @throws {InvalidKeyError} When there is no credential, or two, or no header can hold it.
 * @throws {InvalidUrlError} When the host's address is unusable.
 */
export function connectCliManagement(options: HostConnectOptions): CliManagementConnection {
  const { operations, ...host } = connectHost("connectCliManagement", options, "/api");
  return { ...host, management: operations as ManagementClient };
}

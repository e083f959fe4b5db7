import { createManagementClient, type ManagementClient } from "@convex-openapi/management-client";

import { connectHost, hostClientOptions, type HostConnection } from "./host-connection.ts";
import type { HostConnectOptions } from "./host-options.ts";

/** A way to the management API, for the operations of its generated client. */
export interface ManagementConnection extends HostConnection {
  /**
   * The generated client of the management API, with our token, retries and time limits. Failing
   * statuses come back as `{ error, response }`; with `call` they are thrown as our errors.
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
  const host = connectHost(options);
  return { ...host, management: createManagementClient(hostClientOptions(host)) };
}

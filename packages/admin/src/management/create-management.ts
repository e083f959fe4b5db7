import { functions as cliFunctions } from "@convex-openapi/management-client";
import { functions } from "@convex-openapi/platform-management-client";

import { operationMethods } from "../operations/operation-methods.ts";
import { checkOptions } from "../options/check-options.ts";
import { connectCliManagement, connectManagement } from "./connect-management.ts";
import type { HostConnectOptions } from "./host-options.ts";
import { hostConnectRules } from "./host-rules.ts";
import type { CliManagement, Management } from "./management.ts";

/**
 * Gives the operations of the management API as methods, with the errors and retries of this package, and below `cli`
 * those of the API that Convex's command-line interface has. Sends nothing yet.
 *
 * ```ts
 * const management = createManagement({ accessToken });
 * const { items } = await management.listProjects({ params: { path: { team_id: 17 } } });
 * for (const { slug } of items) console.log(slug);
 * console.log(await management.cli.getTeamsForMember());
 * ```
 *
 * @throws {InvalidValueError} When an option is not known, or cannot have its value.
 * @throws {InvalidKeyError} When there is no credential, or two, or no header can hold it.
 * @throws {InvalidUrlError} When the host's address is unusable.
 */
export function createManagement(host: HostConnectOptions): Management {
  checkOptions("createManagement", host, hostConnectRules());
  const connection = connectManagement(host);
  const methods = operationMethods(functions, connection, connection.management);
  return { ...methods, connection, cli: cliManagement(host) };
}

function cliManagement(host: HostConnectOptions): CliManagement {
  const connection = connectCliManagement(host);
  const methods = operationMethods(cliFunctions, connection, connection.management);
  return { ...methods, connection };
}

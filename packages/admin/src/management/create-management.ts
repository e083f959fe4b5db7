import { functions, type ManagementClient } from "@convex-openapi/management-client";

import type { CallOptions } from "../transport/call-options.ts";
import { call, type CallInit, type OperationResult } from "../transport/call.ts";
import { isObject } from "./is-object.ts";
import { connectManagement } from "./connect-management.ts";
import type { HostConnectOptions } from "./host-options.ts";
import type { Management } from "./management.ts";

/** A generated operation function, whatever it takes and gives. */
type Operation = (
  client: ManagementClient,
  init: CallInit & OperationInput,
) => Promise<OperationResult>;

interface OperationInput {
  readonly params?: unknown;
  readonly body?: unknown;
}

/**
 * Gives the operations of the management API as methods, with the errors and retries of this package.
 * Sends nothing yet.
 *
 * ```ts
 * const management = createManagement({ accessToken });
 * for (const { slug } of await management.getTeamsForMember()) {
 *   const projects = await management.getCliProjectsForTeam({ params: { path: { team_slug: slug } } });
 *   console.log(slug, projects.length);
 * }
 * ```
 *
 * @throws {InvalidKeyError} When no header can hold the token.
 * @throws {InvalidUrlError} When the host's address is unusable.
 */
export function createManagement(host: HostConnectOptions): Management {
  const connection = connectManagement(host);
  const methods = Object.entries(functions).map(([name, operation]) => [
    name,
    method(operation as Operation),
  ]);

  function method(operation: Operation) {
    return ({ params, body, ...options }: OperationInput & CallOptions = {}): Promise<unknown> =>
      call(
        connection,
        (init) =>
          operation(connection.management, {
            ...init,
            ...(params !== undefined && { params }),
            ...(body !== undefined && { body }),
          }),
        options,
        isObject,
      );
  }

  return { ...Object.fromEntries(methods), connection };
}

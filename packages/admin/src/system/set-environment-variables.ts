import { updateEnvironmentVariables } from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import { deploymentOperations } from "../connection/operations.ts";
import { InvalidValueError } from "../errors/invalid-value-error.ts";
import type { WriteOptions } from "../functions/function-options.ts";
import { requireOperation } from "../key-check/require-operation.ts";
import { call } from "../transport/call.ts";

/**
 * Sets environment variables, and removes those that are `null`. All changes happen at once, or none
 * when one of them is refused. Needs `WriteEnvironmentVariables`.
 *
 * ```ts
 * await setEnvironmentVariables(connection, { GREETING: "hello", OLD_GREETING: null });
 * ```
 *
 * The Convex backend allows names of letters, digits and `_` up to 256 characters, values up to 8,192
 * bytes, and 512 variables. Removing a variable that is not there does nothing.
 *
 * @throws {BadRequestError} When a name or value is refused; `code` says why, such as
 *   `EnvironmentVariableNameInvalid`.
 * @throws {OperationNotPermittedError} When the key may not write environment variables.
 * @throws {InvalidValueError} When a value is neither text nor `null`. `undefined` would remove the
 *   variable, and is more often a mistake.
 * @throws What `call` throws.
 */
export async function setEnvironmentVariables(
  connection: AdminConnection,
  variables: Readonly<Record<string, string | null>>,
  options: WriteOptions = {},
): Promise<void> {
  const changes = Object.entries(variables).map(([name, value]) => {
    if (typeof value !== "string" && value !== null) {
      throw new InvalidValueError(`The variable "${name}" must be a string, or null to remove it.`);
    }
    return { name, value };
  });
  await requireOperation(connection, "WriteEnvironmentVariables", options);
  await call(
    connection,
    (init) =>
      updateEnvironmentVariables(deploymentOperations(connection), { ...init, body: { changes } }),
    options,
  );
}

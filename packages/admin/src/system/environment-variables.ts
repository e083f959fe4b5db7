import type { AdminConnection } from "../connection/connection.ts";
import { unexpectedValue } from "../functions/unexpected-value.ts";
import type { SystemOptions } from "./system-options.ts";
import { followsPage, systemQuery } from "./system-query.ts";

/**
 * Reads all environment variables of the deployment, by name. Needs `ViewEnvironmentVariables`.
 *
 * The Admin API page has a system function that returns this map. Deployments have another one, that
 * returns a list of documents; the map is made of it.
 *
 * @throws {ResponseFormatError} When the response is neither.
 * @throws {OperationNotPermittedError} When the key may not view environment variables.
 * @throws What `call` throws.
 */
export async function environmentVariables(
  connection: AdminConnection,
  options: Omit<SystemOptions, "componentPath"> = {},
): Promise<Record<string, string>> {
  const value = await systemQuery(
    connection,
    { path: "_system/cli/queryEnvironmentVariables", args: {} },
    { path: "_system/cli/environmentVariables", args: {} },
    options,
  );
  const variables = followsPage(connection) ? value : fromDocuments(value);
  if (!isMap(variables)) throw unexpectedValue(connection, value);
  return variables;
}

/** `undefined` for what is no list of documents: a map of any texts would do for one of variables. */
function fromDocuments(documents: unknown): unknown {
  if (!Array.isArray(documents)) return undefined;
  const entries = documents.map((document) => [Object(document).name, Object(document).value]);
  return entries.every(([name]) => typeof name === "string")
    ? Object.fromEntries(entries)
    : undefined;
}

function isMap(value: unknown): value is Record<string, string> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((each) => typeof each === "string")
  );
}

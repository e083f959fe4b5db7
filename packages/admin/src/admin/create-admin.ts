import { functions } from "@convex-openapi/platform-deployment-client";

import { actAs } from "../connection/act-as.ts";
import type { ConnectOptions } from "../connection/connect-options.ts";
import { connectRules } from "../connection/connect-rules.ts";
import { connect } from "../connection/connect.ts";
import type { AdminConnection } from "../connection/connection.ts";
import { platformOperations } from "../connection/operations.ts";
import { action } from "../functions/action.ts";
import { mutation } from "../functions/mutation.ts";
import { queryBatch } from "../functions/query-batch.ts";
import { query } from "../functions/query.ts";
import { runFunction } from "../functions/run-function.ts";
import type {
  ConvexObject,
  FunctionWriteOptions,
  WriteOptions,
} from "../functions/function-options.ts";
import { checkKey } from "../key-check/check-key.ts";
import { logs } from "../logs/logs.ts";
import { operationMethods } from "../operations/operation-methods.ts";
import { checkOptions, type OptionRules } from "../options/check-options.ts";
import { boolean } from "../options/rules.ts";
import { push } from "../push/push.ts";
import { environmentVariables } from "../system/environment-variables.ts";
import { functionSpec } from "../system/function-spec.ts";
import { setEnvironmentVariables } from "../system/set-environment-variables.ts";
import { systemFunction, type SystemPath } from "../system/system-function.ts";
import { tableData } from "../system/table-data.ts";
import { tables } from "../system/tables.ts";
import { exportData } from "../transfer/export-data.ts";
import { importData } from "../transfer/import-data.ts";
import type { Admin } from "./admin.ts";

/** Where to connect and with which key, as for `connect`. */
export interface AdminOptions extends ConnectOptions {
  /**
   * Asks before the first write what the key may do, so that a write it may not do is never sent.
   * Default: nothing is asked.
   */
  readonly checkKey?: boolean | undefined;
}

const adminRules = (): OptionRules<AdminOptions> => ({ ...connectRules(), checkKey: boolean });

/**
 * Gives everything that can be done with a deployment and a key, in one object. Checks the key and
 * the address, and sends nothing yet.
 *
 * ```ts
 * const admin = createAdmin({ adminKey: "prod:happy-animal-123|…" });
 * for (const { name } of await admin.tables()) console.log(name);
 * ```
 *
 * @throws {InvalidValueError} When an option is not known, or cannot have its value.
 * @throws {InvalidKeyError} When the key cannot be one.
 * @throws {WrongKeyKindError} When the key opens no deployment.
 * @throws {DeploymentMismatchError} When key and address name different deployments.
 * @throws {InvalidUrlError} When the address is unusable, or none is given and the key tells none.
 */
export function createAdmin(given: AdminOptions): Admin {
  checkOptions("createAdmin", given, adminRules());
  const { checkKey: asks, ...options } = given;
  return adminOf(connect(options), { checkKey: asks });
}

/** Gives everything that can be done with a connection. */
export function adminOf(connection: AdminConnection, defaults: WriteOptions = {}): Admin {
  const { url, deploymentName, key } = connection;
  return {
    url,
    deploymentName,
    key,
    connection,
    tables: (options) => tables(connection, options),
    tableData: (options) => tableData(connection, options),
    environmentVariables: (options) => environmentVariables(connection, options),
    setEnvironmentVariables: (variables, options) =>
      setEnvironmentVariables(connection, variables, { ...defaults, ...options }),
    runFunction: runFunction.bind(undefined, connection),
    query: query.bind(undefined, connection),
    mutation: (path: string, args?: ConvexObject, options?: FunctionWriteOptions) =>
      mutation(connection, path, args, { ...defaults, ...options }),
    action: (path: string, args?: ConvexObject, options?: FunctionWriteOptions) =>
      action(connection, path, args, { ...defaults, ...options }),
    queryBatch: queryBatch.bind(undefined, connection) as Admin["queryBatch"],
    systemFunction: (path: SystemPath, args?: ConvexObject, options?: FunctionWriteOptions) =>
      systemFunction(connection, path, args, { ...defaults, ...options }),
    functionSpec: (options) => functionSpec(connection, options),
    logs: (options) => logs(connection, options),
    push: (options) => push(connection, { ...defaults, ...options }),
    exportData: (options) => exportData(connection, { ...defaults, ...options }),
    importData: (options) => importData(connection, { ...defaults, ...options }),
    checkKey: (options) => checkKey(connection, options),
    platform: operationMethods(functions, connection, platformOperations(connection)),
    actAs: (user) => adminOf(actAs(connection, user), defaults),
  };
}

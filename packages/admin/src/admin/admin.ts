import type { ApiSpecEntry, TableSummary } from "@convex-openapi/deployment-client";
import type { functions } from "@convex-openapi/platform-deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import type {
  ConvexObject,
  FunctionOptions,
  FunctionWriteOptions,
  WriteOptions,
} from "../functions/function-options.ts";
import type {
  ArgumentsThenOptions,
  FunctionReference,
  FunctionType,
} from "../functions/function-reference.ts";
import type { BatchedQuery, BatchValues, CheckedBatch } from "../functions/query-batch.ts";
import type { KeyPermissions } from "../key-check/key-permissions.ts";
import type { ActingUserAttributes } from "../keys/acting-user.ts";
import type { KeyDescription } from "../keys/key-description.ts";
import type { LogOptions } from "../logs/log-options.ts";
import type { LogReading } from "../logs/logs.ts";
import type { OperationMethods } from "../operations/operation-methods.ts";
import type { PushOptions } from "../push/push-options.ts";
import type { PushResult } from "../push/push.ts";
import type { SystemFunctionRest, SystemPath, UnlistedPath } from "../system/system-function.ts";
import type { SystemFunctions } from "../system/system-functions.ts";
import type { SystemOptions } from "../system/system-options.ts";
import type { TableData, TableDataOptions, TableDocument } from "../system/table-data.ts";
import type { ExportDataOptions, ExportedData } from "../transfer/export-data.ts";
import type { ImportResult } from "../transfer/import-data.ts";
import type { ImportDataOptions } from "../transfer/import-options.ts";
import type { CallOptions } from "../transport/call-options.ts";
import type { ConvexValue } from "../values/convex-value.ts";

/** Runs functions of one type, by reference or by path. */
export interface RunsFunctions<Type extends FunctionType, Options extends FunctionOptions> {
  <Reference extends FunctionReference<Type>>(
    reference: Reference,
    ...rest: ArgumentsThenOptions<Reference, Options>
  ): Promise<Reference["_returnType"]>;
  <Returns = ConvexValue>(path: string, args?: ConvexObject, options?: Options): Promise<Returns>;
}

/** Calls system functions: typed those in `SystemFunctions`, untyped all others. */
export interface CallsSystemFunctions {
  <Path extends keyof SystemFunctions>(
    path: Path,
    ...rest: SystemFunctionRest<Path>
  ): Promise<SystemFunctions[Path]["returns"]>;
  <Returns = ConvexValue, Path extends SystemPath = SystemPath>(
    path: Path & UnlistedPath<Path>,
    args?: ConvexObject,
    options?: FunctionWriteOptions,
  ): Promise<Returns>;
}

/**
 * One deployment with one key, and everything that can be done with them. Each method is the function
 * of the same name with `connection` as its first argument: use those where the size of a bundle
 * matters.
 */
export interface Admin {
  /** Address of the deployment. */
  readonly url: string;
  /** Name of the deployment, from the key or the cloud URL; `undefined` when neither tells. */
  readonly deploymentName: string | undefined;
  /** What the key says about itself. */
  readonly key: KeyDescription;
  /** For the functions of this package, and for the generated clients. */
  readonly connection: AdminConnection;
  /**
   * The operations of the Deployment Platform API, typed as those of `@convex-openapi/platform-deployment-client`: usage
   * limits, log streams, the audit log, pausing, and data sync.
   */
  readonly platform: OperationMethods<typeof functions>;

  /** Lists the tables. */
  tables(options?: SystemOptions): Promise<TableSummary[]>;
  /** Reads the documents of a table, page by page as they are used. */
  tableData<Document = TableDocument>(options: TableDataOptions): TableData<Document>;
  /** Reads all environment variables, by name. */
  environmentVariables(options?: CallOptions): Promise<Record<string, string>>;
  /** Sets environment variables, and removes those that are `null`. */
  setEnvironmentVariables(
    variables: Readonly<Record<string, string | null>>,
    options?: WriteOptions,
  ): Promise<void>;
  /** Runs any function: of any type, visibility and component. */
  readonly runFunction: RunsFunctions<FunctionType, FunctionOptions>;
  /** Runs a query. */
  readonly query: RunsFunctions<"query", FunctionOptions>;
  /** Runs a mutation. */
  readonly mutation: RunsFunctions<"mutation", FunctionWriteOptions>;
  /** Runs an action. */
  readonly action: RunsFunctions<"action", FunctionWriteOptions>;
  /** Runs several queries against the same state of the database. */
  queryBatch<const Queries extends readonly BatchedQuery[]>(
    queries: Queries & CheckedBatch<Queries>,
    options?: Omit<FunctionOptions, "componentPath">,
  ): Promise<BatchValues<Queries>>;
  /** Calls a system function, `_system/…`. */
  readonly systemFunction: CallsSystemFunctions;
  /** Lists the deployed functions. */
  functionSpec(options?: SystemOptions): Promise<ApiSpecEntry[]>;
  /** Reads the function log. */
  logs(options?: LogOptions): LogReading;
  /** Deploys bundled code. Loaded when it is first called. */
  push(options: PushOptions): Promise<PushResult>;
  /** Exports the data as a ZIP archive, which is streamed. Loaded when it is first called. */
  exportData(options?: ExportDataOptions): Promise<ExportedData>;
  /** Imports documents. Loaded when it is first called. */
  importData(options: ImportDataOptions): Promise<ImportResult>;
  /** Asks what the key may do, and remembers it. */
  checkKey(options?: CallOptions): Promise<KeyPermissions>;
  /** The same deployment and key, with functions that see this user as signed in. */
  actAs(user: ActingUserAttributes): Admin;
}

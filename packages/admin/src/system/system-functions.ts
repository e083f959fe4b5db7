import type {
  ApiSpecEntry,
  EnvironmentVariableDocument,
  ExportDocument,
  ImportDocument,
  PaginationOpts,
  TableSummary,
} from "@convex-openapi/deployment-client";

import type { FunctionType } from "../functions/function-reference.ts";
import type { ConvexObject } from "../functions/function-options.ts";
import type { ConvexValue } from "../values/convex-value.ts";
import type { Decoded } from "./decoded.ts";
import type { Page } from "./page.ts";
import type { TableDocument } from "./table-data.ts";

/** What a system function takes and gives. */
export interface SystemFunctionSignature<Type extends FunctionType, Args extends object, Returns> {
  readonly type: Type;
  readonly args: Args;
  readonly returns: Returns;
}

type Query<Args extends object, Returns> = SystemFunctionSignature<"query", Args, Returns>;
type Mutation<Args extends object, Returns = ConvexValue> = SystemFunctionSignature<
  "mutation",
  Args,
  Returns
>;

/** No arguments. */
type None = Record<string, never>;
/** Looks into this component, by the id that `_system/frontend/components:list` tells. */
interface InComponent {
  readonly componentId?: string | null;
}
interface Paginated {
  readonly paginationOpts: PaginationOpts;
}
interface DocumentPlace {
  readonly id: string;
  readonly tableName: string;
}

/**
 * The system functions of the Convex backend that are of use to administrators, by path. Those of
 * `_system/cli` serve the command line, those of `_system/frontend` the dashboard; both may change
 * with the backend. Functions that are not listed can be called all the same, untyped.
 */
export interface SystemFunctions {
  "_system/cli/tables": Query<Paginated, Page<TableSummary>>;
  "_system/cli/tableData": Query<
    Paginated & { readonly table: string; readonly order: "asc" | "desc" },
    Page<TableDocument>
  >;
  "_system/cli/tableSize": Query<{ readonly tableName: string }, number>;
  /** A number that changes with the table. */
  "_system/cli/queryTable": Query<{ readonly tableName: string }, number>;
  /** The map of the Admin API page. No backend has it; `environmentVariables` works everywhere. */
  "_system/cli/environmentVariables": Query<None, Readonly<Record<string, string>>>;
  "_system/cli/queryEnvironmentVariables": Query<None, readonly EnvironmentVariableDocument[]>;
  "_system/cli/queryEnvironmentVariables:get": Query<
    { readonly name: string },
    { readonly name: string; readonly value: string } | null
  >;
  "_system/cli/modules:apiSpec": Query<InComponent, readonly ApiSpecEntry[]>;
  "_system/cli/convexUrl:cloudUrl": Query<None, string>;
  "_system/cli/exports:getLatest": Query<None, Decoded<ExportDocument> | null>;
  "_system/cli/queryImport": Query<{ readonly importId: string }, Decoded<ImportDocument> | null>;
  "_system/cli/queryImport:list": Query<None, readonly Decoded<ImportDocument>[]>;

  "_system/frontend/getVersion": Query<None, string | null>;
  "_system/frontend/backendState:backendState": Query<
    None,
    { readonly system: ConvexValue; readonly usage_limit: ConvexValue; readonly user: ConvexValue }
  >;
  "_system/frontend/deploymentState:deploymentState": Query<
    None,
    { readonly state: "running" | "paused" | "disabled" | "suspended" }
  >;
  "_system/frontend/components:list": Query<
    None,
    readonly {
      readonly id: string;
      readonly name: ConvexValue;
      readonly path: string;
      readonly args: ConvexValue;
      readonly state: ConvexValue;
      readonly httpPrefix?: ConvexValue;
    }[]
  >;
  "_system/frontend/getTableMapping": Query<InComponent, Readonly<Record<string, string>>>;
  "_system/frontend/tableSize": Query<InComponent & { readonly tableName: string }, number>;
  "_system/frontend/tableSize:sizeOfAllTables": Query<InComponent, number>;
  "_system/frontend/getById": Query<InComponent & { readonly id: string }, TableDocument | null>;
  "_system/frontend/listById": Query<
    InComponent & { readonly ids: readonly DocumentPlace[] },
    readonly (TableDocument | null)[]
  >;
  "_system/frontend/listTableScan": Query<
    InComponent & { readonly table: string; readonly limit: number },
    readonly TableDocument[]
  >;
  "_system/frontend/paginatedTableDocuments": Query<
    InComponent & Paginated & { readonly table: string; readonly filters: string | null },
    Page<TableDocument>
  >;
  /** Schemas as JSON text. */
  "_system/frontend/getSchemas": Query<
    InComponent,
    { readonly active?: string; readonly inProgress?: string }
  >;
  "_system/frontend/indexes": Query<
    { readonly tableName?: string; readonly tableNamespace: ConvexValue },
    ConvexValue
  >;
  "_system/frontend/listEnvironmentVariables": Query<None, readonly EnvironmentVariableDocument[]>;
  "_system/frontend/listCronJobs": Query<InComponent, ConvexValue>;
  "_system/frontend/listCronJobRuns": Query<InComponent, ConvexValue>;
  "_system/frontend/paginatedScheduledJobs": Query<
    InComponent & Paginated & { readonly udfPath?: string },
    Page<ConvexValue>
  >;
  "_system/frontend/modules:list": Query<InComponent, ConvexValue>;
  "_system/frontend/modules:listForAllComponents": Query<None, ConvexValue>;
  "_system/frontend/latestExport": Query<None, ConvexValue>;
  "_system/frontend/snapshotImport:list": Query<None, ConvexValue>;
  "_system/frontend/listConfiguredSinks": Query<None, ConvexValue>;
  "_system/frontend/paginatedDeploymentEvents": Query<
    Paginated & { readonly filters: ConvexObject },
    Page<ConvexValue>
  >;
  "_system/frontend/convexCloudUrl": Query<None, string>;
  "_system/frontend/convexSiteUrl": Query<None, string>;
  "_system/frontend/fileStorageV2:numFiles": Query<InComponent, number>;
  "_system/frontend/fileStorageV2:fileMetadata": Query<InComponent & ConvexObject, ConvexValue>;
  "_system/frontend/fileStorageV2:getFile": Query<InComponent & ConvexObject, ConvexValue>;

  "_system/frontend/addDocument": Mutation<
    InComponent & { readonly table: string; readonly documents: readonly ConvexObject[] }
  >;
  "_system/frontend/patchDocumentsFields": Mutation<
    InComponent & {
      readonly table: string;
      readonly fields: ConvexObject;
      readonly ids?: readonly string[];
    }
  >;
  "_system/frontend/replaceDocument": Mutation<
    InComponent & { readonly id: string; readonly document: ConvexObject }
  >;
  "_system/frontend/deleteDocuments": Mutation<
    InComponent & { readonly toDelete: readonly DocumentPlace[] }
  >;
  "_system/frontend/createTable": Mutation<InComponent & { readonly table: string }>;
  "_system/frontend/clearTablePage": Mutation<
    InComponent & { readonly tableName: string; readonly cursor: string | null }
  >;
  "_system/frontend/fileStorageV2:deleteFile": Mutation<InComponent & ConvexObject>;
  "_system/frontend/fileStorageV2:deleteFiles": Mutation<InComponent & ConvexObject>;
  "_system/frontend/fileStorageV2:generateUploadUrl": Mutation<InComponent, string>;
}

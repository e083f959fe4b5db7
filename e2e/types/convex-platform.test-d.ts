// Our descriptions of what Convex publishes, compared with the types that Convex generates from its own.

import type * as theirDeployment from "@convex-dev/platform/deploymentApi";
import type * as theirLogStream from "@convex-dev/platform/logStreamApi";
import type * as logStream from "@convex-openapi/log-stream";
import type * as deployment from "@convex-openapi/platform-deployment-client";
import { expectTypeOf, test } from "vitest";

/** The names of members that are there in both and cannot be assigned in both directions. */
type Different<Ours, Theirs> = {
  [Name in keyof Ours & keyof Theirs]: [Ours[Name], Theirs[Name]] extends [Theirs[Name], Ours[Name]]
    ? never
    : Name;
}[keyof Ours & keyof Theirs];

type OnlyIn<One, Other> = Exclude<keyof One, keyof Other>;

/** A member that can be left out; `never` where there is none, which the two generators write differently. */
type Member<Type, Name> = Name extends keyof Type ? NonNullable<Type[Name]> : never;

type Json<Body> = Member<Member<Body, "content">, "application/json">;

/** What an operation takes, and what it gives where it succeeds. */
type Exchange<Operation> = readonly [
  query: Member<Member<Operation, "parameters">, "query">,
  path: Member<Member<Operation, "parameters">, "path">,
  body: Json<Member<Operation, "requestBody">>,
  data: Json<Member<Member<Operation, "responses">, 200>>,
];

/** The operations of all paths, by method and path. */
type Exchanges<Paths> = {
  [Path in keyof Paths as `GET ${Path & string}`]: Paths[Path] extends { get: infer Operation }
    ? Exchange<Operation>
    : undefined;
} & {
  [Path in keyof Paths as `POST ${Path & string}`]: Paths[Path] extends { post: infer Operation }
    ? Exchange<Operation>
    : undefined;
};

type DeploymentSchemas = deployment.components["schemas"];
type TheirDeploymentSchemas = theirDeployment.components["schemas"];

/** Data sync has changed since 0.1.10: its statuses are three, and its selections say `excluded` and not `excl`. */
type NewerSchema =
  | "ActiveDataSyncSnapshotting"
  | "ActiveDataSyncStale"
  | "ActiveDataSyncUpToDate"
  | "ColumnSelection"
  | "DataSyncSnapshotting"
  | "DataSyncStale"
  | "DataSyncUpToDate";
type OlderSchema =
  | "ActiveDataSyncInProgress"
  | "ActiveDataSyncSynced"
  | "ColumnInclusion"
  | "DataSyncInProgress"
  | "DataSyncSynced";
type ChangedSchema =
  | "ActiveDataSync"
  | "ActiveDataSyncStatus"
  | "ComponentSelection"
  | "DataSyncArgs"
  | "DataSyncResponse"
  | "DataSyncStatus"
  | "ExcludedTag"
  | "InclusionDefault"
  | "ListActiveSyncsResponse"
  | "Selection"
  | "TableSelection";

/** A document is `Record<string, never>` there, in which no document would fit. */
type Document = "DataSyncValue";

test("the schemas of the Deployment Platform API are those of Convex", () => {
  expectTypeOf<OnlyIn<TheirDeploymentSchemas, DeploymentSchemas>>().toEqualTypeOf<OlderSchema>();
  // The error is ours.
  expectTypeOf<OnlyIn<DeploymentSchemas, TheirDeploymentSchemas>>().toEqualTypeOf<
    NewerSchema | "ApiError"
  >();
  expectTypeOf<Different<DeploymentSchemas, TheirDeploymentSchemas>>().toEqualTypeOf<
    ChangedSchema | Document
  >();
});

test("the operations of the Deployment Platform API are those of Convex", () => {
  type Ours = Exchanges<deployment.paths>;
  type Theirs = Exchanges<theirDeployment.paths>;
  expectTypeOf<keyof Ours>().toEqualTypeOf<keyof Theirs>();
  // Data sync, as above.
  expectTypeOf<Different<Ours, Theirs>>().toEqualTypeOf<
    "POST /data/sync" | "GET /data/list_active_syncs"
  >();
});

test("the operations have the names of Convex, but for the one with spaces and data sync", () => {
  type Ours = deployment.operations;
  type Theirs = theirDeployment.operations;
  expectTypeOf<OnlyIn<Ours, Theirs>>().toEqualTypeOf<
    "get_deployment_info" | "data_sync" | "list_active_syncs"
  >();
  expectTypeOf<OnlyIn<Theirs, Ours>>().toEqualTypeOf<
    "get deployment info" | "data_sync_post" | "list_active_syncs_get"
  >();
});

test("the events of log streams are those of Convex", () => {
  type Ours = logStream.components["schemas"];
  type Theirs = theirLogStream.components["schemas"];
  expectTypeOf<keyof Ours>().toEqualTypeOf<keyof Theirs>();
  expectTypeOf<Different<Ours, Theirs>>().toEqualTypeOf<never>();
});

test("a finished execution has more fields than in 0.1.10, none of which has to be there", () => {
  type Ours = logStream.FunctionExecutionEvent;
  type Theirs = theirLogStream.FunctionExecutionEvent;
  expectTypeOf<OnlyIn<Ours, Theirs>>().toEqualTypeOf<"run_reason">();
  expectTypeOf<OnlyIn<Ours["usage"], Theirs["usage"]>>().toEqualTypeOf<
    "database_write_documents" | "function_args_bytes" | "function_returns_bytes"
  >();
  expectTypeOf<Theirs>().toExtend<Ours>();
});

test("the comparison finds what differs", () => {
  type Ours = { same: { a?: string | null }; other: { a: string } };
  type Theirs = { same: { a?: string | null }; other: { a: string | null } };
  expectTypeOf<Different<Ours, Theirs>>().toEqualTypeOf<"other">();
  type Operation<Data> = {
    "/a": {
      get: {
        parameters: { query?: never; path?: never };
        responses: { 200: { content: { "application/json": Data } } };
      };
    };
  };
  expectTypeOf<
    Different<Exchanges<Operation<string>>, Exchanges<Operation<number>>>
  >().toEqualTypeOf<"GET /a">();
});

import type { OperationInit, operations } from "@convex-openapi/management-client";

import type { CallOptions } from "../transport/call-options.ts";
import type { ManagementConnection } from "./connect-management.ts";

/** `get_teams_for_member` as generated functions are named: `getTeamsForMember`. */
type FunctionName<OperationId extends string> = OperationId extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<FunctionName<Tail>>}`
  : OperationId;

type Input<Operation> = Pick<OperationInit<Operation>, "params" | "body"> & CallOptions;

type Answer<Operation> = Operation extends {
  responses: { 200: { content: { "application/json": infer Body } } };
}
  ? Body
  : undefined;

/** An operation that cannot be called without input. */
interface WithBody {
  readonly requestBody: object;
}
interface WithPath {
  readonly parameters: { readonly path: object };
}
interface WithQuery {
  readonly parameters: { readonly query: object };
}

type Method<Operation> = Operation extends WithBody | WithPath | WithQuery
  ? (input: Input<Operation>) => Promise<Answer<Operation>>
  : (input?: Input<Operation>) => Promise<Answer<Operation>>;

/**
 * The operations of the management API. Each takes its parameters and body as the generated function
 * of the same name does, next to the options of the call, and gives the answer itself or throws one of
 * our errors.
 */
export type Management = {
  readonly [OperationId in keyof operations as FunctionName<OperationId>]: Method<
    operations[OperationId]
  >;
} & {
  /** For the functions of this package, and for the generated client. */
  readonly connection: ManagementConnection;
};

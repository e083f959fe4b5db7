import type { functions } from "@convex-openapi/management-client";

import type { CallOptions } from "../transport/call-options.ts";
import type { DataOf } from "../transport/call.ts";
import type { ManagementConnection } from "./connect-management.ts";

type Functions = typeof functions;

/** What a generated function takes after its client; `undefined` is part of it where it can be left out. */
type Init<Name extends keyof Functions> = Parameters<Functions[Name]>[1];

type Input<Name extends keyof Functions> = Pick<
  NonNullable<Init<Name>>,
  keyof NonNullable<Init<Name>> & ("params" | "body")
> &
  CallOptions;

type Data<Name extends keyof Functions> = DataOf<Awaited<ReturnType<Functions[Name]>>>;

type Method<Name extends keyof Functions> =
  undefined extends Init<Name>
    ? (input?: Input<Name>) => Promise<Data<Name>>
    : (input: Input<Name>) => Promise<Data<Name>>;

/**
 * The operations of the management API. Each takes its parameters and body as the generated function
 * of the same name does, next to the options of the call, and returns the data or throws one of
 * our errors.
 */
export type Management = {
  readonly [Name in keyof Functions]: Method<Name>;
} & {
  /** For the functions of this package, and for the generated client. */
  readonly connection: ManagementConnection;
};

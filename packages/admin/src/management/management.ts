import type { functions as cliFunctions } from "@convex-openapi/management-client";
import type { functions } from "@convex-openapi/platform-management-client";

import type { OperationMethods } from "../operations/operation-methods.ts";
import type { CliManagementConnection, ManagementConnection } from "./connect-management.ts";

/** The operations of the management API as methods, typed as those of `@convex-openapi/platform-management-client`. */
export type Management = OperationMethods<typeof functions> & {
  /** For the functions of this package, and for the generated client. */
  readonly connection: ManagementConnection;
  /** The operations of the API that Convex's command-line interface has. */
  readonly cli: CliManagement;
};

/** The operations of that API as methods, typed as those of `@convex-openapi/management-client`. */
export type CliManagement = OperationMethods<typeof cliFunctions> & {
  /** As that of {@link Management}. */
  readonly connection: CliManagementConnection;
};

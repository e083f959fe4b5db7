import type { Clock } from "@convex-openapi/logs-client";

import type { Secret } from "../keys/secret.ts";
import type { CallOptions } from "../transport/call-options.ts";
import type { Fetch } from "../transport/transport.ts";

/** Where to connect, with which key, and how calls behave unless they say otherwise. */
export interface ConnectOptions extends Omit<CallOptions, "signal" | "idempotent"> {
  /** Admin key or deploy key of the deployment. */
  readonly adminKey: string | Secret;
  /** Address of the deployment. Needed for self-hosted ones. */
  readonly url?: string | undefined;
  /** Name of a cloud deployment, instead of its URL. A cloud deploy key tells it by itself. */
  readonly deployment?: string | undefined;
  /**
   * The user to act as, from `encodeActingUser`. The key needs the permission
   * `deployment:functions:actAsUser`.
   */
  readonly actingUser?: string | undefined;
  /**
   * Value of the `Convex-Client` header: name, hyphen, version. The Convex backend sends structured log
   * lines only to clients named `npm-cli` or `dashboard`.
   */
  readonly client?: string | undefined;
  /** Sends the requests. Default: the `fetch` that is global at the time of the call. */
  readonly fetch?: Fetch | undefined;
  /** Every time and wait is by this clock: tests give one of their own. Default: the machine's. */
  readonly clock?: Clock | undefined;
}

import type { Clock } from "@convex-openapi/logs-client";

import type { Secret } from "../keys/secret.ts";
import type { CallOptions } from "../transport/call-options.ts";
import type { Fetch } from "../transport/transport.ts";

/** How the management host is reached, and how calls behave unless they say otherwise. */
export interface HostOptions extends Omit<CallOptions, "signal" | "idempotent"> {
  /** Address of the management host, as `CONVEX_PROVISION_HOST`. Default `https://api.convex.dev`. */
  readonly provisionHost?: string | undefined;
  /** Value of the `Convex-Client` header: name, hyphen, version. */
  readonly client?: string | undefined;
  /** Sends the requests. Default: the `fetch` that is global at the time of the call. */
  readonly fetch?: Fetch | undefined;
  /** Every time and wait is by this clock: tests give one of their own. Default: the machine's. */
  readonly clock?: Clock | undefined;
}

/** The same, with who calls. */
export interface HostConnectOptions extends HostOptions {
  /**
   * Who calls: a personal access token, a team or project token, a project key, or a deploy key. What
   * each of them may do, the host decides.
   */
  readonly accessToken: string | Secret;
}

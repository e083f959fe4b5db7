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

/** Who calls, by one credential. What it may do, the host decides. */
export type HostCredential =
  | {
      /** A personal access token, a team token, or a token of an OAuth application for a team or a project. */
      readonly accessToken: string | Secret;
      readonly deployKey?: undefined;
    }
  | {
      /** A deploy key, a preview deploy key, or a project key. */
      readonly deployKey: string | Secret;
      readonly accessToken?: undefined;
    };

/** How the management host is reached, and who calls. */
export type HostConnectOptions = HostOptions & HostCredential;

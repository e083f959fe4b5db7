import type { OptionRules } from "../options/check-options.ts";
import { connectionRules, readElsewhere } from "../options/rules.ts";
import type { HostConnectOptions, HostOptions } from "./host-options.ts";

/** What `HostOptions` take. */
export const hostRules = (): OptionRules<HostOptions> => ({
  provisionHost: {
    ...readElsewhere,
    alsoCalled: ["baseUrl", "url", "host", "CONVEX_PROVISION_HOST"],
  },
  ...connectionRules(),
});

/** What every connection to the management host takes. */
export const hostConnectRules = (): OptionRules<HostConnectOptions> => ({
  accessToken: { ...readElsewhere, alsoCalled: ["token"] },
  deployKey: { ...readElsewhere, alsoCalled: ["adminKey", "key"] },
  ...hostRules(),
});

import type { OptionRules } from "../options/check-options.ts";
import { connectionRules, isHeaderValue, readElsewhere, text } from "../options/rules.ts";
import type { ConnectOptions } from "./connect-options.ts";

/** What `ConnectOptions` take. */
export const connectRules = (): OptionRules<ConnectOptions> => ({
  adminKey: { ...readElsewhere, alsoCalled: ["deployKey", "accessToken", "token", "key"] },
  url: {
    wants: 'the address of the deployment, without "/api/v1" at its end',
    takes: (value) => !/\/api\/v1\/*$/.test(String(value)),
    alsoCalled: ["baseUrl", "provisionHost", "host"],
  },
  deployment: { ...text, alsoCalled: ["deploymentName", "name"] },
  actingUser: {
    wants: "a text from encodeActingUser",
    takes: (value) => value === "" || isHeaderValue(value),
  },
  ...connectionRules(),
});

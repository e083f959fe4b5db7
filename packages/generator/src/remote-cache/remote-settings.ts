import { UsageError } from "@convex-openapi/document/command-line";
import { apiAddress, requiredToken, variable, type Variables } from "../forge/variables.ts";

/**
 * A server that keeps artifacts for Turborepo, with the variables that Turborepo takes it from
 * (https://turborepo.dev/docs/reference/system-environment-variables).
 */
export interface RemoteSettings {
  /** What `/v8/artifacts/…` is appended to. */
  readonly address: string;
  readonly token: string;
  readonly teamId: string | undefined;
  /** The slug of the team. */
  readonly team: string | undefined;
  /** `undefined` where artifacts are not signed. */
  readonly signatureKey: string | undefined;
  readonly isReadOnly: boolean;
  /** For one request, in milliseconds. */
  readonly timeout: number;
}

/** The settings of a job, or why there are none. */
export type FoundSettings =
  | { readonly settings: RemoteSettings; readonly doubt?: undefined }
  /** `doubt`: what is missing, for somebody who seems to want a remote cache. */
  | { readonly settings: undefined; readonly doubt: string | undefined };

/** The one that Turborepo uses where no other is named. */
const vercel = "https://vercel.com/api";

/** In seconds. */
const DEFAULT_TIMEOUT = 10;

/**
 * Which remote cache a job is given: one with `TURBO_TOKEN`, and `TURBO_API` or a team.
 * @throws {UsageError} for an address, a token or a time that cannot be one.
 */
export function remoteSettings(variables: Variables): FoundSettings {
  const api = variable(variables, "TURBO_API");
  const team = variable(variables, "TURBO_TEAM");
  const teamId = variable(variables, "TURBO_TEAMID");
  const uses = variable(variables, "TURBO_CACHE")?.split(",");
  const use = uses?.find((part) => part.startsWith("remote:"))?.slice("remote:".length);
  if (uses !== undefined && !use?.includes("r")) return { settings: undefined, doubt: undefined };
  // The variables of a pull request from a fork are empty where they would be secrets.
  if (variable(variables, "TURBO_TOKEN") === undefined) {
    const doubt =
      api === undefined
        ? undefined
        : "TURBO_API is set and TURBO_TOKEN is not, so nothing is shared";
    return { settings: undefined, doubt };
  }
  const address = apiAddress("TURBO_API", api ?? vercel);
  if (api === undefined && team === undefined && teamId === undefined) {
    return { settings: undefined, doubt: undefined };
  }
  const token = requiredToken(variables, "TURBO_TOKEN", "");
  return {
    settings: {
      address,
      token,
      teamId,
      team,
      signatureKey: variable(variables, "TURBO_REMOTE_CACHE_SIGNATURE_KEY"),
      isReadOnly:
        isOn(variable(variables, "TURBO_REMOTE_CACHE_READ_ONLY")) ||
        (use !== undefined && !use.includes("w")),
      timeout: 1000 * secondsOf(variables, "TURBO_REMOTE_CACHE_TIMEOUT"),
    },
  };
}

function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function secondsOf(variables: Variables, name: string): number {
  const value = variable(variables, name);
  if (value === undefined) return DEFAULT_TIMEOUT;
  if (/^[1-9]\d{0,4}$/.test(value)) return Number(value);
  throw new UsageError(`${name} is a whole number of seconds, not "${value}"`);
}

// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/deployment-openapi.json
// Command: openapi-clients generate platform-deployment

import createClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { PlatformDeploymentAuth } from "./credentials.ts";
import type { paths } from "./types.ts";
import { created } from "./wire.ts";

/**
 * Calls the operations of Convex Deployment Platform API by HTTP method and path. Parameters are
 * written as openapi-fetch does, and as the description has them where the client uses {@link
 * byPath}.
 */
export type PlatformDeploymentClient = Client<paths>;

/**
 * The options of openapi-fetch, such as `headers` and `fetch`.
 * Either the variables of the server's URL or `baseUrl` is required.
 */
export type PlatformDeploymentClientOptions = ClientOptions & {
  /** What calls send to say who they are for: `credentials({ … })`. */
  auth?: PlatformDeploymentAuth | undefined;
} & (
    | {
        /** Name of the deployment, such as `happy-otter-123`. There is no default. */
        deployment: string;
        baseUrl?: never;
      }
    | {
        /** The URL of the API: absolute and without a query. */
        baseUrl: string;
        deployment?: never;
      }
  );

/**
 * Creates a client of the API at `https://{deployment}.convex.cloud/api/v1`, or at `baseUrl`, which
 * counts alone where both are given.
 * @throws TypeError when a variable of the URL is missing or could change the rest of it
 */
export function createPlatformDeploymentClient(
  options: PlatformDeploymentClientOptions,
): PlatformDeploymentClient {
  return created(options.auth ?? createClient<paths>, {
    ...options,
    baseUrl: options.baseUrl ?? serverUrl(options),
  });
}

/** The URL of the server, with its variables filled in. */
function serverUrl({ deployment }: PlatformDeploymentClientOptions): string {
  return `https://${part("deployment", deployment)}.convex.cloud/api/v1`;
}

/** A part of a URL that cannot change the rest of it. */
function part(name: string, value: unknown): string {
  if (typeof value === "string" && /^(?!\.+$)[\w.~-]+$/.test(value)) return value;
  throw new TypeError(`give baseUrl, or ${name} of letters, digits and ._~-`);
}

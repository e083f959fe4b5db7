// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/management-openapi.json
// Command: openapi-clients generate platform-management

import createClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { PlatformManagementAuth } from "./credentials.ts";
import type { paths } from "./types.ts";
import { created } from "./wire.ts";

/**
 * Calls the operations of Convex Management API by HTTP method and path. Parameters are written as
 * openapi-fetch does, and as the description has them where the client uses {@link byPath}.
 */
export type PlatformManagementClient = Client<paths>;

/** The options of openapi-fetch, such as `headers` and `fetch`. */
export type PlatformManagementClientOptions = ClientOptions & {
  /** What calls send to say who they are for: `credentials({ … })`. */
  auth?: PlatformManagementAuth | undefined;
};

/** Creates a client of the API at `https://api.convex.dev/v1`, or at `baseUrl` if that is given. */
export function createPlatformManagementClient(
  options: PlatformManagementClientOptions = {},
): PlatformManagementClient {
  return created(options.auth ?? createClient<paths>, {
    ...options,
    baseUrl: options.baseUrl ?? "https://api.convex.dev/v1",
  });
}

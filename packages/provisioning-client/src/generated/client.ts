// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/deployment-provisioning-openapi.json
// Command: openapi-clients generate provisioning

import createClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { ProvisioningAuth } from "./credentials.ts";
import type { paths } from "./types.ts";
import { created } from "./wire.ts";

/**
 * Calls the operations of Convex Deployment Provisioning API by HTTP method and path. Parameters
 * are written as openapi-fetch does, and as the description has them where the client uses {@link
 * byPath}.
 */
export type ProvisioningClient = Client<paths>;

/** The options of openapi-fetch, such as `headers` and `fetch`. */
export type ProvisioningClientOptions = ClientOptions & {
  /** What calls send to say who they are for: `credentials({ … })`. */
  auth?: ProvisioningAuth | undefined;
};

/**
 * Creates a client of the API at `https://api.convex.dev/api`, or at `baseUrl` if that is given.
 */
export function createProvisioningClient(
  options: ProvisioningClientOptions = {},
): ProvisioningClient {
  return created(options.auth ?? createClient<paths>, {
    ...options,
    baseUrl: options.baseUrl ?? "https://api.convex.dev/api",
  });
}

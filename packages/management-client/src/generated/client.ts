// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/cli-management-openapi.json
// Command: openapi-clients generate management

import createClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { ManagementAuth } from "./credentials.ts";
import type { paths } from "./types.ts";
import { created } from "./wire.ts";

/**
 * Calls the operations of Convex management API for command-line tools by HTTP method and path.
 * Parameters are written as openapi-fetch does, and as the description has them where the client
 * uses {@link byPath}.
 */
export type ManagementClient = Client<paths>;

/** The options of openapi-fetch, such as `headers` and `fetch`. */
export type ManagementClientOptions = ClientOptions & {
  /** What calls send to say who they are for: `credentials({ … })`. */
  auth?: ManagementAuth | undefined;
};

/**
 * Creates a client of the API at `https://api.convex.dev/api`, or at `baseUrl` if that is given.
 */
export function createManagementClient(options: ManagementClientOptions = {}): ManagementClient {
  return created(options.auth ?? createClient<paths>, {
    ...options,
    baseUrl: options.baseUrl ?? "https://api.convex.dev/api",
  });
}

// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: operations.yaml
// Command: openapi-clients generate

import createClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { paths } from "./types.ts";
import { created } from "./wire.ts";

/**
 * Calls the operations of Operations by HTTP method and path. Parameters are written as
 * openapi-fetch does, and as the description has them where the client uses {@link byPath}.
 */
export type ExampleClient = Client<paths>;

/**
 * The options of openapi-fetch, such as `headers` and `fetch`.
 * The description has no server, so `baseUrl` is required.
 */
export type ExampleClientOptions = ClientOptions & {
  /** The URL of the API: absolute and without a query. */
  baseUrl: string;
};

/** Creates a client of the API at `baseUrl`. */
export function createExampleClient(options: ExampleClientOptions): ExampleClient {
  return created(createClient<paths>, options);
}

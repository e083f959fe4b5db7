// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: streams.yaml
// Command: openapi-clients generate

import createClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { paths } from "./types.ts";
import { created } from "./wire.ts";

/**
 * Calls the operations of Streams by HTTP method and path. Parameters are written as openapi-fetch
 * does, and as the description has them where the client uses {@link byPath}.
 */
export type ExampleClient = Client<paths>;

/** The options of openapi-fetch, such as `headers` and `fetch`. */
export type ExampleClientOptions = ClientOptions;

/** Creates a client of the API at `https://api.example.com`, or at `baseUrl` if that is given. */
export function createExampleClient(options: ExampleClientOptions = {}): ExampleClient {
  return created(createClient<paths>, {
    ...options,
    baseUrl: options.baseUrl ?? "https://api.example.com",
  });
}

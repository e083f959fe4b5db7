// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/function-logs-openapi.json
// Command: openapi-clients generate logs

import createClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { LogsAuth } from "./credentials.ts";
import type { paths } from "./types.ts";
import { created } from "./wire.ts";

/**
 * Calls the operations of Convex function log by HTTP method and path. Parameters are written as
 * openapi-fetch does, and as the description has them where the client uses {@link byPath}.
 */
export type LogsClient = Client<paths>;

/**
 * The options of openapi-fetch, such as `headers` and `fetch`.
 * Either the variables of the server's URL or `baseUrl` is required.
 */
export type LogsClientOptions = ClientOptions & {
  /** What calls send to say who they are for: `credentials({ … })`. */
  auth?: LogsAuth | undefined;
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
 * Creates a client of the API at `https://{deployment}.convex.cloud`, or at `baseUrl`, which counts
 * alone where both are given.
 * @throws TypeError when a variable of the URL is missing or could change the rest of it
 */
export function createLogsClient(options: LogsClientOptions): LogsClient {
  return created(options.auth ?? createClient<paths>, {
    ...options,
    baseUrl: options.baseUrl ?? serverUrl(options),
  });
}

/** The URL of the server, with its variables filled in. */
function serverUrl({ deployment }: LogsClientOptions): string {
  return `https://${part("deployment", deployment)}.convex.cloud`;
}

/** A part of a URL that cannot change the rest of it. */
function part(name: string, value: unknown): string {
  if (typeof value === "string" && /^(?!\.+$)[\w.~-]+$/.test(value)) return value;
  throw new TypeError(`give baseUrl, or ${name} of letters, digits and ._~-`);
}

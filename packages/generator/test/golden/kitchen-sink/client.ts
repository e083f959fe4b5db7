// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: kitchen-sink.yaml
// Command: openapi-clients generate

import createClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { paths } from "./types.ts";
import { created } from "./wire.ts";

/**
 * Calls the operations of Kitchen sink by HTTP method and path. Parameters are written as
 * openapi-fetch does, and as the description has them where the client uses {@link byPath}.
 */
export type KitchenSinkClient = Client<paths>;

/**
 * The options of openapi-fetch, such as `headers` and `fetch`.
 * Either the variables of the server's URL or `baseUrl` is required.
 */
export type KitchenSinkClientOptions = ClientOptions &
  (
    | {
        /** Where the kitchen is. */
        region: string;
        /** @default "v1" */
        stage?: "v1" | "v2/beta";
        baseUrl?: never;
      }
    | {
        /** The URL of the API: absolute and without a query. */
        baseUrl: string;
        region?: never;
        stage?: never;
      }
  );

/**
 * Creates a client of the API at `https://{region}.example.com/{stage}`, or at `baseUrl`, which
 * counts alone where both are given.
 * @throws TypeError when a variable of the URL is missing or could change the rest of it
 */
export function createKitchenSinkClient(options: KitchenSinkClientOptions): KitchenSinkClient {
  return created(createClient<paths>, {
    ...options,
    baseUrl: options.baseUrl ?? serverUrl(options),
  });
}

/** The URL of the server, with its variables filled in. */
function serverUrl({ region, stage = "v1" }: KitchenSinkClientOptions): string {
  return `https://${part("region", region)}.example.com/${known("stage", stage, ["v2/beta"], part)}`;
}

/** A part of a URL that cannot change the rest of it. */
function part(name: string, value: unknown): string {
  if (typeof value === "string" && /^(?!\.+$)[\w.~-]+$/.test(value)) return value;
  throw new TypeError(`give baseUrl, or ${name} of letters, digits and ._~-`);
}

/** A value that the description lists, or else one that passes. */
function known(
  name: string,
  value: unknown,
  values: readonly string[],
  pass: (name: string, value: unknown) => string,
): string {
  return values.find((candidate) => candidate === value) ?? pass(name, value);
}

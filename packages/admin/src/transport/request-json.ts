import type { paths as DeploymentPaths } from "@convex-openapi/deployment-client";
import type { paths as LogPaths } from "@convex-openapi/logs-client";

import { exchange, type ExchangeOptions } from "./exchange.ts";
import { readJson, type Expected } from "./read-json.ts";
import type { Transport } from "./transport.ts";

type Path = keyof DeploymentPaths | keyof LogPaths;

/**
 * Requests JSON. What verbs use whose bundles are to hold nothing of the operations of generated clients
 * and of what these can do with parameters and bodies.
 *
 * @param headers By name in lower case.
 * @param body Sent as JSON, if there is one.
 * @throws What `call` throws.
 */
export function requestJson(
  { transport, url }: { readonly transport: Transport; readonly url: string },
  method: "GET" | "POST",
  path: Path | `${Path}?${string}`,
  headers: Readonly<Record<string, string>>,
  body: unknown,
  options: ExchangeOptions,
  expected: Expected,
): Promise<{ readonly json: unknown; readonly headers: Headers }> {
  return exchange(
    transport,
    { method, url: url + path, headers, body: JSON.stringify(body) },
    options,
    async (open) => ({ json: await readJson(open, expected), headers: open.response.headers }),
  );
}

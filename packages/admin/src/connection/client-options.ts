import { replayableRequest } from "../transport/replayable-request.ts";
import { serializePath } from "../transport/serialize-path.ts";
import { transportFetch } from "../transport/transport-fetch.ts";
import type { Transport } from "../transport/transport.ts";

/** Options for the factories of the generated clients. */
export interface GeneratedClientOptions {
  readonly baseUrl: string;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly Request: typeof Request;
  readonly pathSerializer: typeof serializePath;
  /** A followed redirect would turn writes into reads, or show a key in a body to another server. */
  readonly redirect: "manual";
}

/**
 * The options that give a whole generated client the key, retries and time limits of a connection:
 *
 * ```ts
 * const client = createManagementClient(clientOptions(connection));
 * ```
 *
 * The client responds as openapi-fetch does, with failing statuses as `{ error, response }`, and takes
 * middleware. Where no response comes, it throws our errors. It is not for use with `call`.
 */
export function clientOptions({
  transport,
  url,
}: {
  readonly transport: Transport;
  readonly url: string;
}): GeneratedClientOptions {
  return {
    baseUrl: url,
    fetch: transportFetch(transport),
    Request: replayableRequest(),
    pathSerializer: serializePath,
    redirect: "manual",
  };
}

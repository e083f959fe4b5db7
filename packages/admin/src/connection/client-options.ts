import { serializePath } from "../transport/serialize-path.ts";
import type { Transport } from "../transport/transport.ts";

/** Options of a generated client. */
export interface GeneratedClientOptions extends Pick<Transport, "fetch" | "Request"> {
  readonly baseUrl: string;
  readonly pathSerializer: typeof serializePath;
}

/** The options that make a generated client send its requests through a transport. */
export function clientOptions(
  { fetch, Request }: Transport,
  baseUrl: string,
): GeneratedClientOptions {
  return { baseUrl, fetch, Request, pathSerializer: serializePath };
}

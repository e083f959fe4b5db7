import { serializePath } from "../transport/serialize-path.ts";
import type { Transport } from "../transport/transport.ts";

/** Options of a generated client. */
export interface GeneratedClientOptions extends Pick<Transport, "fetch" | "Request"> {
  readonly baseUrl: string;
  readonly pathSerializer: typeof serializePath;
  /** A followed redirect would turn writes into reads, or show a key in a body to another server. */
  readonly redirect: "manual";
}

/** The options that make a generated client send its requests through a transport. */
export function clientOptions(
  { fetch, Request }: Transport,
  baseUrl: string,
): GeneratedClientOptions {
  return { baseUrl, fetch, Request, pathSerializer: serializePath, redirect: "manual" };
}

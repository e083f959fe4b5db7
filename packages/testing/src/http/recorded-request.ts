import { brotliDecompressSync } from "node:zlib";

/**
 * A request that the fake has received. Headers and bodies are kept as they were sent, keys
 * included: they open nothing but this fake, and tests want to see them.
 */
export interface RecordedRequest {
  readonly method: string;
  /** Without the query string. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it was sent, compressed when it was. */
  readonly body: Uint8Array;
  /**
   * The body as JSON, decompressed; undefined when it is none.
   */
  json(): unknown;
  /** The status of the response; undefined while there is none, or when the connection was reset. */
  status: number | undefined;
}

/** Reads a request's body once and gives a record of it with a request that can still be read. */
export async function recordRequest(
  request: Request,
): Promise<{ recorded: RecordedRequest; replay: Request }> {
  const url = new URL(request.url);
  const body = new Uint8Array(await request.arrayBuffer());
  const { method, headers, signal } = request;
  const recorded: RecordedRequest = {
    method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(headers),
    body,
    json: () => parse(body, headers.get("content-encoding")),
    status: undefined,
  };
  const hasBody = method !== "GET" && method !== "HEAD" && body.byteLength > 0;
  const replay = new Request(request.url, {
    method,
    headers,
    signal,
    ...(hasBody ? { body } : {}),
  });
  return { recorded, replay };
}

function parse(body: Uint8Array, encoding: string | null): unknown {
  const bytes = encoding === "br" ? brotliDecompressSync(body) : body;
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return json;
  } catch {
    // Most bodies that are no JSON are empty or binary; `body` has them as they are.
    return undefined;
  }
}

import type { IncomingHttpHeaders } from "node:http";
import { text } from "node:stream/consumers";
import { startUpstream } from "./upstream-server.ts";

/** A request to a fake forge. */
export interface ForgeRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** The JSON of the body, `undefined` where there is none. */
  readonly body: unknown;
}

/** What a fake forge responds with. */
export interface ForgeReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, or a text as it is. */
  readonly body?: unknown;
}

/** A server on the loopback interface that takes requests as GitHub and GitLab do. */
export interface ForgeServer extends AsyncDisposable {
  readonly url: string;
  /** What was asked, in order. */
  readonly requests: readonly ForgeRequest[];
}

/** Starts a server that responds to each request with what `reply` makes of it. */
export async function startForge(
  reply: (request: ForgeRequest) => ForgeReply,
): Promise<ForgeServer> {
  const requests: ForgeRequest[] = [];
  const server = await startUpstream((incoming, response) => {
    const respond = async (): Promise<void> => {
      const sent = await text(incoming);
      const { pathname, searchParams } = new URL(incoming.url ?? "/", "http://localhost");
      const request = {
        method: incoming.method ?? "",
        path: pathname,
        query: searchParams,
        headers: incoming.headers,
        body: sent === "" ? undefined : (JSON.parse(sent) as unknown),
      };
      requests.push(request);
      const { status, headers = {}, body = "" } = reply(request);
      const written = typeof body === "string" ? body : JSON.stringify(body);
      response.writeHead(status, headers).end(written);
    };
    respond().catch((error: unknown) => response.writeHead(599).end(String(error)));
  });
  return {
    url: server.url,
    requests,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

/** The items of a list that a query asks for, as both forges divide lists into pages. */
export function pageOf<T>(items: readonly T[], query: URLSearchParams): readonly T[] {
  const size = Number(query.get("per_page") ?? 30);
  const first = (Number(query.get("page") ?? 1) - 1) * size;
  return items.slice(first, first + size);
}

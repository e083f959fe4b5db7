import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** What the server answers. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request as it came over the wire. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server on the loopback interface that records what it receives. */
export interface LoopbackServer extends AsyncDisposable {
  /** Such as `http://127.0.0.1:40123`. */
  readonly origin: string;
  readonly received: readonly ReceivedRequest[];
}

/** Starts a server that answers each request with what `reply` makes of it. */
export async function startLoopbackServer(
  reply: (request: ReceivedRequest) => Reply | Promise<Reply>,
): Promise<LoopbackServer> {
  const received: ReceivedRequest[] = [];
  const handle = async (request: IncomingMessage): Promise<Reply> => {
    const { method = "", url = "", headers } = request;
    const whole = { method, url, headers, body: await text(request) };
    received.push(whole);
    return reply(whole);
  };
  const server = createServer((request, response) => {
    handle(request).then(
      ({ status, headers = {}, body = "" }) => response.writeHead(status, headers).end(body),
      (error: unknown) => response.writeHead(599).end(String(error)),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** A JSON reply. */
export function json(value: unknown, status = 200): Reply {
  const body = JSON.stringify(value);
  return { status, headers: { "Content-Type": "application/json" }, body };
}

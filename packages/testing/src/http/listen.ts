import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { CutResponse } from "../faults/cut-response.ts";
import { ConnectionResetError } from "../faults/fault.ts";
import type { FakeHost } from "./fake-host.ts";

/** Takes over a connection that asked for an upgrade and passed all faults. */
export type AcceptUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** A fake that listens. */
export interface Listener {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Stops listening and ends all connections. */
  close(): Promise<void>;
}

const loopback = "127.0.0.1";

/**
 * Lets a fake listen on the loopback address. Port 0 takes a free one. `acceptUpgrade` says for a
 * path who takes WebSockets; undefined means nobody.
 * @throws Error when the port is taken.
 */
export async function listen(
  host: FakeHost,
  port: number,
  acceptUpgrade: (path: string) => AcceptUpgrade | undefined,
): Promise<Listener> {
  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    fetch: async (request, env) => await serve(host, request, env as HttpBindings),
  }) as Server;
  server.on("upgrade", (request, socket, head) => {
    void upgrade(host, request, socket, head, acceptUpgrade);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, loopback, () => resolve());
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${loopback}:${address.port}`,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        // What was sent at the last moment still gets out, for which the kernel needs real time; what hangs does
        // not hold us up.
        setTimeout(() => server.closeAllConnections(), 50);
      });
    },
  };
}

async function serve(host: FakeHost, request: Request, env: HttpBindings): Promise<Response> {
  try {
    const response = await host.handle(request);
    if (!(response instanceof CutResponse)) return response;
    await sendAndCut(response, env.outgoing);
    return RESPONSE_ALREADY_SENT;
  } catch (error) {
    if (!(error instanceof ConnectionResetError)) throw error;
    env.incoming.socket.resetAndDestroy();
    return RESPONSE_ALREADY_SENT;
  }
}

/** Writes past the adapter, which would report a broken body as its own error. */
async function sendAndCut(response: CutResponse, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  await new Promise<void>((resolve) => {
    outgoing.write(response.sent, () => resolve());
  });
  // Only the client can tell that it has read this much, so the system's clock gives it a moment.
  await pause(20);
  outgoing.destroy();
}

async function upgrade(
  host: FakeHost,
  incoming: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  acceptUpgrade: (path: string) => AcceptUpgrade | undefined,
): Promise<void> {
  socket.on("error", () => socket.destroy());
  const url = new URL(incoming.url ?? "/", `http://${loopback}`);
  const accept = acceptUpgrade(url.pathname);
  if (accept === undefined) {
    socket.end("HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
    return;
  }
  try {
    const request = new Request(url, { headers: incoming.headers as Record<string, string> });
    const refusal = await host.handleUpgrade(request);
    if (refusal === undefined) accept(incoming, socket, head);
    else await refuseUpgrade(socket, refusal);
  } catch {
    // The only failure on this way is a fault that resets the connection.
    socket.destroy();
  }
}

async function refuseUpgrade(socket: Duplex, response: Response): Promise<void> {
  const body = await response.text();
  const headers = Array.from(response.headers, ([name, value]) => `${name}: ${value}\r\n`);
  const head = `HTTP/1.1 ${response.status} Refused\r\n${headers.join("")}`;
  socket.end(
    `${head}content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

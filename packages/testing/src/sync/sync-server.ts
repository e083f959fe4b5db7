import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { DeploymentState } from "../deployment/state.ts";
import { SyncSession } from "./session.ts";

const pingFrameInterval = 5_000;
const pingMessageInterval = 15_000;

/** Whether a path is that of the sync protocol: `/api/sync`, or with a client's version in it. */
export function isSyncPath(path: string): boolean {
  return /^\/api\/(?:[^/]+\/)?sync$/.test(path);
}

/** Serves the sync protocol on WebSockets. */
export class SyncServer {
  readonly #state: DeploymentState;
  readonly #server = new WebSocketServer({ noServer: true, perMessageDeflate: true });
  readonly #sessions = new Set<SyncSession>();

  constructor(state: DeploymentState) {
    this.#state = state;
  }

  /** How many clients are connected. */
  get connections(): number {
    return this.#sessions.size;
  }

  /** Takes a connection over that asked for an upgrade. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (webSocket) => this.#serve(webSocket));
  }

  /** Closes all connections, with a code and a reason where they are given. */
  disconnectAll(code?: number, reason?: string): void {
    for (const session of this.#sessions) session.disconnect(code, reason);
  }

  /** Closes all connections at once and takes no more. */
  close(): void {
    this.disconnectAll(1001, "ShuttingDown");
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }

  #serve(webSocket: WebSocket): void {
    const session = new SyncSession(this.#state, {
      send: (text) => webSocket.send(text),
      close: (code, reason) => webSocket.close(code, reason),
    });
    this.#sessions.add(session);
    const stopPinging = keepAlive(webSocket);
    webSocket.on("message", (data: Buffer) => session.receive(data.toString("utf8")));
    // A socket that breaks is also closed, which is all that a session needs to know.
    webSocket.on("error", () => webSocket.terminate());
    webSocket.on("close", () => {
      stopPinging();
      session.closed();
      this.#sessions.delete(session);
    });
  }
}

/**
 * Sends ping frames, and a `Ping` message for clients that cannot see frames. The client at the other end of the socket
 * measures the silence by its own time, so this is the system's and not the deployment's.
 */
function keepAlive(webSocket: WebSocket): () => void {
  const frames = setInterval(() => webSocket.ping(), pingFrameInterval);
  const messages = setInterval(() => webSocket.send('{"type":"Ping"}'), pingMessageInterval);
  frames.unref();
  messages.unref();
  return () => {
    clearInterval(frames);
    clearInterval(messages);
  };
}

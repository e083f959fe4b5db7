import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { createLogsClient, type FunctionExecutionJson, type LogsClient } from "../src/index.ts";
import { withResolvers } from "./with-resolvers.ts";

/** What the server does with one poll. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * A loopback server that answers each poll with the next answer of a script. A tail that goes on after the
 * script has ended is refused, so that a test of one that goes astray fails and does not wait.
 */
export interface LogServer extends AsyncDisposable {
  readonly port: number;
  readonly client: LogsClient;
  readonly polls: readonly Poll[];
  /** Resolves when a poll is being held. */
  readonly pollHeld: Promise<void>;
  /** Resolves when a poll that was being held lost its connection. */
  readonly pollCancelled: Promise<void>;
}

/** One request that arrived. */
export interface Poll {
  readonly method: string | undefined;
  readonly url: URL;
  readonly headers: IncomingMessage["headers"];
}

/** The key that no error may show. */
export const secretKey = "prod:happy-otter-123|c2VjcmV0IQ==";

/** Starts the server on a free port. The client it hands out sends {@link secretKey}. */
export function startLogServer(...script: Answer[]): Promise<LogServer> {
  return startLogServerAt(0, ...script);
}

/** The same on a port of the caller's choice. */
export async function startLogServerAt(at: number, ...script: Answer[]): Promise<LogServer> {
  const polls: Poll[] = [];
  const held = withResolvers();
  const cancelled = withResolvers();
  const server = createServer((request, response) => {
    const { method, headers } = request;
    const url = new URL(request.url ?? "/", "http://server");
    polls.push({ method, url, headers });
    // By a clock of its own; tests that are about it give one.
    response.sendDate = false;
    const answer = script.shift() ?? scriptEnded;
    if (answer === hold) {
      response.on("close", () => cancelled.resolve());
      held.resolve();
    } else answer(request, response);
  });
  server.listen(at, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    port,
    client: createLogsClient({
      baseUrl: `http://127.0.0.1:${port}`,
      headers: { Authorization: `Convex ${secretKey}` },
    }),
    polls,
    pollHeld: held.promise,
    pollCancelled: cancelled.promise,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** Answers with a page of the log. */
export function page(newCursor: number, ...entries: FunctionExecutionJson[]): Answer {
  return json(200, { entries, newCursor });
}

/** Answers with a status and a JSON body. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return text(status, JSON.stringify(body), { "Content-Type": "application/json", ...headers });
}

/** Answers with a status and any body. */
export function text(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return (_, response) => {
    response.writeHead(status, headers).end(body);
  };
}

/** Severs the connection before an answer. */
export const hangUp: Answer = (request) => {
  request.socket.destroy();
};

/** Severs the connection in the middle of a page. */
export const cutShort: Answer = (request, response) => {
  response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "1000" });
  response.write('{"entries":[{"kind":', () => request.socket.destroy());
};

/** Never answers. */
export const hold: Answer = () => {};

/** What no tail goes on after. */
const scriptEnded: Answer = json(410, { code: "ScriptEnded", message: "" });

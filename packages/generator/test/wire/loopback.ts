import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** A request as it came over the socket. */
export interface Received {
  readonly method: string;
  /** Path and query, undecoded. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What to answer, in full or step by step. */
export type Answer =
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Uint8Array;
    }
  | ((response: ServerResponse) => void);

/** A server on the loopback interface that keeps what it receives. */
export interface Loopback {
  readonly url: string;
  readonly received: Received[];
  /** The answer to every request from now on. */
  answer: Answer;
  close(): void;
}

/** Starts a server on a free port. */
export async function listen(): Promise<Loopback> {
  const server = createServer((request, response) => {
    const record = async (): Promise<void> => {
      const { method = "", url: target = "", headers } = request;
      loopback.received.push({ method, target, headers, body: await buffer(request) });
      give(loopback.answer, response);
    };
    // A client that hangs up has sent no request.
    record().catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const loopback: Loopback = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: [],
    answer: {},
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return loopback;
}

/** Answers a request. */
export function give(answer: Answer, response: ServerResponse): void {
  if (typeof answer === "function") return answer(response);
  response.writeHead(answer.status ?? 200, { ...answer.headers }).end(answer.body ?? "{}");
}

/** Sends one call, and gives the one request that came of it. */
export async function requestOf(
  server: Loopback,
  call: (baseUrl: string) => Promise<unknown>,
): Promise<Received> {
  server.received.length = 0;
  await call(server.url);
  const [first, ...others] = server.received;
  if (first === undefined || others.length > 0) throw new Error("not one request");
  return first;
}

/** The error of a call that is refused before any request. */
export async function refusalOf(
  server: Loopback,
  call: (baseUrl: string) => Promise<unknown>,
): Promise<Error> {
  server.received.length = 0;
  const error: unknown = await call(server.url).then(
    () => new Error("was not refused"),
    (reason: unknown) => reason,
  );
  if (server.received.length > 0) throw new Error("a request was sent");
  if (!(error instanceof Error)) throw new Error("no error");
  return error;
}

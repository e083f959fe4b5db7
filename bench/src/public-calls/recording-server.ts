import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** A request as it came. */
export interface Received {
  readonly method: string;
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What a request is answered with. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A server on the loopback interface that keeps the latest request. */
export class RecordingServer {
  latest: Received | undefined;
  answer: Answer = { status: 200, headers: {}, body: "" };
  /** Answers in place of {@link answer}. */
  respond: ((received: Received) => Answer) | undefined;
  readonly #server = createServer((request, response) => {
    const record = async (): Promise<void> => {
      const { method = "", url: target = "", headers } = request;
      this.latest = { method, target, headers, body: await buffer(request) };
      const answer = this.respond?.(this.latest) ?? this.answer;
      response.writeHead(answer.status, { ...answer.headers }).end(answer.body);
    };
    record().catch(() => response.destroy());
  });

  /** Starts on a free port, and gives its URL. */
  async start(): Promise<string> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

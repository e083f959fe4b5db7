import { createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A request that a webhook has got. */
export interface Delivery {
  readonly body: string;
  readonly contentType: string | undefined;
  readonly signature: string | undefined;
  readonly authorization: string | undefined;
}

/** An event of a delivery. */
export interface DeliveredEvent {
  readonly topic: string;
  readonly [field: string]: unknown;
}

/** A webhook on the loopback address that keeps what it gets. */
export class Webhook {
  readonly deliveries: Delivery[] = [];
  /** How it responds: a status for each request to come, then 200. `hang` never responds. */
  readonly responses: (number | "hang")[] = [];
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        this.deliveries.push({
          body: Buffer.concat(chunks).toString(),
          contentType: request.headers["content-type"],
          signature: request.headers["x-webhook-signature"] as string | undefined,
          authorization: request.headers.authorization,
        });
        const status = this.responses.shift() ?? 200;
        if (status === "hang") return;
        response.writeHead(status, status === 302 ? { location: "/elsewhere" } : {}).end();
      });
    });
  }

  /** Starts one on a free port. */
  static async start(): Promise<Webhook> {
    const webhook = new Webhook();
    await new Promise<void>((resolve) => {
      webhook.#server.listen(0, "127.0.0.1", resolve);
    });
    return webhook;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hook`;
  }

  /** All events so far, in the format `json`. */
  get events(): DeliveredEvent[] {
    return this.deliveries.flatMap(({ body }) => JSON.parse(body) as DeliveredEvent[]);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** What a body is signed with. */
export function signatureOf(body: string, secret: string): string {
  return `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
}

import { WebSocket } from "ws";

/** A message of the sync protocol, with the fields that tests look at. */
export interface SyncMessage {
  readonly type: string;
  readonly startVersion?: Version;
  readonly endVersion?: Version;
  readonly modifications?: Record<string, unknown>[];
  readonly [field: string]: unknown;
}

interface Version {
  readonly querySet: number;
  readonly identity: number;
  readonly ts: string;
}

/** A bare client of the sync protocol, which sees every frame. */
export class SyncClient {
  readonly messages: SyncMessage[] = [];
  readonly #socket: WebSocket;
  readonly #opened: Promise<void>;
  /** How the socket was closed. */
  closing: { code: number; reason: string } | undefined;

  constructor(url: string, path = "/api/1.48.0/sync") {
    this.#socket = new WebSocket(`${url.replace("http", "ws")}${path}`);
    this.#socket.on("message", (data: Buffer) => {
      this.messages.push(JSON.parse(data.toString("utf8")) as SyncMessage);
    });
    this.#socket.on("close", (code, reason) => {
      this.closing = { code, reason: reason.toString() };
    });
    this.#opened = new Promise((resolve, reject) => {
      this.#socket.once("open", () => resolve());
      this.#socket.once("error", reject);
    });
  }

  /** Waits for the connection and greets. */
  async connect(sessionId = "a5ba2c3e-0000-4000-8000-000000000001"): Promise<void> {
    await this.#opened;
    this.send({
      type: "Connect",
      sessionId,
      connectionCount: 0,
      lastCloseReason: "InitialConnect",
      clientTs: 0,
    });
  }

  send(message: object | string): void {
    this.#socket.send(typeof message === "string" ? message : JSON.stringify(message));
  }

  authenticate(value: string, baseVersion = 0, rest: object = {}): void {
    this.send({ type: "Authenticate", tokenType: "Admin", baseVersion, value, ...rest });
  }

  subscribe(queryId: number, udfPath: string, args: object = {}, rest: object = {}): void {
    const modifications = [{ type: "Add", queryId, udfPath, args: [args], ...rest }];
    const baseVersion = queryId;
    this.send({ type: "ModifyQuerySet", baseVersion, newVersion: baseVersion + 1, modifications });
  }

  /** The modifications of all transitions so far. */
  modifications(): Record<string, unknown>[] {
    return this.messages.flatMap(({ modifications = [] }) => modifications);
  }

  close(): void {
    this.#socket.terminate();
  }
}

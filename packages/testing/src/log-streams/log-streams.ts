import { randomBytes } from "node:crypto";
import { documentId } from "../database/document.ts";
import type { Clock } from "../time/clock.ts";
import type { JsonObject } from "../values/convex-value.ts";
import type { LogStreamType } from "./configuration.ts";
import type { LogEvent } from "./events.ts";
import { destinationOf, WebhookSender, type WebhookTarget } from "./webhook-sender.ts";

const secretFields = new Set(["apiKey", "ddApiKey", "dsn"]);
const typesWithTopics: ReadonlySet<string> = new Set([
  "datadog",
  "webhook",
  "axiom",
  "postHogLogs",
] satisfies LogStreamType[]);

/** The status of a webhook whose URL leads there. Any URL is taken; one that no request can go to fails to be verified. */
const statusOf: Readonly<Record<ReturnType<typeof destinationOf>, JsonObject>> = {
  "this machine": { type: "pending" },
  "another machine": { type: "active" },
  nowhere: { type: "failed", reason: "The URL of the webhook is neither http nor https." },
};

/** A log stream with its id, type and status. Secrets of services are kept out of it. */
export type LogStream = JsonObject & { id: string; logStreamType: string };

/**
 * The log streams of a deployment. Events go to webhooks on the loopback address alone: nothing is
 * ever sent to another machine, whose streams count as active.
 */
export class LogStreams {
  readonly #clock: Clock;
  readonly #metadata: () => JsonObject;
  readonly #streams = new Map<string, LogStream>();
  readonly #senders = new Map<string, WebhookSender>();
  #sequence = 0;

  /** @param metadata What every event says of the deployment. */
  constructor(clock: Clock, metadata: () => JsonObject) {
    this.#clock = clock;
    this.#metadata = metadata;
  }

  /** All streams, oldest first. */
  list(): LogStream[] {
    return [...this.#streams.values()];
  }

  /** The stream with an id. */
  find(id: string): LogStream | undefined {
    return this.#streams.get(id);
  }

  /** Whether there is one of a type already; there cannot be a second one. */
  hasType(type: LogStreamType): boolean {
    return this.list().some(({ logStreamType }) => logStreamType === type);
  }

  /** Adds a stream. */
  create(logStreamType: LogStreamType, configuration: JsonObject): LogStream {
    this.#sequence += 1;
    const id = documentId("_log_sinks", this.#sequence);
    const secret: JsonObject = logStreamType === "webhook" ? { hmacSecret: newSecret() } : {};
    const topics: JsonObject = typesWithTopics.has(logStreamType) ? { topics: null } : {};
    const status = { type: "active" };
    const fields = publicFields(configuration);
    const stream = { ...topics, ...fields, ...secret, id, logStreamType, status };
    this.#streams.set(id, stream);
    this.#connect(id);
    return stream;
  }

  /** Changes some fields of a stream, which then begins anew with a verification. */
  update({ id }: LogStream, changes: JsonObject): void {
    this.#change(id, publicFields(changes));
    this.#connect(id);
  }

  /** Gives a webhook a new secret, which the very next request is signed with. */
  rotateSecret({ id }: LogStream): string {
    const hmacSecret = newSecret();
    this.#change(id, { hmacSecret });
    return hmacSecret;
  }

  /** Removes a stream. */
  delete({ id }: LogStream): void {
    this.#disconnect(id);
    this.#streams.delete(id);
  }

  /** Passes events to all webhooks, without waiting for any. */
  send(events: readonly LogEvent[]): void {
    for (const sender of this.#senders.values()) sender.send(events);
  }

  /** Ends all requests that are under way. */
  close(): void {
    for (const id of this.#streams.keys()) this.#disconnect(id);
  }

  #change(id: string, fields: JsonObject): void {
    const stream = this.#streams.get(id);
    if (stream !== undefined) this.#streams.set(id, Object.assign({}, stream, fields));
  }

  #connect(id: string): void {
    this.#disconnect(id);
    const stream = this.#streams.get(id);
    const url = stream?.["url"];
    if (stream?.logStreamType !== "webhook" || typeof url !== "string") return;
    const destination = destinationOf(url);
    this.#change(id, { status: statusOf[destination] });
    if (destination !== "this machine") return;
    const sender = new WebhookSender({
      clock: this.#clock,
      metadata: this.#metadata,
      target: () => this.#streams.get(id) as unknown as WebhookTarget,
      onVerified: (reason) => {
        const status: JsonObject =
          reason === undefined ? { type: "active" } : { type: "failed", reason };
        this.#change(id, { status });
      },
    });
    this.#senders.set(id, sender);
  }

  #disconnect(id: string): void {
    this.#senders.get(id)?.stop();
    this.#senders.delete(id);
  }
}

function publicFields(configuration: JsonObject): JsonObject {
  const fields = Object.entries(configuration).filter(([name]) => !secretFields.has(name));
  return Object.fromEntries(fields);
}

function newSecret(): string {
  return randomBytes(32).toString("base64");
}

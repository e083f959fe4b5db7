import { randomBytes } from "node:crypto";
import { documentId } from "../database/document.ts";
import type { JsonObject } from "../values/convex-value.ts";

/** The kinds of log streams. */
export const logStreamTypes: ReadonlySet<string> = new Set([
  "datadog",
  "webhook",
  "axiom",
  "sentry",
  "postHogLogs",
  "postHogErrorTracking",
]);

const secretFields = new Set(["apiKey", "ddApiKey", "dsn"]);

/** A log stream with its id, type and status. Secrets are kept out of it. */
export type LogStream = JsonObject & { id: string; logStreamType: string };

/** The log streams of a deployment. Nothing is ever sent to them. */
export class LogStreams {
  readonly #streams = new Map<string, LogStream>();
  #sequence = 0;

  /** All streams, oldest first. */
  list(): LogStream[] {
    return [...this.#streams.values()];
  }

  /** The stream with an id. */
  find(id: string): LogStream | undefined {
    return this.#streams.get(id);
  }

  /** Whether there is one of a type already; only webhooks may be there more than once. */
  hasType(type: string): boolean {
    return this.list().some(({ logStreamType }) => logStreamType === type);
  }

  /** Adds a stream. */
  create(logStreamType: string, config: JsonObject): LogStream {
    this.#sequence += 1;
    const id = documentId("_log_sinks", this.#sequence);
    const secret: JsonObject = logStreamType === "webhook" ? { hmacSecret: newSecret() } : {};
    const status = { type: "active" };
    const stream = { ...publicFields(config), ...secret, id, logStreamType, status };
    this.#streams.set(id, stream);
    return stream;
  }

  /** Changes some fields of a stream. */
  update(stream: LogStream, config: JsonObject): void {
    const { id, logStreamType } = stream;
    this.#streams.set(id, { ...stream, ...publicFields(config), id, logStreamType });
  }

  /** Gives a webhook a new secret. */
  rotateSecret(stream: LogStream): string {
    const hmacSecret = newSecret();
    this.#streams.set(stream.id, { ...stream, hmacSecret });
    return hmacSecret;
  }

  /** Removes a stream. */
  delete({ id }: LogStream): void {
    this.#streams.delete(id);
  }
}

function publicFields(config: JsonObject): JsonObject {
  const fields = Object.entries(config).filter(([name]) => !secretFields.has(name));
  return Object.fromEntries(fields);
}

function newSecret(): string {
  return randomBytes(32).toString("base64");
}

import { createHmac } from "node:crypto";
import { unescape } from "node:querystring";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Clock } from "../time/clock.ts";
import type { JsonObject } from "../values/convex-value.ts";
import { type LogEvent, verificationEvent } from "./events.ts";

/** Most events of one request. */
export const maximumBatch = 128;
/** Most events that wait; those that come then are dropped. */
export const maximumQueue: number = 8 * maximumBatch;
/** How often a batch is sent before it is dropped. */
export const maximumAttempts = 6;
/** How often the verification is sent before the stream has failed. */
export const maximumVerificationAttempts = 3;

const firstDelayMilliseconds = 1000;
const longestDelayMilliseconds = 60_000;
const requestTimeoutMilliseconds = 30_000;

/** Where and how events are sent, read anew for each request. */
export interface WebhookTarget {
  readonly url: string;
  readonly format: "json" | "jsonl";
  readonly hmacSecret: string;
  /** Null for all. */
  readonly topics: readonly string[] | null;
}

/** What a sender is told and tells. */
export interface WebhookSenderOptions {
  readonly clock: Clock;
  readonly target: () => WebhookTarget;
  /** What every event says under `convex`. */
  readonly metadata: () => JsonObject;
  /** Called when the verification has arrived, with undefined, or has failed for good, with the reason. */
  readonly onVerified: (failure: string | undefined) => void;
}

/**
 * Sends events to a webhook, in batches and in their order, without anybody having to wait for it. It
 * begins with a verification. A batch is repeated after a status of 5xx or a broken connection, with
 * delays that double from one second on; after another status, or too many attempts, it is dropped.
 */
export class WebhookSender {
  readonly #options: WebhookSenderOptions;
  readonly #stopped = new AbortController();
  readonly #queue: LogEvent[] = [];
  #isVerified = false;
  #isRunning = false;

  constructor(options: WebhookSenderOptions) {
    this.#options = options;
    void this.#verify();
  }

  /** Takes events on; those beyond the longest queue are dropped. */
  send(events: readonly LogEvent[]): void {
    const { topics } = this.#options.target();
    for (const event of events) {
      if (topics !== null && !topics.includes(event.topic)) continue;
      if (this.#queue.length < maximumQueue) this.#queue.push(event);
    }
    if (this.#isVerified) void this.#run();
  }

  /** Ends the request that is under way and sends nothing any more. */
  stop(): void {
    this.#stopped.abort();
    this.#queue.length = 0;
  }

  async #verify(): Promise<void> {
    const event = verificationEvent(this.#options.clock.now());
    const failure = await this.#deliver([event], maximumVerificationAttempts);
    if (this.#stopped.signal.aborted) return;
    this.#options.onVerified(failure);
    if (failure !== undefined) return;
    this.#isVerified = true;
    await this.#run();
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    while (this.#queue.length > 0) {
      // What happens at the same moment shares a request.
      await nextTurn();
      await this.#deliver(this.#queue.splice(0, maximumBatch), maximumAttempts);
    }
    this.#isRunning = false;
  }

  /** Sends a batch. Gives the reason when it did not arrive. */
  async #deliver(events: readonly LogEvent[], attempts: number): Promise<string | undefined> {
    const { clock, metadata } = this.#options;
    const convex = metadata();
    const batch = events.map((event) => Object.assign({}, event, { convex }));
    let delay = firstDelayMilliseconds;
    let failure = "";
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      if (this.#stopped.signal.aborted) return undefined;
      const outcome = await this.#request(batch);
      if (outcome === undefined) return undefined;
      failure = outcome.reason;
      if (!outcome.isTransient) break;
      if (attempt < attempts) await clock.sleep(delay, this.#stopped.signal);
      delay = Math.min(delay * 2, longestDelayMilliseconds);
    }
    return failure;
  }

  async #request(
    batch: readonly JsonObject[],
  ): Promise<{ reason: string; isTransient: boolean } | undefined> {
    const { format, hmacSecret, ...target } = this.#options.target();
    const { url, headers: credentials } = withoutUser(target.url);
    const lines = batch.map((event) => JSON.stringify(event));
    const body = format === "json" ? `[${lines.join(",")}]` : lines.join("\n");
    const digest = createHmac("sha256", hmacSecret).update(body).digest("hex");
    const headers = {
      ...credentials,
      "content-type": "application/json",
      "x-webhook-signature": `sha256=${digest}`,
    };
    // A socket hangs in real time, whatever the clock of the deployment.
    const late = AbortSignal.timeout(requestTimeoutMilliseconds);
    const signal = AbortSignal.any([this.#stopped.signal, late]);
    try {
      // A redirection could lead away from this machine.
      const init = { method: "POST", headers, body, signal, redirect: "manual" } as const;
      const response = await fetch(url, init);
      await response.body?.cancel();
      if (response.ok) return undefined;
      const reason = `The webhook responded with ${response.status}.`;
      return { reason, isTransient: response.status >= 500 };
    } catch {
      // Whatever kept the response away may not be there at the next attempt.
      return { reason: "The webhook did not respond.", isTransient: true };
    }
  }
}

/** Where the URL of a webhook leads. The fake sends nothing to another machine. */
export function destinationOf(url: string): "this machine" | "another machine" | "nowhere" {
  const { hostname, protocol } = new URL(url);
  if (protocol !== "http:" && protocol !== "https:") return "nowhere";
  const isLoopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
  return isLoopback ? "this machine" : "another machine";
}

/**
 * A URL without its user information, which is sent as Basic credentials (RFC 7617): `fetch` refuses URLs that have some
 * (Fetch standard, section 5.4).
 */
function withoutUser(url: string): { url: string; headers: Record<string, string> } {
  const parsed = new URL(url);
  const { username, password } = parsed;
  if (username === "" && password === "") return { url, headers: {} };
  parsed.username = "";
  parsed.password = "";
  const credentials = [username, password].map((part) => unescape(part)).join(":");
  const authorization = `Basic ${Buffer.from(credentials).toString("base64")}`;
  return { url: parsed.href, headers: { authorization } };
}

import { randomUUID } from "node:crypto";
import { completeAttributes } from "../auth/acting-as.ts";
import type { Identity } from "../auth/identity.ts";
import type { DeploymentState } from "../deployment/state.ts";
import { ApiError } from "../http/api-error.ts";
import { encodeU64 } from "../values/base64.ts";
import type { JsonObject } from "../values/convex-value.ts";
import { respondToCall } from "./calls.ts";
import type { ClientMessage, StateVersion } from "./messages.ts";
import { parseClientMessage } from "./parse-message.ts";
import { Subscriptions } from "./subscriptions.ts";

/** The other end of a WebSocket, as far as a session needs it. */
export interface SyncSocket {
  send(text: string): void;
  close(code?: number, reason?: string): void;
}

/**
 * One client on the sync protocol: says who it is, subscribes to queries, calls mutations and
 * actions, and is notified of every change of a subscribed result. Messages are handled in order.
 */
export class SyncSession {
  readonly #state: DeploymentState;
  readonly #socket: SyncSocket;
  readonly #subscriptions: Subscriptions;
  readonly #unsubscribe: () => void;
  #version: StateVersion = { querySet: 0, identity: 0, ts: 0n };
  #identity: Identity = { kind: "anonymous" };
  #sessionId: string = randomUUID();
  #queue: Promise<void> = Promise.resolve();
  #refreshPlanned = false;
  #closed = false;

  constructor(state: DeploymentState, socket: SyncSocket) {
    this.#state = state;
    this.#socket = socket;
    this.#subscriptions = new Subscriptions(state);
    this.#unsubscribe = state.changes.subscribe(() => this.#planRefresh());
  }

  /** Handles a text frame of the client after all frames before it. */
  receive(text: string): void {
    this.#enqueue(async () => await this.#handle(parseClientMessage(text)));
  }

  /** Ends the session from this side. */
  disconnect(code?: number, reason?: string): void {
    if (this.#closed) return;
    this.closed();
    this.#socket.close(code, reason);
  }

  /** Stops everything, because the socket is gone. */
  closed(): void {
    this.#closed = true;
    this.#unsubscribe();
  }

  async #handle(message: ClientMessage): Promise<void> {
    switch (message.type) {
      case "Connect":
        this.#sessionId = message.sessionId;
        return;
      case "Authenticate":
        return await this.#authenticate(message);
      case "ModifyQuerySet":
        return await this.#modifyQuerySet(message);
      case "Mutation":
        this.#send(await respondToCall(this.#state, this.#identity, this.#sessionId, message));
        return await this.#transition({}, "always");
      case "Action":
        // An action may take long, and what the client sends next does not wait for it.
        void this.#runAction(message);
        return;
      case "Event":
        return;
    }
  }

  async #runAction(message: Extract<ClientMessage, { type: "Action" }>): Promise<void> {
    try {
      this.#send(await respondToCall(this.#state, this.#identity, this.#sessionId, message));
    } catch (error) {
      this.#fail(error);
    }
  }

  async #authenticate(message: Extract<ClientMessage, { type: "Authenticate" }>): Promise<void> {
    this.#requireBase(message.baseVersion, this.#version.identity);
    try {
      this.#identity = this.#identify(message);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { baseVersion } = message;
      this.#send({
        type: "AuthError",
        error: error.message,
        baseVersion,
        authUpdateAttempted: true,
      });
      this.disconnect();
      return;
    }
    await this.#transition({ identity: this.#version.identity + 1 }, "always");
  }

  #identify(message: Extract<ClientMessage, { type: "Authenticate" }>): Identity {
    const { authenticator } = this.#state;
    if (message.tokenType === "None") return { kind: "anonymous" };
    if (message.tokenType === "User") return authenticator.identifyUser(message.value);
    const { impersonating } = message;
    const user = impersonating === undefined ? undefined : completeAttributes(impersonating);
    return authenticator.identifyAdmin(message.value, user);
  }

  async #modifyQuerySet(
    message: Extract<ClientMessage, { type: "ModifyQuerySet" }>,
  ): Promise<void> {
    this.#requireBase(message.baseVersion, this.#version.querySet);
    for (const query of message.added) this.#subscriptions.add(query);
    const removed = message.removed.map((queryId): JsonObject => {
      this.#subscriptions.remove(queryId);
      return { type: "QueryRemoved", queryId };
    });
    await this.#transition({ querySet: message.newVersion }, "always", removed);
  }

  #requireBase(given: number, actual: number): void {
    if (given === actual) return;
    throw new ApiError(400, "BadBaseVersion", `Base version ${given} does not match ${actual}.`);
  }

  #planRefresh(): void {
    if (this.#refreshPlanned || this.#closed) return;
    this.#refreshPlanned = true;
    this.#enqueue(async () => {
      this.#refreshPlanned = false;
      await this.#transition({}, "whenChanged");
    });
  }

  /** Runs all subscribed queries and sends what is new, as one step to the next version. */
  async #transition(
    next: Partial<StateVersion>,
    when: "always" | "whenChanged",
    removed: readonly JsonObject[] = [],
  ): Promise<void> {
    const ts = this.#state.clock.nextTimestamp();
    const updated = await this.#subscriptions.refresh(this.#identity);
    const modifications = [...removed, ...updated];
    if (modifications.length === 0 && when === "whenChanged") return;
    const start = this.#version;
    this.#version = { ...start, ...next, ts };
    this.#send({
      type: "Transition",
      startVersion: versionJson(start),
      endVersion: versionJson(this.#version),
      modifications,
    });
  }

  #enqueue(task: () => Promise<void>): void {
    this.#queue = this.#runAfter(this.#queue, task);
  }

  async #runAfter(previous: Promise<void>, task: () => Promise<void>): Promise<void> {
    await previous;
    if (this.#closed) return;
    try {
      await task();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    if (error instanceof ApiError && error.status === 400) {
      this.#send({ type: "FatalError", error: error.message });
    }
    const forbidden = error instanceof ApiError && error.status < 500;
    const reason = error instanceof ApiError ? error.code.slice(0, 123) : "InternalServerError";
    this.disconnect(forbidden ? 1000 : 1011, reason);
  }

  #send(message: JsonObject): void {
    if (!this.#closed) this.#socket.send(JSON.stringify(message));
  }
}

function versionJson({ querySet, identity, ts }: StateVersion): JsonObject {
  return { querySet, identity, ts: encodeU64(ts) };
}

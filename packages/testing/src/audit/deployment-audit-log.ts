import type { KeyActor } from "../auth/key-ring.ts";
import type { Clock } from "../time/clock.ts";
import type { JsonObject } from "../values/convex-value.ts";

/** A change to a deployment, as `list_audit_log_events` gives it. */
export type DeploymentAuditEvent = {
  actor: JsonObject;
  action: string;
  createTime: number;
  metadata: JsonObject;
  clientIp: string | null;
  clientUserAgent: string | null;
};

/** An event with its place in the log. */
export interface StoredDeploymentEvent {
  readonly id: number;
  readonly event: DeploymentAuditEvent;
}

/** The changes to a deployment, oldest first. */
export class DeploymentAuditLog {
  readonly #clock: Clock;
  readonly #events: StoredDeploymentEvent[] = [];
  readonly #listeners = new Set<(event: DeploymentAuditEvent) => void>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** All events, oldest first. */
  get events(): readonly StoredDeploymentEvent[] {
    return this.#events;
  }

  /** Calls `listener` at every event. */
  subscribe(listener: (event: DeploymentAuditEvent) => void): void {
    this.#listeners.add(listener);
  }

  /** Keeps a change. */
  record(
    action: string,
    metadata: JsonObject,
    { actor, userAgent = null }: { actor: KeyActor; userAgent?: string | null },
  ): void {
    const event: DeploymentAuditEvent = {
      actor: actorJson(actor),
      action,
      createTime: this.#clock.now(),
      metadata,
      clientIp: null,
      clientUserAgent: userAgent,
    };
    this.#events.push({ id: this.#events.length + 1, event });
    for (const listener of this.#listeners) listener(event);
  }
}

function actorJson(actor: KeyActor): JsonObject {
  if (actor.kind === "system") return { kind: "system" };
  return { kind: "token", member_id: null, token_id: actor.tokenId };
}

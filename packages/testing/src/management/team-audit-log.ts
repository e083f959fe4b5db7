import type { Clock } from "../time/clock.ts";
import type { JsonObject } from "../values/convex-value.ts";
import { memberIdOf, type Principal } from "./access-tokens.ts";
import type { Team } from "./records.ts";

/** What a team's audit log keeps of a change. */
export type TeamAuditEvent = {
  teamId: number;
  actor: JsonObject;
  action: string;
  createTime: number;
  metadata: JsonObject;
  clientIp: string | null;
  clientUserAgent: string | null;
};

/** An event with its place in the log. */
export interface StoredAuditEvent {
  readonly id: number;
  readonly event: TeamAuditEvent;
}

/** What happened to the teams of a host, oldest first. */
export class TeamAuditLog {
  readonly #clock: Clock;
  readonly #events: StoredAuditEvent[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Keeps a change. */
  record(
    team: Team,
    action: string,
    metadata: JsonObject,
    { principal, userAgent }: { principal: Principal | undefined; userAgent: string | null },
  ): void {
    const event: TeamAuditEvent = {
      teamId: team.id,
      actor: actorOf(principal),
      action,
      createTime: this.#clock.now(),
      metadata,
      clientIp: null,
      clientUserAgent: userAgent,
    };
    this.#events.push({ id: this.#events.length + 1, event });
  }

  /** The events of a team. */
  of(team: Team): StoredAuditEvent[] {
    return this.#events.filter(({ event }) => event.teamId === team.id);
  }
}

function actorOf(principal: Principal | undefined): JsonObject {
  if (principal === undefined || principal.kind === "deploymentKey") return { kind: "system" };
  if (principal.kind === "member") return { kind: "member", member_id: principal.member.id };
  return { kind: "token", member_id: memberIdOf(principal), token_id: principal.tokenId };
}

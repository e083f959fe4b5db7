import { pageOf } from "../../http/page.ts";
import {
  choiceParameter,
  integerParameter,
  pageParameters,
  requiredIntegerParameter,
} from "../../http/query.ts";
import type { TeamAuditEvent } from "../team-audit-log.ts";
import { teamAuditActions } from "./audit-actions.ts";
import type { KeyKind } from "./key-kinds.ts";
import { type PlatformApi, platformPages } from "./platform-api.ts";

const auditKeys: readonly KeyKind[] = ["PAT", "Team Token"];

/** The operation that lists what happened to a team, oldest first. */
export function addAuditLogRoutes(api: PlatformApi): void {
  api.on("GET", "/teams/:team_id/list_audit_log_events", auditKeys, (call) => {
    const team = call.team();
    const from = requiredIntegerParameter(call.query, "from");
    const to = requiredIntegerParameter(call.query, "to");
    const memberId = integerParameter(call.query, "memberId");
    const action = choiceParameter(call.query, "action", teamAuditActions);
    const isWanted = (event: TeamAuditEvent): boolean =>
      event.createTime >= from &&
      event.createTime <= to &&
      (action === undefined || event.action === action) &&
      (memberId === undefined || event.actor["member_id"] === memberId);
    const events = call.state.auditLog.of(team).filter(({ event }) => isWanted(event));
    const page = pageOf(events, {
      list: `auditLog ${team.id}`,
      key: ({ id }) => [id],
      ...pageParameters(call.query, platformPages),
    });
    return Response.json({ ...page, items: page.items.map(({ event }) => event) });
  });
}

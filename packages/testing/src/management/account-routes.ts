import type { App } from "../http/app.ts";
import type { ManagementState } from "./management-state.ts";
import { forbidden, readPrincipal, requireMember, requireTeam } from "./principal.ts";

/** The endpoints by which the CLI looks after its session, and those of the dashboard that it reads. */
export function addAccountRoutes(app: App, state: ManagementState): void {
  // The CLI sends HEAD, which the router takes for a GET without its body.
  app.get("/api/authorize", (c) => {
    readPrincipal(state, c.req.raw.headers);
    return Response.json(null);
  });
  app.post("/api/check_opt_ins", (c) => {
    requireMember(readPrincipal(state, c.req.raw.headers));
    return Response.json({ optInsToAccept: [] });
  });
  app.post("/api/accept_opt_ins", (c) => {
    requireMember(readPrincipal(state, c.req.raw.headers));
    return Response.json(null);
  });
  const dashboard = "/api/dashboard/teams/:team_id";
  app.get(`${dashboard}/usage/query`, (c) => {
    requireMember(readPrincipal(state, c.req.raw.headers));
    const team = requireTeam(state, c.req.param("team_id"));
    const deployment = state.findDeployment(c.req.query("deploymentName") ?? "");
    if (deployment?.project.team !== team) throw forbidden();
    return Response.json(state.insights.get(deployment.fake.name) ?? []);
  });
  app.get(`${dashboard}/usage/team_usage_state`, (c) => {
    requireMember(readPrincipal(state, c.req.raw.headers));
    requireTeam(state, c.req.param("team_id"));
    return Response.json({ usageState: "Default" });
  });
  app.get(`${dashboard}/get_spending_limits`, (c) => {
    requireMember(readPrincipal(state, c.req.raw.headers));
    requireTeam(state, c.req.param("team_id"));
    return Response.json({ disableThresholdCents: null, state: null });
  });
}

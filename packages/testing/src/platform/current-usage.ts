import type { DeploymentState } from "../deployment/state.ts";
import type { JsonObject } from "../values/convex-value.ts";

const units = {
  functionCalls: "calls",
  databaseIoGb: "GB",
  dataEgressGb: "GB",
  searchQueryGb: "Query-GB",
  queryMutationComputeGbHours: "GB-hours",
  actionComputeConvexGbHours: "GB-hours",
  actionComputeNodeJsGbHours: "GB-hours",
  actionComputeCpuGbHours: "GB-hours",
} as const;

/** What a usage limit can watch. */
export const usageMetrics = Object.keys(units) as readonly (keyof typeof units)[];

/** What a deployment has used on this day and in this month (UTC). Only calls in the log are counted. */
export function currentUsage(state: DeploymentState): JsonObject {
  const now = new Date(state.clock.now());
  const month = Date.UTC(now.getUTCFullYear(), now.getUTCMonth());
  const day = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  const callsSince = (start: number): number =>
    state.log.entries.filter(
      ({ entry }) => entry.kind === "Completion" && entry.timestamp * 1000 >= start,
    ).length;
  const metrics = Object.entries(units).map(([metric, unit]) => {
    const usage =
      metric === "functionCalls"
        ? { current_day: callsSince(day), current_month: callsSince(month) }
        : { current_day: 0, current_month: 0 };
    return [metric, { unit, usage }];
  });
  return Object.fromEntries(metrics) as JsonObject;
}

import { biggestBump, worstTypes, type Bump, type TypesImpact } from "../diff/severity.ts";
import { countBriefly } from "./change-groups.ts";
import type { Comparison } from "./comparison.ts";
import { allChanges, type DiffOutcome } from "./diff-outcome.ts";

/**
 * What came out in a few words, such as `2 breaking, 1 compatible, 1 client removed`; `no changes` of nothing. Of outputs,
 * what it asks of the version as well.
 */
export function headlineOf(outcome: DiffOutcome): string {
  const reports = outcome.comparisons.map(({ report }) => report);
  const counts = countAll(outcome);
  if (outcome.subject !== "output" || reports.every(({ bump }) => bump === "none")) return counts;
  const types = worstTypes(...reports.map((report) => report.types));
  return `${counts}; ${ratingText({ types, bump: biggestBump(...reports.map(({ bump }) => bump)) })}`;
}

/** Such as `; 1 allowed`, behind a headline; `""` where nothing is. */
export function allowedText(outcome: DiffOutcome): string {
  const allowed = allChanges(outcome).filter((change) => change.allowed !== undefined).length;
  return allowed === 0 ? "" : `; ${allowed} allowed`;
}

/** Such as `types breaking, bump major`. */
export function ratingText({ types, bump }: { types: TypesImpact; bump: Bump }): string {
  return `types ${types}, bump ${bump}`;
}

function countAll(outcome: DiffOutcome): string {
  const changes = allChanges(outcome);
  const counts = changes.length === 0 ? [] : [countBriefly(changes, outcome.subject)];
  const { comparisons } = outcome;
  counts.push(...countClients(comparisons, "new", ["new client", "new clients"]));
  counts.push(...countClients(comparisons, "gone", ["client removed", "clients removed"]));
  counts.push(
    ...countClients(comparisons, "unreadable", ["client not compared", "clients not compared"]),
  );
  return counts.join(", ") || countBriefly([]);
}

function countClients(
  comparisons: readonly Comparison[],
  status: Comparison["status"],
  [one, many]: readonly [string, string],
): string[] {
  const count = comparisons.filter((comparison) => comparison.status === status).length;
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}

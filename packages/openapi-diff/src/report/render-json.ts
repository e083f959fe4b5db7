import { biggestBump, worstApi, worstTypes } from "../diff/severity.ts";
import { allChanges, type DiffOutcome } from "./diff-outcome.ts";

/**
 * The outcome as JSON, as `schemas/diff.schema.json` describes it: `api`, `types` and `bump` of all changes together,
 * then the changes. Keys stay, and new ones may come.
 */
export function renderJson(outcome: DiffOutcome): string {
  const reports = outcome.comparisons.map(({ report }) => report);
  const skipped = reports.find(({ compilerSkipped }) => compilerSkipped !== undefined);
  const value = {
    api: worstApi(...reports.map(({ api }) => api)),
    types: worstTypes(...reports.map(({ types }) => types)),
    bump: biggestBump(...reports.map(({ bump }) => bump)),
    changes: allChanges(outcome),
    ...(outcome.since !== undefined && { since: outcome.since }),
    ...((outcome.since !== undefined || outcome.subject === "output") && {
      clients: outcome.comparisons.map(({ name, status, report, notes }) => ({
        client: name,
        status,
        api: report.api,
        types: report.types,
        bump: report.bump,
        notes,
      })),
    }),
    ...(outcome.since !== undefined && { releases: outcome.releases }),
    notes: [
      ...outcome.comparisons.flatMap(({ notes }) => notes),
      ...outcome.notes.map(({ message }) => message),
    ],
    ...(skipped !== undefined && { compilerSkipped: skipped.compilerSkipped }),
  };
  return JSON.stringify(value, undefined, 2);
}

import type { Comparison, ReportedChange, ReportedDiff } from "../../src/report/comparison.ts";
import type { DiffOutcome } from "../../src/report/diff-outcome.ts";
import { biggestBump, worstApi, worstTypes } from "../../src/diff/severity.ts";

/** A breaking change; each test says what is different about its own. */
export function changeOf(parts: Partial<ReportedChange> = {}): ReportedChange {
  return {
    rule: "property-removed",
    api: "breaking",
    types: "breaking",
    bump: "major",
    message: "The property `name` was removed from `Pet`.",
    pointer: "/components/schemas/Pet/properties/name",
    operations: ["GET /pets"],
    directions: ["response"],
    base: { file: "specs/pets.json", line: 12, column: 9 },
    anchor: { file: "specs/pets.json", line: 10, column: 15 },
    fingerprint: "0123456789abcdef",
    ...parts,
  };
}

/** A change that breaks nobody. */
export function compatibleChange(parts: Partial<ReportedChange> = {}): ReportedChange {
  return changeOf({
    rule: "operation-added",
    api: "compatible",
    types: "compatible",
    bump: "minor",
    message: "`GET /toys` was added.",
    pointer: "/paths/~1toys/get",
    operations: ["GET /toys"],
    ...parts,
  });
}

/** A change that only people read. */
export function textChange(parts: Partial<ReportedChange> = {}): ReportedChange {
  return changeOf({
    rule: "description-changed",
    api: "none",
    types: "none",
    bump: "patch",
    message: "The documentation of `Pet` changed.",
    pointer: "/components/schemas/Pet/description",
    operations: [],
    directions: [],
    ...parts,
  });
}

/** What `diff` knows after comparing one client that has these changes. */
export function outcomeOf(
  changes: readonly ReportedChange[],
  parts: Partial<DiffOutcome> = {},
): DiffOutcome {
  return {
    comparisons: [comparisonOf("pets", changes)],
    releases: [],
    since: undefined,
    notes: [],
    ...parts,
  };
}

/** A comparison with these changes. */
export function comparisonOf(name: string, changes: readonly ReportedChange[]): Comparison {
  const report: ReportedDiff = {
    api: worstApi(...changes.map(({ api }) => api)),
    types: worstTypes(...changes.map(({ types }) => types)),
    bump: biggestBump(...changes.map(({ bump }) => bump)),
    changes,
  };
  return { name, status: "compared", report, notes: [] };
}

import type { ReportedChange } from "@convex-openapi/diff/report";

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
    anchor: { file: "specs/pets.json", line: 10, column: 15 },
    fingerprint: "0123456789abcdef",
    ...parts,
  };
}

/** A change that only people read. */
export function textChange(): ReportedChange {
  return changeOf({
    rule: "description-changed",
    api: "none",
    types: "none",
    bump: "patch",
    message: "The documentation of `Pet` changed.",
    operations: [],
    directions: [],
  });
}

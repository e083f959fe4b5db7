import type { ApiSeverity, Direction, TypesImpact } from "../severity.ts";
import type { Rating, Rule, Variance } from "./rule.ts";

/** A rating; see {@link Rating} for what `more` can say. */
export function rating(
  api: ApiSeverity,
  types: TypesImpact,
  more: Omit<Rating, "api" | "types"> = {},
): Rating {
  return { api, types, ...more };
}

/** Breaks installed clients and the code of those who upgrade. */
export const breaks: Rating = rating("breaking", "breaking");

/** Adds something that nobody has to know. */
export const compatible: Rating = rating("compatible", "compatible");

/** A limit that allows less: published versions are hit, whatever comes next, so that bumps stay small. */
export const constraintNarrowed: Readonly<Record<Direction, Rating>> = {
  request: rating("breaking", "none", { cap: "patch", strict: "minor" }),
  response: rating("compatible", "none", { floor: "patch" }),
};

/** A limit that allows more. */
export const constraintWidened: Readonly<Record<Direction, Rating>> = {
  request: rating("compatible", "none", { floor: "patch" }),
  response: rating("breaking", "none", { cap: "patch", strict: "minor" }),
};

/**
 * Of an old and a new pattern in a response nobody can tell which texts come that did not come before: a pattern mostly
 * documents what is sent anyway. So does a `oneOf` whose branches allow the same values.
 */
export const doubtful: Rating = rating("risky", "none", { cap: "patch", strict: "minor" });

/** A rule of a table: with one rating for both directions, or one for each. */
type TableRow = Omit<Rule, "request" | "response" | "variance"> & {
  /** Default: `none`. */
  readonly variance?: Variance;
} & ({ readonly both: Rating } | { readonly request: Rating; readonly response: Rating });

/** A part of the rule table: its keys are the ids of the rules. */
export function defineRules<Id extends string>(rows: Record<Id, TableRow>): Record<Id, Rule> {
  const rules = Object.entries<TableRow>(rows).map(([id, row]): [string, Rule] => {
    const { variance = "none", ...rest } = row;
    if ("both" in rest) {
      const { both, ...facts } = rest;
      return [id, { ...facts, variance, request: both, response: both }];
    }
    return [id, { ...rest, variance }];
  });
  return Object.fromEntries(rules) as Record<Id, Rule>;
}

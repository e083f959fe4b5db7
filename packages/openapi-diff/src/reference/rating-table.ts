import { directions } from "../diff/severity.ts";
import { bumpProfiles, type RuleFacts } from "./rule-facts.ts";

/** The titles over {@link ratingRows}. */
export const ratingTitles: readonly string[] = [
  "",
  "api",
  "types",
  ...bumpProfiles.map((profile) => (profile === "default" ? "bump" : profile)),
];

/** The ratings of a rule, one row for each direction. */
export function ratingRows(rule: RuleFacts): string[][] {
  return directions.map((direction) => {
    const { api, types, bump } = rule[direction];
    return [direction, api, types, ...bumpProfiles.map((profile) => bump[profile])];
  });
}

import type { Rating } from "./rules/rule.ts";
import {
  biggestBump,
  smallerBump,
  type ApiSeverity,
  type Bump,
  type TypesImpact,
} from "./severity.ts";

/** How careful bumps are: `strict` never lets a doubtful change pass as less, `relaxed` trusts open types. */
export type BumpProfile = "default" | "strict" | "relaxed";

const bumpOfTypes: Readonly<Record<TypesImpact, Bump>> = {
  breaking: "major",
  usage: "minor",
  compatible: "minor",
  none: "none",
};

const bumpOfApi: Readonly<Record<ApiSeverity, Bump>> = {
  breaking: "major",
  risky: "minor",
  compatible: "none",
  none: "none",
};

/**
 * The bump that a rated change asks for: the greater of what its types ask for and what the wire asks for, the latter
 * never above the cap of the rule. A constraint that was tightened hits every installed version, whatever is published,
 * so that a new major version would not help anybody: rules like that have a low cap.
 *
 * `types` is what the compiler made of the expectation of the rule.
 */
export function bumpOf(rating: Rating, types: TypesImpact, profile: BumpProfile = "default"): Bump {
  const floor = rating.floor ?? "none";
  const fromApi = smallerBump(bumpOfApi[rating.api], rating.cap ?? "major");
  const openEnum = rating.policy === "enum" && profile !== "strict" && types === "breaking";
  const fromTypes = openEnum ? bumpOfTypes[rating.types] : bumpOfTypes[types];
  const bump = biggestBump(floor, fromApi, fromTypes);
  if (profile === "strict" && rating.strict !== undefined) return biggestBump(bump, rating.strict);
  if (profile === "relaxed" && rating.relaxed !== undefined)
    return smallerBump(bump, rating.relaxed);
  return bump;
}

/**
 * The bump for a package that stands at `version`. Below 1.0.0 a caret range takes the minor version for the major one
 * (node-semver), so that everything moves one down: major is minor, minor is patch.
 */
export function bumpForVersion(bump: Bump, version: string): Bump {
  if (!version.startsWith("0.")) return bump;
  if (bump === "major") return "minor";
  return bump === "minor" ? "patch" : bump;
}

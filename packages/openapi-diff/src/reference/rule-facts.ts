import { bumpOf, type BumpProfile } from "../diff/bump.ts";
import { ratingOf, type Rule } from "../diff/rules/rule.ts";
import { ruleTable, type RuleId } from "../diff/rules/rule-table.ts";
import type { ApiSeverity, Bump, Direction, TypesImpact } from "../diff/severity.ts";
import { adviceFor } from "../report/advice.ts";
import { pageOfRule } from "./page-of.ts";

/** How a rule rates a change where data flows in one direction, and what those who call the API do about it. */
export interface DirectionFacts {
  readonly api: ApiSeverity;
  /** What the rule expects; the compiler has the last word. */
  readonly types: TypesImpact;
  readonly bump: Readonly<Record<BumpProfile, Bump>>;
  /** One sentence; absent where nobody has to do anything. */
  readonly advice?: string;
}

/** All that there is to know about a rule. */
export interface RuleFacts {
  readonly id: RuleId;
  readonly area: Rule["area"];
  /** The message, with `{name}` where a detail of the change goes. */
  readonly sentence: string;
  /** The message for several changes at once, where it is not made of `sentence`. */
  readonly many?: string;
  readonly request: DirectionFacts;
  readonly response: DirectionFacts;
  /** The rule that the same edit gives when the two descriptions change places. */
  readonly reverse?: string;
  /** Why there is no such rule. */
  readonly noReverse?: string;
  /** Where its page stands in the generator's repository. */
  readonly page: string;
}

/** The profiles of bumps, in the order in which they are reported. */
export const bumpProfiles: readonly BumpProfile[] = ["default", "strict", "relaxed"];

/** What the tables say about a rule. */
export function ruleFacts(id: RuleId): RuleFacts {
  const rule = ruleTable[id];
  return {
    id,
    area: rule.area,
    sentence: rule.sentence,
    ...(rule.many !== undefined && { many: rule.many }),
    request: directionFacts(id, "request"),
    response: directionFacts(id, "response"),
    ...(typeof rule.reverse === "string"
      ? { reverse: rule.reverse }
      : { noReverse: rule.reverse.waiver }),
    page: pageOfRule(id),
  };
}

function directionFacts(rule: RuleId, direction: Direction): DirectionFacts {
  const rating = ratingOf(ruleTable[rule], direction);
  const { api, types } = rating;
  const bump = (profile: BumpProfile): Bump => bumpOf(rating, types, profile);
  const advice = adviceFor({ rule, api, types, directions: [direction] });
  return {
    api,
    types,
    bump: { default: bump("default"), strict: bump("strict"), relaxed: bump("relaxed") },
    ...(advice !== undefined && { advice }),
  };
}

import type { JsonObject } from "@convex-openapi/document/model";
import { ruleTable, type RuleId } from "../../src/diff/rules/rule-table.ts";
import { answering, sending } from "@convex-openapi/test-support/described-api";
import { compare } from "../diff/compare.ts";
import { documentPairs } from "../diff/pairs/document-pairs.ts";
import { schemaPairs } from "@convex-openapi/test-support/schema-pairs";
import { yamlDifference } from "@convex-openapi/test-support/yaml-difference";

/** What `diff` says of an example of a rule. */
export interface RuleExample {
  /** How the two descriptions differ, as a code block. */
  readonly difference: string;
  /** The message of the rule, one for a schema that is sent and one for a schema that comes back, or one for both. */
  readonly messages: readonly string[];
  /** The rules of the other changes that come with it. */
  readonly others: readonly string[];
}

/** Runs the pair of a rule through `diff`. */
export async function ruleExample(rule: RuleId): Promise<RuleExample> {
  const ofSchemas = schemaPairs[rule];
  if (ofSchemas !== undefined) {
    const { base, head } = ofSchemas;
    return exampleOf(rule, yamlDifference(base, head), [
      [sending(base), sending(head)],
      [answering(base), answering(head)],
    ]);
  }
  const { base, head } = documentPairs[rule as keyof typeof documentPairs];
  return exampleOf(rule, yamlDifference(base, head), [[base, head]]);
}

async function exampleOf(
  rule: RuleId,
  difference: string,
  pairs: readonly (readonly [JsonObject, JsonObject])[],
): Promise<RuleExample> {
  const messages: string[] = [];
  const others = new Set<string>();
  // The compiler changes no message, and is what tells of the package.
  const compiler = ruleTable[rule].area === "package";
  for (const [base, head] of pairs) {
    const { changes } = await compare(base, head, { compiler });
    for (const change of changes) {
      if (change.rule === rule) messages.push(change.message);
      else others.add(change.rule);
    }
  }
  return { difference, messages, others: [...others].sort() };
}

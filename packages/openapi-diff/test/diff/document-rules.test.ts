import { describe, expect, it } from "vitest";
import { ruleTable, type RuleId } from "../../src/diff/rules/rule-table.ts";
import { compare } from "./compare.ts";
import { documentPairs } from "./pairs/document-pairs.ts";

const pairs = Object.entries(documentPairs).map(([id, pair]) => ({ rule: id as RuleId, ...pair }));

describe("a change of a description", () => {
  it.each(pairs)("$rule is found and rated", async ({ rule, base, head, also = [] }) => {
    const { changes } = await compare(base, head);
    expect(changes.map((change) => change.rule).sort()).toEqual([rule, ...also].sort());
    expect(changes.find((change) => change.rule === rule)?.api).toBe(ruleTable[rule].request.api);
  });

  it.each(pairs)("$rule is not found where it only looks like it", async ({ rule, nearly }) => {
    const { changes } = await compare(...nearly);
    expect(changes.map((change) => change.rule)).not.toContain(rule);
  });

  it.each(pairs)("$rule turned around is its reverse", async ({ rule, base, head, reversed }) => {
    const { reverse } = ruleTable[rule];
    const { changes } = await compare(head, base);
    const expected = reversed ?? (typeof reverse === "string" ? [reverse] : []);
    expect(changes.map((change) => change.rule)).toEqual(expect.arrayContaining([...expected]));
  });
});

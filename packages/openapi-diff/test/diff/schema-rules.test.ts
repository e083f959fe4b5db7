import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { ruleTable, type RuleId } from "../../src/diff/rules/rule-table.ts";
import { answering, sending } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";
import { schemaPairs } from "@convex-openapi/test-support/schema-pairs";

const pairs = Object.entries(schemaPairs).map(([id, { also = [], ...pair }]) => ({
  ...pair,
  rule: id as RuleId,
  also: also as readonly RuleId[],
}));
const withoutCompiler = { compiler: false } as const;

describe("a change of a schema", () => {
  it.each(pairs)("$rule is found in a request and rated for it", async (pair) => {
    const { rule, base, head, also } = pair;
    const { changes } = await compare(sending(base), sending(head), withoutCompiler);
    expect(Object.fromEntries(changes.map((change) => [change.rule, change.api]))).toEqual(
      Object.fromEntries([rule, ...also].map((id) => [id, ruleTable[id].request.api])),
    );
    expect(changes).toHaveLength(1 + also.length);
  });

  it.each(pairs)("$rule is found in a response and rated for it", async (pair) => {
    const { rule, base, head, also } = pair;
    const { changes } = await compare(answering(base), answering(head), withoutCompiler);
    expect(Object.fromEntries(changes.map((change) => [change.rule, change.api]))).toEqual(
      Object.fromEntries([rule, ...also].map((id) => [id, ruleTable[id].response.api])),
    );
    expect(changes).toHaveLength(1 + also.length);
  });

  it.each(pairs)("$rule is not found where it only looks like it", async ({ rule, nearly }) => {
    const [base, head] = nearly;
    const { changes } = await compare(sending(base), sending(head), withoutCompiler);
    expect(changes.map((change) => change.rule)).not.toContain(rule);
  });

  it.each(pairs)("$rule turned around is its reverse", async (pair) => {
    const { rule, base, head, also } = pair;
    const { changes } = await compare(sending(head), sending(base), withoutCompiler);
    const reverses = [rule, ...also].map((id) => ruleTable[id].reverse);
    expect(new Set<unknown>(changes.map((change) => change.rule))).toEqual(new Set(reverses));
    expect(changes).toHaveLength(1 + also.length);
  });
});

describe("a list of one value", () => {
  const listed = { type: "string", enum: ["a"] };

  it.each<[string, JsonObject, JsonObject]>([
    ["becomes a list of another one", listed, { type: "string", enum: ["b"] }],
    ["becomes another constant", listed, { const: "b" }],
  ])("is a constant that changed where it %s", async (_, base, head) => {
    for (const wrap of [sending, answering]) {
      const { changes } = await compare(wrap(base), wrap(head), withoutCompiler);
      expect(changes.map(({ rule }) => rule)).toEqual(["const-changed"]);
    }
  });

  it.each<[string, JsonObject, JsonObject]>([
    ["null is allowed besides", { enum: ["a", null] }, { enum: ["b", null] }],
    ["there are more values now", listed, { type: "string", enum: ["b", "c"] }],
  ])("is no constant where %s", async (_, base, head) => {
    const { changes } = await compare(answering(base), answering(head), withoutCompiler);
    expect(changes.map(({ rule }) => rule)).toEqual(["enum-value-added", "enum-value-removed"]);
  });
});

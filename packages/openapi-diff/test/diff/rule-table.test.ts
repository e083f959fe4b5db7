import { describe, expect, it } from "vitest";
import { bumpForVersion, bumpOf } from "../../src/diff/bump.ts";
import { isRuleId, ruleTable } from "../../src/diff/rules/rule-table.ts";
import type { Rule } from "../../src/diff/rules/rule.ts";
import { bumps } from "../../src/diff/severity.ts";
import { documentPairs } from "./pairs/document-pairs.ts";
import { schemaPairs } from "@convex-openapi/test-support/schema-pairs";

const rules: readonly (readonly [string, Rule])[] = Object.entries(ruleTable);

const reversible = rules.flatMap(([id, rule]) =>
  typeof rule.reverse === "string" ? [[id, { ...rule, reverse: rule.reverse }] as const] : [],
);

describe("the rule table", () => {
  it("has a pair of descriptions for every rule", () => {
    const pairs = [...Object.keys(documentPairs), ...Object.keys(schemaPairs)].sort();
    expect(pairs).toEqual(Object.keys(ruleTable).sort());
  });

  it.each(reversible)("%s has a reverse that exists", (_, { reverse }) => {
    expect(Object.keys(ruleTable)).toContain(reverse);
  });

  it("says why where a rule has no reverse", () => {
    const waivers = rules.flatMap(([, { reverse }]) =>
      typeof reverse === "string" ? [] : reverse.waiver,
    );
    expect(waivers.filter((waiver) => !waiver.endsWith("."))).toEqual([]);
  });

  it("mirrors each rating in the other direction, or says why not", () => {
    const unexplained = rules.filter(
      ([, { request, response, sameBothWays, variance, area }]) =>
        // Parameters only go one way.
        area !== "parameter" &&
        (variance === "narrows" || variance === "widens") &&
        request.api === response.api &&
        request.types === response.types &&
        sameBothWays === undefined,
    );
    expect(unexplained).toEqual([]);
  });

  it.each(reversible)("%s has a variance that its reverse turns around", (_, rule) => {
    const back = isRuleId(rule.reverse) ? ruleTable[rule.reverse].variance : undefined;
    const allowed = {
      narrows: ["widens", "none"],
      widens: ["narrows", "none"],
      replaces: ["replaces"],
      none: ["none", "narrows"],
    };
    expect(allowed[rule.variance]).toContain(back);
  });

  it("never breaks the direction that a variance is kind to", () => {
    const wrong = rules.filter(
      ([, { area, variance, request, response, sameBothWays }]) =>
        area !== "parameter" &&
        sameBothWays === undefined &&
        ((variance === "narrows" && response.api === "breaking") ||
          (variance === "widens" && request.api === "breaking")),
    );
    expect(wrong).toEqual([]);
  });

  it.each(rules)("%s has a sentence that ends", (_, { sentence }) => {
    expect(sentence).toMatch(/^[A-Z{].*\.$/);
  });

  it.each(rules)("%s is never bumped less by the strict profile", (_, rule) => {
    for (const rating of [rule.request, rule.response]) {
      const usual = bumps.indexOf(bumpOf(rating, rating.types));
      expect(bumps.indexOf(bumpOf(rating, rating.types, "strict"))).toBeLessThanOrEqual(usual);
      expect(bumps.indexOf(bumpOf(rating, rating.types, "relaxed"))).toBeGreaterThanOrEqual(usual);
    }
  });
});

describe("a bump", () => {
  it.each([
    ["property-removed", "response", "major"],
    ["property-removed", "request", "major"],
    ["property-optional-added", "response", "minor"],
    ["constraint-tightened", "request", "patch"],
    ["constraint-loosened", "response", "patch"],
    ["number-to-integer", "request", "patch"],
    ["param-default-changed", "request", "patch"],
    ["param-style-explode-changed", "request", "minor"],
    ["security-requirement-added", "request", "minor"],
    ["security-scheme-changed", "request", "major"],
    ["server-default-changed", "request", "major"],
    ["enum-value-added", "response", "minor"],
    ["response-header-removed-required", "response", "minor"],
    ["operation-deprecated", "request", "minor"],
    ["operation-undeprecated", "request", "patch"],
    ["description-changed", "request", "patch"],
    ["vendor-extension-changed", "request", "none"],
    ["schema-renamed", "request", "major"],
  ] as const)("of %s in a %s is %s", (rule, direction, bump) => {
    const rating = ruleTable[rule][direction];
    expect(bumpOf(rating, rating.types)).toBe(bump);
  });

  it("stays minor for a new enum value that the compiler rejects, where enums are open", () => {
    expect(bumpOf(ruleTable["enum-value-added"].response, "breaking")).toBe("minor");
  });

  it("is major for a new enum value under the strict profile", () => {
    expect(bumpOf(ruleTable["enum-value-added"].response, "breaking", "strict")).toBe("major");
  });

  it("is major as soon as the compiler finds that old code breaks", () => {
    expect(bumpOf(ruleTable["response-error-added"].response, "breaking")).toBe("major");
  });

  it.each([
    ["major", "0.4.2", "minor"],
    ["minor", "0.4.2", "patch"],
    ["patch", "0.4.2", "patch"],
    ["none", "0.4.2", "none"],
    ["major", "1.0.0", "major"],
    ["minor", "10.0.0", "minor"],
  ] as const)("%s for version %s is %s", (bump, version, expected) => {
    expect(bumpForVersion(bump, version)).toBe(expected);
  });
});

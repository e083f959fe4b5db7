import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ruleTable, isRuleId } from "../../src/diff/rules/rule-table.ts";
import type { DiffReport } from "../../src/diff/report.ts";
import { isObject, type JsonObject } from "@convex-openapi/document/model";
import { descriptions } from "./arbitrary-description.ts";
import { compare } from "./compare.ts";
import { inlined, reordered, upgraded } from "./rewrite-description.ts";
import { runs } from "@convex-openapi/test-support/random-runs";

const parameters = { numRuns: runs(15) };

describe("descriptions that mean the same", () => {
  it("differ in nothing when they are the same", () =>
    fc.assert(
      fc.asyncProperty(descriptions, async (description) => {
        expect(await compare(description, structuredClone(description))).toEqual(nothing);
      }),
      parameters,
    ));

  it("differ in nothing when keys, values and requirements are reordered", () =>
    fc.assert(
      fc.asyncProperty(descriptions, async (description) => {
        expect(await compare(description, asObject(reordered(description)))).toEqual(nothing);
      }),
      parameters,
    ));

  it("differ in nothing when references are written out", () =>
    fc.assert(
      fc.asyncProperty(descriptions, async (description) => {
        const { changes } = await compare(description, inlined(description));
        expect(changes).toEqual([]);
      }),
      parameters,
    ));

  it("differ in nothing when OpenAPI 3.0 is written as 3.1", () =>
    fc.assert(
      fc.asyncProperty(descriptions, async (description) => {
        const { changes } = await compare(description, upgraded(description));
        expect(changes).toEqual([]);
      }),
      parameters,
    ));
});

describe("descriptions that change places", () => {
  it("mirror every finding", () =>
    fc.assert(
      fc.asyncProperty(descriptions, descriptions, async (base, head) => {
        const there = await compare(base, head, { compiler: false });
        const back = await compare(head, base, { compiler: false });
        expect(familiesOf(back)).toEqual(familiesOf(there));
      }),
      parameters,
    ));
});

const nothing: DiffReport = { api: "none", types: "none", bump: "none", changes: [] };

function asObject(value: unknown): JsonObject {
  if (!isObject(value)) throw new TypeError("A description has to be an object.");
  return value;
}

/**
 * Rules by what they are about: a rule and its reverse, and the reverse of that, are one family. Prose is left out: the
 * list of changes pairs the alternatives of a union by likeness, which is not the same in both directions.
 */
function familiesOf({ changes }: DiffReport): string[] {
  const meaning = changes.filter(({ api, types }) => api !== "none" || types !== "none");
  return meaning.map(({ rule }) => familyOf(rule)).sort();
}

function familyOf(rule: string): string {
  const family = new Set([rule]);
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const [id, { reverse }] of Object.entries(ruleTable)) {
      if (typeof reverse !== "string" || !isRuleId(reverse)) continue;
      if (family.has(id) || family.has(reverse)) family.add(id).add(reverse);
    }
  }
  return [...family].sort()[0] ?? rule;
}

import { describe, expect, it } from "vitest";
import { isRuleId, ruleTable } from "../../src/diff/rules/rule-table.ts";
import { directions } from "../../src/diff/severity.ts";
import { adviceByRule, adviceFor } from "../../src/report/advice.ts";
import { changeOf, compatibleChange, textChange } from "./changes.ts";

/** Rules whose rating lets them hit somebody, by direction. */
const hitting = Object.entries(ruleTable).flatMap(([rule, { request, response }]) =>
  directions
    .map((direction) => ({ direction, rating: direction === "request" ? request : response }))
    .filter(
      ({ rating }) =>
        rating.api === "breaking" || rating.api === "risky" || rating.types === "breaking",
    )
    .map(({ direction, rating }) => ({ rule, direction, api: rating.api, types: rating.types })),
);

describe("advice", () => {
  it.each(hitting)(
    "says what to do about $rule in a $direction",
    ({ rule, direction, ...rating }) => {
      const advice = adviceFor(changeOf({ rule, directions: [direction], ...rating }));
      expect(advice).toMatch(/^[A-Z].*[.!]$/);
    },
  );

  it("names what to import instead of a name that is gone", () => {
    const names = { removed: ["getTeam", 'operations["get_team"]'], added: ["readTeam"] };
    const renamed = changeOf({ rule: "operation-id-changed", api: "none", names });
    expect(adviceFor(renamed)).toBe(
      "Import `readTeam` instead of `getTeam`; calls by path stay as they are.",
    );
    const type = changeOf({ rule: "schema-renamed", names: { removed: ["A"], added: ["B"] } });
    expect(adviceFor(type)).toBe("Import `B` instead of `A`.");
  });

  it("names both types of a schema that differs as it is sent", () => {
    const names = { removed: ["A", "AWritable"], added: ["B", "BWritable"] };
    expect(adviceFor(changeOf({ rule: "schema-renamed", names }))).toBe(
      "Import `B` instead of `A` and `BWritable` instead of `AWritable`.",
    );
  });

  it("names no pair of names that need not belong together", () => {
    const names = { removed: ["getA", "putA"], added: ["getB", "deleteB"] };
    expect(adviceFor(changeOf({ rule: "path-renamed", names }))).not.toMatch(/instead of/);
  });

  it("names nothing to import where only a key of an interface is called otherwise", () => {
    const names = { removed: ['operations["get-team"]'], added: ['operations["get_team"]'] };
    const renamed = changeOf({ rule: "operation-id-changed", api: "none", names });
    expect(adviceFor(renamed)).not.toMatch(/instead of/);
  });

  it("is given for rules alone that exist", () => {
    expect(Object.keys(adviceByRule).filter((rule) => !isRuleId(rule))).toEqual([]);
  });

  it("differs between what is sent and what comes back, and is for those who are hit", () => {
    const change = changeOf({ rule: "nullable-removed", directions: ["request"] });
    expect(adviceFor(change)).toBe("Do not send `null`.");
    expect(adviceFor({ ...change, directions: ["request", "response"] })).toBe(
      "Do not send `null`.",
    );
    const added = changeOf({ rule: "nullable-added", directions: ["request", "response"] });
    expect(adviceFor(added)).toBe("Handle `null`.");
  });

  it("is left out where nobody has to do anything", () => {
    expect(adviceFor(compatibleChange())).toBeUndefined();
    expect(adviceFor(textChange())).toBeUndefined();
  });

  it("points at the compiler for a rule that it does not know", () => {
    expect(adviceFor(changeOf({ rule: "rule-of-tomorrow" }))).toBe(
      "Change the code that the compiler rejects.",
    );
  });
});

import { describe, expect, it } from "vitest";
import { pageOfRule } from "../../src/reference/page-of.ts";
import { ruleIds } from "../../src/reference/reference.ts";
import { acceptedPage, otherPages } from "@convex-openapi/test-support/accepted-pages";
import { once } from "@convex-openapi/test-support/once";
import { ruleExample } from "./rule-example.ts";
import { ruleIndex } from "./rule-index.ts";
import { rulePage } from "./rule-page.ts";

const pageOf = once(rulePage);

describe("the page of a rule, which UPDATE_GOLDEN=1 writes,", () => {
  it.each(ruleIds)("is that of the table and of a real comparison: %s", async (id) => {
    const page = await pageOf(id);
    expect(page).toBe(await acceptedPage(pageOfRule(id), page));
  });

  it.each(ruleIds)("shows the message of %s as `diff` gives it", async (id) => {
    const { messages } = await ruleExample(id);
    const page = await pageOf(id);
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.filter((message) => !page.includes(message))).toEqual([]);
  });
});

describe("the index of rules, which UPDATE_GOLDEN=1 writes,", () => {
  it("lists every rule", async () => {
    const page = await ruleIndex();
    expect(page).toBe(await acceptedPage("docs/rules/README.md", page));
  });

  it("has no page of what is no longer there", async () => {
    const known = ["README.md", ...ruleIds.map((id) => `${id}.md`)];
    expect(await otherPages("docs/rules", known)).toEqual([]);
  });
});

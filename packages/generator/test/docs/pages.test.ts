import { describe, expect, it } from "vitest";
import { pageOfDiagnostic, pageOfRule } from "../../src/reference/page-of.ts";
import { diagnosticIds, ruleIds } from "../../src/reference/reference.ts";
import { acceptedPage, otherPages } from "./accepted-pages.ts";
import { diagnosticExamples } from "./diagnostic-examples.ts";
import { diagnosticPage } from "./diagnostic-page.ts";
import { diagnosticIndex, ruleIndex } from "./index-pages.ts";
import { ruleExample } from "./rule-example.ts";
import { rulePage } from "./rule-page.ts";

/** A function of an id that gives what it made before for the same id. */
function once<Id, Value>(make: (id: Id) => Promise<Value>): (id: Id) => Promise<Value> {
  const made = new Map<Id, Promise<Value>>();
  return (id) => {
    const value = made.get(id) ?? make(id);
    made.set(id, value);
    return value;
  };
}

const pageOf = { rule: once(rulePage), diagnostic: once(diagnosticPage) };

describe("the page of a rule, which UPDATE_GOLDEN=1 writes,", () => {
  it.each(ruleIds)("is that of the table and of a real comparison: %s", async (id) => {
    const page = await pageOf.rule(id);
    expect(page).toBe(await acceptedPage(pageOfRule(id), page));
  });

  it.each(ruleIds)("shows the message of %s as `diff` gives it", async (id) => {
    const { messages } = await ruleExample(id);
    const page = await pageOf.rule(id);
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.filter((message) => !page.includes(message))).toEqual([]);
  });
});

describe("the page of a diagnostic, which UPDATE_GOLDEN=1 writes,", () => {
  it.each(diagnosticIds)("is that of the table and of a real check: %s", async (id) => {
    const page = await pageOf.diagnostic(id);
    expect(page).toBe(await acceptedPage(pageOfDiagnostic(id), page));
  });

  it.each(diagnosticIds)("shows the files of %s as they were checked", async (id) => {
    const page = await pageOf.diagnostic(id);
    const texts = diagnosticExamples[id].flatMap(({ before }) =>
      Object.values(before).filter((content) => typeof content === "string"),
    );
    expect(texts.filter((text) => !page.includes(`\n${text.trimEnd()}\n`))).toEqual([]);
  });
});

describe("the index, which UPDATE_GOLDEN=1 writes,", () => {
  it("lists every rule", async () => {
    const page = await ruleIndex();
    expect(page).toBe(await acceptedPage("docs/rules/README.md", page));
  });

  it("lists every diagnostic", async () => {
    const page = await diagnosticIndex();
    expect(page).toBe(await acceptedPage("docs/diagnostics/README.md", page));
  });
});

describe("there is no page of what is no longer there", () => {
  it("among rules", async () => {
    const known = ["README.md", ...ruleIds.map((id) => `${id}.md`)];
    expect(await otherPages("docs/rules", known)).toEqual([]);
  });

  it("among diagnostics", async () => {
    const known = ["README.md", ...diagnosticIds.map((id) => `${id}.md`)];
    expect(await otherPages("docs/diagnostics", known)).toEqual([]);
  });
});

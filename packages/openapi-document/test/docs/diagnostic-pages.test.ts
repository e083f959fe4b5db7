import { describe, expect, it } from "vitest";
import { diagnosticIds, pageOfDiagnostic } from "../../src/diagnostic-facts.ts";
import { acceptedPage, otherPages } from "@convex-openapi/test-support/accepted-pages";
import { diagnosticExamples } from "./diagnostic-examples.ts";
import { diagnosticIndex } from "./diagnostic-index.ts";
import { diagnosticPage } from "./diagnostic-page.ts";
import { once } from "@convex-openapi/test-support/once";

const pageOf = once(diagnosticPage);

describe("the page of a diagnostic, which UPDATE_GOLDEN=1 writes,", () => {
  it.each(diagnosticIds)("is that of the table and of a real check: %s", async (id) => {
    const page = await pageOf(id);
    expect(page).toBe(await acceptedPage(pageOfDiagnostic(id), page));
  });

  it.each(diagnosticIds)("shows the files of %s as they were checked", async (id) => {
    const page = await pageOf(id);
    const texts = diagnosticExamples[id].flatMap(({ before }) =>
      Object.values(before).filter((content) => typeof content === "string"),
    );
    expect(texts.filter((text) => !page.includes(`\n${text.trimEnd()}\n`))).toEqual([]);
  });
});

describe("the index of diagnostics, which UPDATE_GOLDEN=1 writes,", () => {
  it("lists every diagnostic", async () => {
    const page = await diagnosticIndex();
    expect(page).toBe(await acceptedPage("docs/diagnostics/README.md", page));
  });

  it("has no page of what is no longer there", async () => {
    const known = ["README.md", ...diagnosticIds.map((id) => `${id}.md`)];
    expect(await otherPages("docs/diagnostics", known)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { diagnosticTable } from "../src/diagnostic-table.ts";

const entries = Object.entries(diagnosticTable);

describe("the table of diagnostics", () => {
  it("is sorted, so that an id is found", () => {
    const ids = entries.map(([id]) => id);
    expect(ids).toEqual([...ids].sort());
  });

  it.each(entries)("says in sentences what %s is about and what to do", (_, { about, fix }) => {
    expect(about).toMatch(/^[A-Z].*\.$/);
    expect(fix).toMatch(/^[A-Z].*\.$/);
  });
});

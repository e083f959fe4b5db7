import { expect, it } from "vitest";
import { noDifference, type Comparison } from "../../src/report/comparison.ts";
import { headlineOf } from "../../src/report/headline.ts";
import { changeOf, textChange } from "./changes.ts";

const of = (name: string, parts: Partial<Comparison> = {}): Comparison => ({
  name,
  status: "compared",
  report: noDifference,
  notes: [],
  ...parts,
});
const headline = (...comparisons: Comparison[]): string =>
  headlineOf({ comparisons, releases: [], since: "main", notes: [] });

it("says that nothing changed only where nothing did", () => {
  expect(headline(of("pets"))).toBe("no changes");
  expect(headline(of("pets"), of("shop", { status: "fetched" }))).toBe("no changes");
});

it("counts changes, and clients that came or went", () => {
  const changes = [changeOf(), textChange(), textChange()];
  expect(headline(of("pets", { report: { ...noDifference, changes } }))).toBe(
    "1 breaking, 2 in documentation",
  );
  expect(headline(of("pets"), of("shop", { status: "gone" }))).toBe("1 client removed");
  expect(headline(of("a", { status: "new" }), of("b", { status: "new" }))).toBe("2 new clients");
});

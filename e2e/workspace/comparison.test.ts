import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./turbo-plan.ts";

/** What a row of the table says of this toolchain, and the files that it links to. */
interface Row {
  readonly capability: string;
  readonly claim: string;
  readonly links: readonly string[];
}

function rowsOf(page: string): Row[] {
  return page.split("\n").flatMap((line) => {
    const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    const claim = /^\*\*(.+)\*\*$/.exec(cells[6] ?? "")?.[1];
    if (claim === undefined || claim === "here") return [];
    const links = [...(cells[7] ?? "").matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(
      ([, link = ""]) => link,
    );
    return [{ capability: cells[1] ?? "", claim, links }];
  });
}

/** Claims without a test behind them. */
function unproven(rows: readonly Row[]): string[] {
  return rows
    .filter(
      ({ claim, links }) => claim !== "no" && !links.some((link) => link.endsWith(".test.ts")),
    )
    .map(({ capability }) => capability);
}

describe("the table of the comparison", () => {
  const rows = rowsOf(readFileSync(join(root, "docs/comparison.md"), "utf8"));

  it("has a test behind each thing that it claims", () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(unproven(rows)).toEqual([]);
  });

  it("links to files that are there", () => {
    const links = rows.flatMap((row) => row.links);
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  });

  it("would not pass with a claim that nothing proves", () => {
    const row = "| Teleports | no | no | no | no | **yes** | [page](../README.md) |";
    expect(unproven(rowsOf(row))).toEqual(["Teleports"]);
  });
});

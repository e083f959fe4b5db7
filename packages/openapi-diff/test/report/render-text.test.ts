import { describe, expect, it } from "vitest";
import { renderText } from "../../src/report/render-text.ts";
import type { TextStyle } from "@convex-openapi/document/command-line";
import { changeOf, comparisonOf, compatibleChange, outcomeOf, textChange } from "./changes.ts";

const plain: TextStyle = { width: 100, paint: (_, text) => text };

describe("the text for a terminal", () => {
  it("tells the worst first", () => {
    const text = renderText(outcomeOf([textChange(), changeOf(), compatibleChange()]), plain);
    const headings = text.split("\n").filter((line) => /^[A-Z]/.test(line));
    expect(headings).toEqual([
      "BREAKING FOR INSTALLED CLIENTS (1)",
      "COMPATIBLE (1)",
      "DOCUMENTATION (1)",
    ]);
  });

  it("does not call breaking what is allowed without saying so", () => {
    const allowed = changeOf({ allowed: { reason: "Nobody used it.", expires: "2027-01-31" } });
    expect(renderText(outcomeOf([allowed]), plain)).toContain(
      "BREAKING FOR INSTALLED CLIENTS, BUT ALLOWED (1)",
    );
    expect(renderText(outcomeOf([allowed, changeOf()]), plain)).toContain(
      "BREAKING FOR INSTALLED CLIENTS (2, 1 OF THEM ALLOWED)",
    );
  });

  it("never breaks the location of a file, and puts a fingerprint below one that fills the line", () => {
    const file = "../packages/descriptions/of/pets.json";
    const about = (subject: string): ReturnType<typeof changeOf> =>
      changeOf({
        subject,
        many: "Each of these {count} properties was removed.",
        property: subject,
        base: { file, line: 1, column: 2 },
      });
    const text = renderText(outcomeOf([about("`Pet.a`"), about("`Pet.b`")]), {
      ...plain,
      width: 60,
    });
    expect(text).toContain(
      [
        "    - `Pet.a`,",
        "      was at ../packages/descriptions/of/pets.json:1:2",
        "      0123456789abcdef",
      ].join("\n"),
    );
  });

  it.each([80, 100, 120])("has no line longer than %d, but keeps operations whole", (width) => {
    const operations = ["GET /pets/{pet_id}/toys", "POST /pets/{pet_id}/toys/{toy_id}/bites"];
    const message = "`Pet` can be one of very many words that make a long line. ".repeat(5).trim();
    const text = renderText(outcomeOf([changeOf({ message, operations })]), { ...plain, width });
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(width);
    for (const operation of operations) expect(text).toContain(operation);
  });

  describe("has versions", () => {
    const releases = [
      {
        package: "@acme/kennel",
        oldVersion: "1.0.0",
        newVersion: "1.0.1",
        bump: "patch",
        why: "depends on `@acme/pets`",
      },
    ] as const;
    const lines = (width: number): string[] => {
      const text = renderText({ ...outcomeOf([changeOf()]), releases }, { ...plain, width });
      return text.slice(text.indexOf("VERSIONS")).split("\n").slice(1, 3);
    };

    it("with their reasons in a column where there is room", () => {
      expect(lines(60)[0]).toBe("  @acme/kennel  1.0.0 → 1.0.1  depends on @acme/pets");
    });

    it("with their reasons below where there is none", () => {
      expect(lines(40)).toEqual(["  @acme/kennel  1.0.0 → 1.0.1", "    depends on @acme/pets"]);
    });
  });

  it("tells the first of many operations", () => {
    const operations = Array.from({ length: 30 }, (_, index) => `GET /p${index}`);
    expect(renderText(outcomeOf([changeOf({ operations })]), plain)).toContain(
      "Used by GET /p0, GET /p1, GET /p2 and 27 more.",
    );
  });

  it("says where a removed part stood", () => {
    expect(renderText(outcomeOf([changeOf()]), plain)).toContain("was at specs/pets.json:12:9");
  });

  it("says what the compiler found where a rule expects something else", () => {
    const compiler = { verdict: "breaks", disagrees: true, message: "The name is gone." } as const;
    expect(renderText(outcomeOf([changeOf({ compiler })]), plain)).toContain("The name is gone.");
    const agrees = { ...compiler, disagrees: false };
    expect(renderText(outcomeOf([changeOf({ compiler: agrees })]), plain)).not.toContain(
      "The name is gone.",
    );
  });

  it("names clients without changes on one line", () => {
    const comparisons = ["pets", "shop", "bank"].map((name) => comparisonOf(name, []));
    expect(renderText(outcomeOf([], { comparisons, since: "main" }), plain)).toBe(
      "pets, shop, bank: no changes\n\nno changes since main",
    );
  });

  it("paints what is bad and nothing that is not asked for", () => {
    const paint: TextStyle["paint"] = (colour, text) => `<${colour}>${text}</>`;
    expect(renderText(outcomeOf([changeOf()]), { width: 100, paint })).toContain(
      "<red>BREAKING FOR INSTALLED CLIENTS (1)</>",
    );
  });

  it("breaks paths that are longer than a line between their parts", () => {
    const path = `/${"organizations/".repeat(8)}members`;
    const text = renderText(
      outcomeOf([
        changeOf({ message: `\`GET ${path}\` was removed.`, operations: [`GET ${path}`] }),
      ]),
      { ...plain, width: 60 },
    );
    const lines = text.split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(lines).toContain("  /organizations/organizations/organizations/organizations/");
  });
});

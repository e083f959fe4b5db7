import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../src/report/render-markdown.ts";
import { subjectWords } from "../../src/report/subject.ts";
import { changeOf, comparisonOf, compatibleChange, outcomeOf, textChange } from "./changes.ts";

const release = {
  package: "@acme/pets",
  oldVersion: "0.3.1",
  newVersion: "0.4.0",
  bump: "minor",
  why: "1 breaking change",
} as const;

describe("the comment on a pull request", () => {
  it("starts with the mark by which it is found again", () => {
    expect(renderMarkdown(outcomeOf([]))).toMatch(
      new RegExp(`^${subjectWords.descriptions.marker}\n\n## API changes: no changes`),
    );
  });

  it("says which package gets which version, and why", () => {
    const text = renderMarkdown(outcomeOf([changeOf()], { releases: [release] }));
    expect(text).toContain("| `@acme/pets` | 0.3.1 | **0.4.0** | 1 breaking change |");
  });

  it("tells breaking changes before all others, and folds what breaks nobody", () => {
    const text = renderMarkdown(outcomeOf([textChange(), compatibleChange(), changeOf()]));
    const places = [
      "### Breaking for installed clients",
      "<summary>1 compatible",
      "<summary>1 documentation change",
    ].map((heading) => text.indexOf(heading));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it("shows the sentence, what to do, the types and the place of a breaking change", () => {
    const text = renderMarkdown(
      outcomeOf([
        changeOf({
          typePath: 'components["schemas"]["Pet"]',
          typeBefore: "{ name: string; }",
          typeAfter: "{}",
        }),
      ]),
    );
    expect(text).toContain("- **The property `name` was removed from `Pet`.** Stop reading it.\n");
    expect(text).toContain('  @@ components["schemas"]["Pet"] @@\n  - { name: string; }\n  + {}\n');
    expect(text).toContain("was at `specs/pets.json:12:9`");
  });

  it("leaves room for changes where there are many notes, and counts those left out", () => {
    const notes = Array.from({ length: 2_000 }, (_, index) => ({
      message: `The entry ${index} of the allow file matches nothing.`,
    }));
    const text = renderMarkdown(outcomeOf([changeOf()], { notes }));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_000);
    const [, left] = /^> And (\d+) more notes\.$/m.exec(text) ?? [];
    const shown = text.match(/^> The entry \d+ of the allow file matches nothing\.$/gm) ?? [];
    expect(shown.length + Number(left)).toBe(2_000);
    expect(text).toContain("The property `name` was removed from `Pet`");
  });

  it("is as long as it is told at most", () => {
    const changes = Array.from({ length: 200 }, (_, index) =>
      changeOf({ message: `The property \`name${index}\` was removed.` }),
    );
    const text = renderMarkdown(outcomeOf(changes), 10_000);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(10_000);
    expect(text).toMatch(/^\*\d+ more do not fit into a comment/m);
  });

  it("names the client of a change where there are several", () => {
    const comparisons = [
      comparisonOf("pets", [changeOf({ client: "pets" })]),
      comparisonOf("shop", []),
    ];
    expect(renderMarkdown(outcomeOf([], { comparisons }))).toContain(
      "- **pets: The property `name` was removed",
    );
  });

  it("says that a client is new or gone", () => {
    const comparisons = [
      { ...comparisonOf("pets", []), status: "new" as const },
      { ...comparisonOf("shop", []), status: "gone" as const },
    ];
    const text = renderMarkdown(outcomeOf([], { comparisons }));
    expect(text).toContain("> **pets**: a new client, so there is nothing to compare it with.");
    expect(text).toContain("> **shop**: client removed from the config.");
  });

  it("offers what lets a breaking change pass, but not for one that is allowed already", () => {
    const allowed = changeOf({ allowed: { reason: "Nobody used it.", expires: "2027-01-31" } });
    expect(renderMarkdown(outcomeOf([changeOf()]))).toContain('fingerprint: "0123456789abcdef"');
    const text = renderMarkdown(outcomeOf([allowed]));
    expect(text).toContain("1 breaking; 1 allowed");
    expect(text).toContain("### Breaking for installed clients, but allowed (1)");
    expect(text).not.toContain("fingerprint:");
    expect(text).toContain("Allowed until 2027-01-31: Nobody used it.");
  });

  it("lets nothing of a description out of its place", () => {
    const text = renderMarkdown(
      outcomeOf([changeOf({ message: "`x` <!-- @team -->", operations: ["GET /a`b"] })], {
        releases: [{ ...release, package: "a|b" }],
      }),
    );
    expect(text).toContain("**`x` &lt;!-- &#64;team -->**");
    expect(text).toContain("`` GET /a`b ``");
    expect(text).toContain("| `a\\|b` |");
  });

  it("is never too long for GitHub, whatever there is to tell, and the worst is told first", () => {
    const texts = fc.string({ unit: "grapheme", maxLength: 2000 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 400 }), (words, count) => {
        const changes = [
          changeOf({ message: "The first.", fingerprint: "f".repeat(16) }),
          ...Array.from({ length: count }, () => changeOf({ message: words, typeAfter: words })),
          ...Array.from({ length: count }, () => textChange({ message: words })),
        ];
        const text = renderMarkdown(outcomeOf(changes));
        expect(text.length).toBeLessThan(65_536);
        expect(text).toContain("The first.");
        expect(text.split("<details>")).toHaveLength(text.split("</details>").length);
      }),
      { numRuns: 30 },
    );
  });

  it("tells in one sentence each what comes after the first of very many", () => {
    const many = Array.from({ length: 200 }, (_, index) =>
      changeOf({ message: `Change ${index}.`, typePath: "paths" }),
    );
    const text = renderMarkdown(outcomeOf(many));
    expect(text).toContain("- **Change 24.**");
    expect(text).toContain("- Change 199. `paths`, was at `specs/pets.json:12:9`\n");
  });

  it("says how many changes it left out, and how to see them", () => {
    const many = Array.from({ length: 1500 }, () => changeOf());
    expect(renderMarkdown(outcomeOf(many, { since: "main" }))).toMatch(
      /\*\d{3} more do not fit into a comment: run `openapi-clients diff --since main` to see them\.\*/,
    );
  });

  it("is the same for the same outcome", () => {
    const outcome = outcomeOf([changeOf(), textChange()], { releases: [release] });
    expect(renderMarkdown(outcome)).toBe(renderMarkdown(structuredClone(outcome)));
  });
});

describe("a comment about clients of several owners", () => {
  const owners = new Map([
    ["pets", "@acme/pets"],
    ["zoo", "@acme/animals"],
  ]);
  const outcome = outcomeOf(
    ["pets", "shop", "zoo"].map((client) => changeOf({ client, subject: client })),
    { owners },
  );

  it("has the changes of an owner together, and last those that nobody owns", () => {
    const headings = renderMarkdown(outcome).match(/^#### .*$/gm);
    expect(headings).toEqual(["#### `@acme/animals`", "#### `@acme/pets`", "#### No owner"]);
  });

  it("notifies none of them", () => {
    expect(renderMarkdown(outcome)).not.toMatch(/(?<!`)@acme/);
  });

  it("has no heading where nobody owns anything", () => {
    expect(renderMarkdown({ ...outcome, owners: new Map() })).not.toContain("####");
  });

  it("fits into a comment with a change of each of 500 clients and 40 owners", () => {
    const names = Array.from({ length: 500 }, (_, index) => `client-${index}`);
    const many = outcomeOf(
      names.map((client) =>
        changeOf({ client, subject: client, message: `It left ${client}${" again".repeat(30)}.` }),
      ),
      { owners: new Map(names.map((name, index) => [name, `@acme/team-${index % 40}`])) },
    );
    const text = renderMarkdown(many);
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text).toMatch(/\*\d+ more do not fit into a comment \(.*13 of `@acme\/team-9`\): run/);
  });

  it("says how many changes are left out of each owner, and of nobody", () => {
    const names = ["a", "b", "c"];
    const message = `It left${" again".repeat(12_000)}.`;
    const many = outcomeOf(
      names.map((client) =>
        changeOf({ client, subject: client, message: `${client}: ${message}` }),
      ),
      { owners: new Map([["b", "@acme/b"]]) },
    );
    expect(renderMarkdown(many)).toContain(
      "*3 more do not fit into a comment (1 of `@acme/b`, 2 of nobody): run",
    );
  });

  it("fits where there are more owners than can be listed", () => {
    const names = Array.from({ length: 3_000 }, (_, index) => `client-${index}`);
    const many = outcomeOf(
      names.map((client) => changeOf({ client, subject: client, message: `It left ${client}.` })),
      { owners: new Map(names.map((name) => [name, `@acme/the-team-of-${name}`])) },
    );
    const text = renderMarkdown(many);
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text).toMatch(/\*\d+ more do not fit into a comment: run/);
  });
});

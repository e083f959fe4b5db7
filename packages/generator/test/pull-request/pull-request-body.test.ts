import { describe, expect, it } from "vitest";
import { pullRequestBody } from "../../src/pull-request/pull-request-body.ts";

const nothing = { paragraphs: [], problems: [], report: () => "" };

describe("the text of a pull request", () => {
  it("has paragraphs, what is left to do, and the report", () => {
    const text = pullRequestBody({
      paragraphs: ["pets: 1 compatible change.", "shop: 2 risky changes."],
      problems: ["specs/pets.json:1:1 error\n"],
      report: () => "## API changes\n\n",
    });
    expect(text).toBe(
      "pets: 1 compatible change.\n\nshop: 2 risky changes.\n\nSomething is left to do by hand:\n\n```\nspecs/pets.json:1:1 error\n```\n\n## API changes",
    );
  });

  it("calls nobody, and starts no HTML", () => {
    expect(pullRequestBody({ ...nothing, paragraphs: ["pets: @ann <img> `@bob` #1"] })).toBe(
      "pets: &#64;ann &lt;img> `@bob` &#35;1",
    );
  });

  it("shows a problem as it is, also one that would end the block", () => {
    const text = pullRequestBody({ ...nothing, problems: ["a\n```\n@ann\n````\nb"] });
    expect(text).toContain("\n`````\na\n```\n@ann\n````\nb\n`````");
  });

  it("cuts a long problem between lines, and counts those left out", () => {
    const lines = Array.from({ length: 1_000 }, (_, index) => `line ${index}`);
    const text = pullRequestBody({ ...nothing, problems: [lines.join("\n")] });
    const [, left] = /\n… and (\d+) more lines\n```$/.exec(text) ?? [];
    const shown = text.match(/^line \d+$/gm) ?? [];
    expect(shown.length + Number(left)).toBe(1_000);
    expect(text.length).toBeLessThan(4_200);
  });

  it("cuts a problem that is one long line", () => {
    const text = pullRequestBody({ ...nothing, problems: ["x".repeat(10_000)] });
    expect(text.length).toBeLessThan(4_200);
    expect(text).toContain("… and 1 more line\n");
  });

  it("leaves paragraphs out by clients, and gives the report the rest of the room", () => {
    const paragraphs = Array.from({ length: 100 }, (_, index) => `${index}: ${"x".repeat(990)}`);
    let room = 0;
    const report = (maxBytes: number): string => {
      room = maxBytes;
      return "r".repeat(maxBytes);
    };
    const problems = Array.from({ length: 3 }, () => "p\n".repeat(5_000));
    const text = pullRequestBody({ paragraphs, problems, report });
    const [, left] = /^And (\d+) more clients\.$/m.exec(text) ?? [];
    const shown = text.match(/^\d+: x/gm) ?? [];
    expect(shown.length + Number(left)).toBe(100);
    expect(room).toBeGreaterThan(20_000);
    expect(text.length).toBeLessThanOrEqual(65_000);
  });
});

import { describe, expect, it } from "vitest";
import { renderGitHub } from "../../src/report/render-github.ts";
import type { ReportedChange } from "../../src/report/comparison.ts";
import { changeOf, compatibleChange, outcomeOf, textChange } from "./changes.ts";

function annotate(changes: readonly ReportedChange[]): string[] {
  const lines = renderGitHub(outcomeOf(changes), (file) => file).split("\n");
  return lines.slice(0, -1);
}

describe("annotations", () => {
  it("stand on the line of the description, with what to do", () => {
    expect(annotate([changeOf()])).toEqual([
      "::error file=specs/pets.json,line=10,col=15,title=property-removed::" +
        "The property name was removed from Pet. Installed clients break; code stops compiling. Stop reading it. (0123456789abcdef)",
    ]);
  });

  it.each([
    ["error", changeOf()],
    ["warning", changeOf({ api: "compatible" })],
    ["warning", changeOf({ api: "risky", types: "usage", bump: "minor" })],
    ["warning", changeOf({ allowed: { reason: "Nobody used it.", expires: "2027-01-31" } })],
    ["notice", compatibleChange()],
  ])("are an %s for the severity", (kind, change) => {
    expect(annotate([change])).toEqual([expect.stringMatching(new RegExp(`^::${kind} `))]);
  });

  it("leave texts alone", () => {
    expect(annotate([textChange()])).toEqual([]);
  });

  it("escape what GitHub would read as a part of the command", () => {
    const [line] = annotate([
      changeOf({
        message: "100% of\r\n`a::b`, `c`",
        anchor: { file: "specs/a,b:c%.json", line: 1, column: 1 },
      }),
    ]);
    expect(line).toContain("file=specs/a%2Cb%3Ac%25.json,line=1,");
    expect(line).toContain("::100%25 of%0D%0Aa::b, c ");
  });

  it("are sorted by place", () => {
    const at = (file: string, line: number): ReportedChange =>
      changeOf({ anchor: { file, line, column: 1 } });
    const places = annotate([at("b.json", 2), at("a.json", 30), at("b.json", 1)]).map((line) =>
      /file=(\S+?),line=(\d+)/.exec(line)?.slice(1).join(":"),
    );
    expect(places).toEqual(["a.json:30", "b.json:1", "b.json:2"]);
  });

  it("are ten of a kind, all that GitHub shows, and the tenth says how many more there are", () => {
    const many = Array.from({ length: 25 }, (_, line) =>
      changeOf({ anchor: { file: "a.json", line: line + 1, column: 1 } }),
    );
    const lines = annotate([...many, compatibleChange()]);
    expect(lines.filter((line) => line.startsWith("::error"))).toHaveLength(10);
    expect(lines[9]).toMatch(/^::error file=a\.json,line=10,.*16 more like these;/);
    expect(lines[10]).toMatch(/^::notice /);
  });

  it("are ten for ten", () => {
    const lines = annotate(Array.from({ length: 10 }, () => changeOf()));
    expect(lines).toHaveLength(10);
    expect(lines.join("\n")).not.toContain("more like these");
  });

  it("name files by their path in the repository", () => {
    const text = renderGitHub(outcomeOf([changeOf()]), (file) => `api/${file}`);
    expect(text).toContain("file=api/specs/pets.json,");
  });
});

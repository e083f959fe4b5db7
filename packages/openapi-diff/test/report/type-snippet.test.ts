import { describe, expect, it } from "vitest";
import { endOfPath, snippetTitle, typeSnippet } from "../../src/report/type-snippet.ts";
import { changeOf } from "./changes.ts";

function snippet(typeBefore: string, typeAfter: string, property = "name"): string[] {
  const change = changeOf({ typeBefore, typeAfter, property });
  return typeSnippet(change).map(({ sign, text }) => `${sign} ${text}`);
}

describe("a snippet", () => {
  it("shows of an object type the properties that differ", () => {
    expect(snippet("{ a: string; b?: number; }", "{ a: string; c: { d: 1; }; }")).toEqual([
      "  {",
      "-   b?: number;",
      "+   c: { d: 1; };",
      "    … 1 unchanged",
      "  }",
    ]);
  });

  it("takes object types apart that the compiler cut at their end", () => {
    const { property: _, ...change } = changeOf({
      typeBefore: '{ kind: "a"; instance: { id: string; na...',
      typeAfter: '{ kind: "a"; url: string; latest: { id: str...',
    });
    expect(typeSnippet(change).map(({ sign, text }) => `${sign} ${text}`)).toEqual([
      "  {",
      "-   instance: { id: string; na...",
      "+   url: string;",
      "+   latest: { id: str...",
      "    …",
      "  }",
    ]);
  });

  it("takes no union of objects apart that the compiler cut", () => {
    const { property: _, ...change } = changeOf({
      typeBefore: "{ a: 1; } | ...",
      typeAfter: "{ b: 2; } | ...",
    });
    expect(typeSnippet(change).map(({ sign, text }) => `${sign} ${text}`)).toEqual([
      "- { a: 1; } | ...",
      "+ { b: 2; } | ...",
    ]);
  });

  it("shows of a long union the members that differ", () => {
    expect(snippet('"a" | "b" | "c" | "d"', '"a" | "b" | "c" | "e"')).toEqual([
      '- | "d"',
      '+ | "e"',
      "  … 3 unchanged",
    ]);
  });

  it("shows names where no type changed", () => {
    const names = { removed: ["getTeam", 'operations["get_team"]'], added: ["readTeam"] };
    const lines = typeSnippet(changeOf({ names })).map(({ sign, text }) => `${sign} ${text}`);
    expect(lines).toEqual(["- getTeam", '- operations["get_team"]', "+ readTeam"]);
  });

  it("has no title that one of its lines says", () => {
    const typePath = 'paths["/a"]';
    const names = { removed: [typePath], added: ['paths["/b"]'] };
    expect(snippetTitle({ typePath, names })).toBeUndefined();
    expect(snippetTitle({ typePath, names, typeBefore: "string" })).toBe(typePath);
    expect(snippetTitle({ typePath })).toBe(typePath);
  });

  it("has no title that one of its lines says, however narrow it is", () => {
    const typePath = `paths["/${"very/".repeat(30)}long"]["post"]`;
    const names = { removed: [], added: [typePath] };
    expect(typeSnippet(changeOf({ names }), 20)).toEqual([{ sign: "+", text: '…["post"]' }]);
    expect(snippetTitle({ typePath, names })).toBeUndefined();
  });

  it("of a property that went has no line about another one", () => {
    const types = { typeBefore: '{ kind: "a"; tag?: string; }', typeAfter: '{ kind: "a" | "b"; }' };
    const lines = typeSnippet(changeOf({ property: "tag", ...types }));
    expect(lines.map(({ sign, text }) => `${sign} ${text}`)).toEqual([
      "  {",
      "-   tag?: string;",
      "    …",
      "  }",
    ]);
  });

  it("has no line for a side of which nothing is left", () => {
    const { property: _, ...change } = changeOf({
      typeBefore: "...",
      typeAfter: "{ b: 2; } | ...",
    });
    expect(typeSnippet(change)).toEqual([{ sign: "+", text: "{ b: 2; } | ..." }]);
  });

  it("keeps the end of a way that is too long, which says what it is about", () => {
    const path = 'components["schemas"]["a-rather-long-name"]["access_level"]';
    expect(endOfPath(path, 45)).toBe('…["a-rather-long-name"]["access_level"]');
    expect(endOfPath(path, 100)).toBe(path);
    expect(endOfPath(`["${"x".repeat(30)}"]`, 10)).toHaveLength(10);
  });

  it("shows short types whole", () => {
    expect(snippet("string | null", "string")).toEqual(["- string | null", "+ string"]);
  });

  it.each([
    ['{ a: "; b: 1; "; }', '{ a: "; b: 2; "; }', 'a: "; b: 1; ";'],
    ["{ a: 1; } | { b: 2; }", "{ a: 1; }", "{ a: 1; } | { b: 2; }"],
    ["{ f: (x: string) => void; }", "{ f: () => void; }", "f: (x: string) => void;"],
    ["{ m: Record<string, { a: 1; }>; }", "{ m: 1; }", "m: Record<string, { a: 1; }>;"],
  ])("takes %s apart only where nothing is open", (before, after, removed) => {
    expect(snippet(before, after).filter((line) => line.startsWith("-"))).toEqual([
      expect.stringMatching(
        new RegExp(`^- *${removed.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`),
      ),
    ]);
  });

  it("shows nothing for types that are the same, and nothing for no types", () => {
    expect(snippet("string", "string")).toEqual([]);
    expect(typeSnippet(changeOf())).toEqual([]);
  });

  it("names the property where the compiler cut a long type before it", () => {
    expect(snippet("{ a: string; b: str...", "{ a: string; b: str...")).toEqual([
      "  {",
      "-   name",
      "    …",
      "  }",
    ]);
  });

  it("shows a property as it is called, whatever its name", () => {
    expect(snippet("{ a: string; b: str...", "{ a: 1; }", "a/b~1")).toContain("-   a/b~1");
  });

  it("shows types whole where the compiler cut them and no property came or went", () => {
    const change = changeOf({ typeBefore: "(a: str...", typeAfter: "(a: num..." });
    expect(typeSnippet(change).map(({ text }) => text)).toEqual(["(a: str...", "(a: num..."]);
  });

  it.each(["{ a: 1; ...; z: 1; }", "{ a: 1; ... 3 more ...; z: 1; }", "{ a: 1; b: str..."])(
    "takes %s for cut",
    (type) => {
      expect(snippet(type, "{ a: 1; }")).toContain("-   name");
    },
  );

  it("takes a tuple that spreads another for whole", () => {
    expect(snippet("{ a: [...string[]]; }", "{ a: 1; }")).toContain("-   a: [...string[]];");
  });

  it("stays short for a type in which everything changed", () => {
    const members = (type: string): string =>
      Array.from({ length: 40 }, (_, index) => `p${index}: ${type};`).join(" ");
    const lines = snippet(`{ ${members("1")} }`, `{ ${members("2".repeat(300))} }`);
    expect(lines).toHaveLength(12);
    expect(lines.at(-1)).toBe("  … 71 more lines");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
  });
});

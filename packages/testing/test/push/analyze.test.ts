import { describe, expect, it } from "vitest";
import { analyzeModule } from "../../src/push/analyze.ts";

function analyze(source: string, sourceMap: string | null = null): string[] {
  const functions = analyzeModule({ path: "m.js", source, sourceMap, environment: "isolate" });
  return functions.map(({ name, type, visibility }) => `${visibility} ${type} ${name}`);
}

describe("the functions of a bundled module", () => {
  it.each([
    ["query", "public Query f"],
    ["mutation", "public Mutation f"],
    ["action", "public Action f"],
    ["internalQuery", "internal Query f"],
    ["internalMutationGeneric", "internal Mutation f"],
    ["actionGeneric", "public Action f"],
    ["query2", "public Query f"],
  ])("from a call of %s", (factory, expected) => {
    expect(analyze(`var f = ${factory}({});\nexport {\n  f\n};\n`)).toEqual([expected]);
  });

  it("have the names under which they are exported", () => {
    const source =
      "var a = query(1), m_default = mutation(2);\nexport {\n  a as list,\n  m_default as default\n};";
    expect(analyze(source)).toEqual(["public Query list", "public Mutation default"]);
  });

  it.each([
    ["another export", "var f = 1;\nexport {\n  f\n};"],
    ["another call", "var f = querySelector();\nexport {\n  f\n};"],
    ["a method", "var f = db.query();\nexport {\n  f\n};"],
    ["no export", "var f = query({});"],
    ["a name that ends alike", "var off = query({}), f = 1;\nexport {\n  f\n};"],
  ])("do not come from %s", (_what, source) => {
    expect(analyze(source)).toEqual([]);
  });

  it("do not come from a source map that cannot be read", () => {
    expect(analyze("var f = q({});\nexport {\n  f\n};", "{")).toEqual([]);
  });
});

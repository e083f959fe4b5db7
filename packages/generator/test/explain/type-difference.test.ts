import compiler from "typescript";
import { describe, expect, it } from "vitest";
import { DifferenceFinder } from "../../src/explain/type-difference.ts";
import { readOutputs } from "../../src/explain/read-output.ts";

/** How the declaration `name` differs in two modules: its place, the old text and the new one. */
function difference(base: string, head: string, name = "T"): string[] | undefined {
  const texts = (text: string): Map<string, string> => new Map([["index.ts", text]]);
  const sides = readOutputs(compiler, texts(base), texts(head));
  const old = sides.base.graph.declarations.get(name);
  const now = sides.head.graph.declarations.get(name);
  if (old === undefined || now === undefined) throw new Error(`${name} is not declared`);
  const found = new DifferenceFinder(compiler).between(old, now);
  return found === undefined ? undefined : [found.path, found.before, found.after];
}

const type = (text: string): string => `export type T = ${text};`;
const long = (value: string): string => `{ kind: "${value}"; ${"x".repeat(30)}: string }`;

describe("the difference of two types", () => {
  it.each<[string, string, string, string[]]>([
    ["is the whole of what is short", "string", "number", ["T", "string", "number"]],
    [
      "is a member where one alone is different",
      "{ a: { b: string; c: number }; d: string }",
      "{ a: { b: string | null; c: number }; d: string }",
      ['T["a"]["b"]', "string", "string | null"],
    ],
    [
      "is the object where a member may be missing",
      "{ a: string; b: string }",
      "{ a?: string; b: string }",
      ["T", "{ a: string; b: string; }", "{ a?: string; b: string; }"],
    ],
    [
      "keeps the members around it, and leaves out what is the same further in",
      "{ a: { x: 1; y: 2 }; b: string; c: string }",
      "{ a: { x: 2; y: 2 }; b: number; c: string }",
      [
        "T",
        "{ a: { x: 1; … }; b: string; c: string; }",
        "{ a: { x: 2; … }; b: number; c: string; }",
      ],
    ],
    [
      "is in the form of a union that changed",
      `${long("a")} | ${long("b")}`,
      `${long("a")} | ${long("c")}`,
      ["T", '{ kind: "b"; … } | …', '{ kind: "c"; … } | …'],
    ],
    [
      "is in the argument of a generic type that changed",
      "Record<string, { a: string; b: 1 }>",
      "Record<string, { a: number; b: 1 }>",
      ["T", "Record<…, { a: string; … }>", "Record<…, { a: number; … }>"],
    ],
    [
      "is in the items of a list",
      "({ a: string; b: 1 } | null)[]",
      "({ a: number; b: 1 } | null)[]",
      ["T", "({ a: string; b: 1; } | null)[]", "({ a: number; b: 1; } | null)[]"],
    ],
    ["shows that nothing is left", "{ a: 1 }", "{}", ["T", "{ a: 1; }", "{}"]],
    [
      "tells an index signature from a property",
      "{ a: 1; [name: string]: number }",
      "{ a: 1; [name: string]: unknown }",
      ["T", "{ a: 1; [name: string]: number; }", "{ a: 1; [name: string]: unknown; }"],
    ],
  ])("%s", (_, base, head, expected) => {
    expect(difference(type(base), type(head))).toEqual(expected);
  });

  it("is none where only comments and the layout are different", () => {
    const head = "{\n  /** Says a. */\n  a: string;\n  b: 1;\n}";
    expect(difference(type("{ a: string, b: 1 }"), type(head))).toBeUndefined();
  });

  it("is that of an interface as that of an object type", () => {
    expect(
      difference("export interface T { a: string; b: 1 }", "export interface T { a: 1; b: 1 }"),
    ).toEqual(['T["a"]', "string", "1"]);
  });

  it("is the whole where an interface became a type", () => {
    expect(difference("export interface T { a: 1 }", type("{ a: 1 }"))).toEqual([
      "T",
      "export interface T { a: 1; }",
      "export type T = { a: 1; };",
    ]);
  });

  it("is the whole of a generic type, whose parameters belong to it", () => {
    expect(difference("export type T<A> = A[];", "export type T<A, B = A> = (A | B)[];")).toEqual([
      "T",
      "export type T<A> = A[];",
      "export type T<A, B = A> = (A | B)[];",
    ]);
  });
});

describe("the difference of two functions", () => {
  const call = (parameters: string, result: string): string =>
    `export function call${parameters}: ${result} { throw new Error(); }`;

  it.each<[string, [string, string], [string, string], string[]]>([
    [
      "is the result where that alone changed",
      ["(a: string)", "Promise<1>"],
      ["(a: string)", "Promise<2>"],
      ["ReturnType<typeof call>", "Promise<1>", "Promise<2>"],
    ],
    [
      "is the parameter where that alone changed",
      ["(a: string, b?: 1)", "1"],
      ["(a: string, b: 1)", "1"],
      ["Parameters<typeof call>[1]", "b?: 1", "b: 1"],
    ],
    [
      "is the whole signature where more changed",
      ["(a: string)", "1"],
      ["()", "2"],
      ["typeof call", "(a: string) => 1", "() => 2"],
    ],
    [
      "is the whole signature where it became generic",
      ["(a: string)", "1"],
      ["<A>(a: A)", "1"],
      ["typeof call", "(a: string) => 1", "<A>(a: A) => 1"],
    ],
  ])("%s", (_, base, head, expected) => {
    expect(difference(call(...base), call(...head), "call")).toEqual(expected);
  });

  it("is none where it only runs otherwise", () => {
    const base = "export function call(): number { return 1; }";
    expect(difference(base, base.replace("1", "2"), "call")).toBeUndefined();
  });
});

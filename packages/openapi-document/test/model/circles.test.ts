import { describe, expect, it } from "vitest";
import { circlesIn, wayBetween } from "../../src/model/circles.ts";

type Graph = Readonly<Record<string, readonly string[]>>;

const next = (graph: Graph) => (item: string) => graph[item] ?? [];
const circlesOf = (graph: Graph): string[] =>
  circlesIn(Object.keys(graph), next(graph)).map((members) => [...members].sort().join(""));

describe("circles", () => {
  it.each<[graph: Graph, circles: string[]]>([
    [{}, []],
    [{ a: ["b"], b: ["c"] }, []],
    [{ a: ["b", "c"], b: ["d"], c: ["d"], d: [] }, []],
    [{ a: ["a"] }, ["a"]],
    [{ a: ["b"], b: ["a"] }, ["ab"]],
    [{ a: ["b"], b: ["c"], c: ["b"] }, ["bc"]],
    [{ a: ["b", "d"], b: ["a"], c: ["d"], d: ["c"] }, ["cd", "ab"]],
    [{ a: ["b"], b: ["a", "c"], c: ["b"] }, ["abc"]],
    [{ a: ["b", "b"], b: ["b"] }, ["b"]],
  ])("of %j are %j", (graph, circles) => {
    expect(circlesOf(graph)).toEqual(circles);
  });

  it("can be as long as they like", () => {
    const length = 100_000;
    const [circle] = circlesIn([0], (item) => [(item + 1) % length]);
    expect(circle).toHaveLength(length);
  });
});

describe("the way between two items", () => {
  it("is the shortest", () => {
    const graph = { a: ["b", "c"], b: ["d"], c: ["e"], d: ["e"] };
    expect(wayBetween("a", "e", next(graph))).toEqual(["a", "c", "e"]);
  });

  it("is that one alone where both are the same", () => {
    expect(wayBetween("a", "a", next({ a: ["b"] }))).toEqual(["a"]);
  });

  it("is none where one does not lead to the other", () => {
    expect(wayBetween("a", "c", next({ a: ["b"], b: ["a"], c: ["a"] }))).toBeUndefined();
  });
});

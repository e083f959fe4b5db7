import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../src/document.ts";
import type { ObjectKind } from "../../src/model/grammar.ts";
import { child, pointerOf, rootNode } from "../../src/model/node.ts";
import { References } from "../../src/model/references.ts";

/** Where a `$ref` leads in one step, as a pointer. */
function targetOf(root: JsonObject, ref: string): string | undefined {
  const target = new References(root).target(ref);
  return target === undefined ? undefined : `#${pointerOf(target.node)}`;
}

/** What a `$ref` that stands where something of a kind has to stands for in the end. */
function endOf(root: JsonObject, ref: string, kind: ObjectKind = "schema"): JsonValue | undefined {
  const node = child(rootNode, "x-test", kind);
  return new References(root).follow({ node, value: { $ref: ref } })?.value;
}

const to = (ref: string): JsonObject => ({ $ref: ref });

describe("a $ref", () => {
  it.each([
    ["#", "#"],
    ["#/a/b", "#/a/b"],
    ["#/a/list/1", "#/a/list/1"],
    ["#/a/x~1y", "#/a/x~1y"],
    ["#/a/x~0y", "#/a/x~0y"],
    ["#/a/~01", "#/a/~01"],
    ["#/a/b%20c", "#/a/b c"],
    ["#/a/", "#/a/"],
    ["#/__proto__", "#/__proto__"],
  ])("%s leads to %s", (ref, pointer) => {
    const a = { b: 1, "x/y": 2, "x~y": 3, "~1": 4, "b c": 5, "": 6, list: [7, 8] };
    const root: JsonObject = JSON.parse(JSON.stringify({ a }).replace("{", '{"__proto__": 9, '));
    expect(targetOf(root, ref)).toBe(pointer);
  });

  it.each([
    "#/b",
    "#/a/x/y",
    "#/a/list/01",
    "#/a/list/2",
    "#/a/list/-",
    "#/a/list/length",
    "#/a/__proto__",
    "#/a/constructor",
    "#/a/b/c",
    "#a",
    "#/a%zz",
    "a",
    "",
    "other.yaml#/a",
    "https://example.com/#/a",
  ])("%s leads to nothing", (ref) => {
    expect(targetOf({ a: { b: "text", list: [1] } }, ref)).toBeUndefined();
  });
});

describe("an anchor", () => {
  const root: JsonObject = {
    components: {
      schemas: {
        A: { properties: { b: { $anchor: "here" } } },
        B: { $dynamicAnchor: "there", example: { $anchor: "data" } },
        C: { $anchor: "twice" },
        D: { $anchor: "twice" },
        E: { $anchor: 7 },
      },
    },
  };

  it.each([
    ["#here", "#/components/schemas/A/properties/b"],
    ["#there", "#/components/schemas/B"],
    ["#twice", "#/components/schemas/C"],
  ])("%s leads to %s", (ref, pointer) => {
    expect(targetOf(root, ref)).toBe(pointer);
  });

  it.each(["#data", "#7", "#nowhere"])("%s leads to nothing", (ref) => {
    expect(targetOf(root, ref)).toBeUndefined();
  });
});

describe("a chain of $refs", () => {
  it("is followed to its end, however long", () => {
    const entries = Array.from({ length: 10_000 }, (_, index) => [
      `s${index}`,
      to(`#/s${index + 1}`),
    ]);
    expect(endOf({ ...Object.fromEntries(entries), s10000: { type: "string" } }, "#/s0")).toEqual({
      type: "string",
    });
  });

  it("has no end where it leads back to itself", () => {
    const root = { a: to("#/b"), b: to("#/c"), c: to("#/b") };
    expect(endOf(root, "#/a")).toBeUndefined();
    expect(endOf({ a: to("#/a") }, "#/a")).toBeUndefined();
  });

  it("has no end where one of its steps leads to nothing", () => {
    expect(endOf({ a: to("#/b"), b: to("#/nowhere") }, "#/a")).toBeUndefined();
  });

  it("is known to have no end for each of its members", () => {
    const references = new References({ a: to("#/b"), b: to("#/a") });
    const follow = (ref: string): unknown =>
      references.follow({ node: child(rootNode, "x"), value: to(ref) });
    expect([follow("#/a"), follow("#/b"), follow("#/a")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("what a $ref stands for", () => {
  const root: JsonObject = {
    components: {
      schemas: { S: { type: "string" } },
      responses: { R: { description: "R" } },
      parameters: { P: { name: "p", in: "query" } },
    },
    "x-own": { type: "integer" },
  };

  it.each<[ref: string, kind: ObjectKind]>([
    ["#/components/schemas/S", "schema"],
    ["#/components/responses/R", "response"],
    ["#/components/parameters/P", "header"],
    ["#/x-own", "schema"],
  ])("%s is a %s", (ref, kind) => {
    expect(endOf(root, ref, kind)).toBeDefined();
  });

  it.each<[ref: string, kind: ObjectKind]>([
    ["#/components/schemas/S", "response"],
    ["#/components/responses/R", "schema"],
    ["#/components/schemas", "schema"],
    ["#/components/schemas/S/type", "schema"],
    ["#", "path-item"],
  ])("%s is no %s", (ref, kind) => {
    expect(endOf(root, ref, kind)).toBeUndefined();
  });

  it("is of the kind that is wanted where OpenAPI knows no kind", () => {
    const node = child(rootNode, "x", "response");
    const end = new References(root).follow({ node, value: to("#/x-own") });
    expect(end?.node.kind).toBe("response");
  });

  it("is a value itself where it is no $ref", () => {
    for (const value of [7, null, [], { $ref: 7 }, { $id: "#/a" }] satisfies JsonValue[]) {
      expect(new References({}).follow({ node: rootNode, value })?.value).toBe(value);
    }
  });
});

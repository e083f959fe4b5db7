import { describe, expect, it } from "vitest";
import { child, type Node, pointerOf, rootNode, tokensOf } from "../../src/model/node.ts";

const nodeAt = (...keys: string[]): Node =>
  keys.reduce<Node>((node, key) => child(node, key), rootNode);

const operation = ["paths", "/a", "get"];

describe("the grammar knows", () => {
  it.each<[kind: string, keys: string[]]>([
    ["document", []],
    ["path-item", ["paths", "/a"]],
    ["operation", operation],
    ["operation", ["paths", "/a", "query"]],
    ["operation", ["paths", "/a", "additionalOperations", "PURGE"]],
    ["parameter", ["paths", "/a", "parameters", "0"]],
    ["schema", [...operation, "requestBody", "content", "a/b", "schema"]],
    ["header", [...operation, "responses", "200", "headers", "x-own"]],
    ["path-item", [...operation, "callbacks", "c", "{$url}"]],
    ["path-item", ["webhooks", "x-created"]],
    ["response", ["components", "responses", "x-own"]],
    ["schema", ["components", "schemas", "A", "properties", "properties"]],
    ["schema", ["components", "schemas", "A", "allOf", "0", "items"]],
    ["map of schema", ["components", "schemas", "A", "$defs"]],
  ])("a %s at %j", (kind, keys) => {
    expect(nodeAt(...keys).kind).toBe(kind);
  });

  it.each<string[][]>([
    [["x-paths", "/a"]],
    [["paths", "x-own"]],
    [["paths", "/a", "GET"]],
    [[...operation, "responses", "x-own"]],
    [[...operation, "callbacks", "c", "x-own"]],
    [["components", "x-schemas", "A"]],
    [["components", "schemas", "A", "example", "properties"]],
    [["components", "schemas", "A", "default"]],
    [["components", "schemas", "A", "constructor"]],
    [["__proto__"]],
  ])("nothing at %j", (keys) => {
    expect(nodeAt(...keys).kind).toBe("value");
  });
});

describe("a node", () => {
  it("is printed as a JSON pointer, whose keys are escaped", () => {
    expect(pointerOf(nodeAt("paths", "/a~b", "get"))).toBe("/paths/~1a~0b/get");
  });

  it("is the whole description where it has no parent", () => {
    expect(pointerOf(rootNode)).toBe("");
    expect(tokensOf(rootNode)).toEqual([]);
  });

  it("counts the items of a list", () => {
    expect(tokensOf(child(child(rootNode, "servers"), 3))).toEqual(["servers", "3"]);
  });
});

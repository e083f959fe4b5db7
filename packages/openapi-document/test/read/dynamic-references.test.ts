import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../src/document.ts";
import { checkDocument } from "../../src/check/check-document.ts";
import { withoutDynamicReferences } from "../../src/read/dynamic-references.ts";
import { documentOf, schemasOf } from "@convex-openapi/test-support/documents";

const dynamic = (name: string): JsonObject => ({ $dynamicRef: `#${name}` });
const ref = (path: string): JsonObject => ({ $ref: `#/components/schemas/${path}` });

/** A schema of a description as it is read. */
function read(schemas: JsonObject, name: string): JsonValue | undefined {
  const { components } = withoutDynamicReferences(schemasOf(schemas));
  return (components as { schemas: JsonObject }).schemas[name];
}

const List = { type: "array", items: dynamic("item"), $defs: { any: { $dynamicAnchor: "item" } } };

describe("a $dynamicRef", () => {
  it("is a $ref to its anchor in a schema by itself", () => {
    expect(read({ List }, "List")).toMatchObject({ items: ref("List/$defs/any") });
    const Tree = { $dynamicAnchor: "node", properties: { child: dynamic("node") } };
    expect(read({ Tree }, "Tree")).toMatchObject({ properties: { child: ref("Tree") } });
  });

  it("is one to that of the schema that refers to its own", () => {
    const Names = { ...ref("List"), $defs: { name: { $dynamicAnchor: "item", type: "string" } } };
    expect(read({ List, Names }, "Names")).toEqual({
      $defs: Names.$defs,
      allOf: [{ type: "array", items: ref("Names/$defs/name") }],
    });
  });

  it("is one to the outermost anchor, by way of others that have it too", () => {
    const Named = { ...ref("List"), $defs: { a: { $dynamicAnchor: "item", type: "string" } } };
    const Short = { ...ref("Named"), $defs: { b: { $dynamicAnchor: "item", maxLength: 3 } } };
    expect(read({ List, Named, Short }, "Short")).toMatchObject({
      allOf: [{ allOf: [{ items: ref("Short/$defs/b") }] }],
    });
  });

  it("is one to what a property brings along where it refers to a generic schema", () => {
    const names = { ...ref("List"), $defs: { a: { $dynamicAnchor: "item", type: "string" } } };
    expect(read({ List, Book: { properties: { names } } }, "Book")).toMatchObject({
      properties: { names: { allOf: [{ items: ref("Book/properties/names/$defs/a") }] } },
    });
  });

  it("keeps what stands beside the reference that is written out", () => {
    const $defs = { a: { $dynamicAnchor: "item", type: "string" } };
    const Names = { ...ref("List"), $defs, maxItems: 3, allOf: [{ minItems: 1 }] };
    expect(read({ List, Names }, "Names")).toMatchObject({
      maxItems: 3,
      allOf: [{ type: "array" }, { minItems: 1 }],
    });
  });

  it("ends where generic schemas lead to one another", () => {
    const $defs = { a: { $dynamicAnchor: "item", type: "string" } };
    const One = { properties: { next: ref("Two"), item: dynamic("item") } };
    const Two = { properties: { next: ref("One") } };
    expect(read({ List, One, Two, Own: { ...ref("One"), $defs } }, "Own")).toMatchObject({
      allOf: [
        {
          properties: {
            item: ref("Own/$defs/a"),
            next: { allOf: [{ properties: { next: ref("One") } }] },
          },
        },
      ],
    });
  });

  // JSON Schema 2020-12 section 8.2.3.2: without a dynamic anchor its behavior is identical to `$ref`.
  it.each([
    ["a pointer", "#/components/schemas/Y"],
    ["a plain anchor", "#plain"],
  ])("is a $ref where it is %s", (_, to) => {
    const schemas = { X: { items: { $dynamicRef: to, title: "Y" } }, Y: { $anchor: "plain" } };
    expect(read(schemas, "X")).toEqual({ items: { $ref: to, title: "Y" } });
  });

  it("is a $ref by a pointer to a generic schema, which gets what the referring one says", () => {
    const $defs = { a: { $dynamicAnchor: "item", type: "string" } };
    const Names = { $dynamicRef: "#/components/schemas/List", $defs };
    expect(read({ List, Names }, "Names")).toMatchObject({
      allOf: [{ type: "array", items: ref("Names/$defs/a") }],
    });
  });

  it.each<[string, JsonObject]>([
    ["has no anchor", { X: dynamic("none"), Y: { $dynamicAnchor: "other" } }],
    ["is in a description without any", { X: dynamic("none") }],
    ["is no text", { X: { $dynamicRef: 1 }, Y: { $dynamicAnchor: "a" } }],
    ["is a pointer to nothing", { X: { $dynamicRef: "#/components/schemas/Z" }, Y: {} }],
    ["has a $ref beside it", { X: { $dynamicRef: "#a", ...ref("Y") }, Y: { $dynamicAnchor: "a" } }],
  ])("that %s stays, with a warning", (_, schemas) => {
    const document = withoutDynamicReferences(schemasOf(schemas));
    expect(document).toEqual(schemasOf(schemas));
    expect(checkDocument(documentOf(document))).toMatchObject([
      { severity: "warning", rule: "lost-schema", pointer: "/components/schemas/X/$dynamicRef" },
    ]);
  });

  it("leaves examples and what has no dynamic references as they are", () => {
    const Y = { $dynamicAnchor: "a", example: { $dynamicRef: "#a" }, properties: { z: ref("Z") } };
    const document = schemasOf({ Y, Z: { type: "string" } });
    expect(withoutDynamicReferences(document)).toBe(document);
  });
});

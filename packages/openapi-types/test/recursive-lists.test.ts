import { typesOf } from "./types-of.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDocument } from "@convex-openapi/document/read";
import type { JsonObject, JsonValue } from "@convex-openapi/document/model";
import { compileAll, compilersOfRandomCode } from "@convex-openapi/test-support/compile";
import { documentOf, schemasOf } from "@convex-openapi/test-support/documents";
import { runs } from "@convex-openapi/test-support/random-runs";

const reference = fc
  .constantFrom("A", "B", "C")
  .map((name): JsonObject => ({ $ref: `#/components/schemas/${name}` }));
const listType = fc.constantFrom<JsonValue>("array", ["array", "null"]);

const { list } = fc.letrec<{ item: JsonObject; list: JsonObject }>((tie) => ({
  item: fc.oneof(
    { depthSize: "small" },
    reference,
    fc.constant({ type: "string" }),
    tie("list"),
    fc.record({ oneOf: fc.array(tie("item"), { minLength: 1, maxLength: 2 }) }),
    fc.record({ type: fc.constant("object"), properties: fc.record({ a: tie("item") }) }),
  ),
  list: fc.oneof(
    fc.record({ type: listType, items: tie("item") }),
    fc.record({
      type: listType,
      prefixItems: fc.array(tie("item"), { minLength: 1, maxLength: 2 }),
      items: fc.oneof(fc.constant<JsonValue>(false), tie("item")),
      minItems: fc.nat(2),
    }),
  ),
}));

const schema: fc.Arbitrary<JsonObject> = fc.oneof(
  list,
  fc.record({ oneOf: fc.array(fc.oneof(list, reference), { minLength: 1, maxLength: 2 }) }),
  fc.record({ allOf: fc.tuple(reference, list) }),
);

/** Descriptions of lists that contain one another in any way. */
const lists = fc
  .record({ A: schema, B: schema, C: schema })
  .map(schemasOf)
  .filter((spec) => checkDocument(documentOf(spec)).every(({ severity }) => severity !== "error"));

describe("types of lists that contain themselves", () => {
  it.each(compilersOfRandomCode)("are no circles for %s", async (compiler) => {
    const seed = Date.now();
    const specs = fc.sample(lists, { numRuns: runs(40), seed });
    const files: Record<string, string> = {};
    for (const [index, spec] of specs.entries()) {
      files[`${index}.ts`] = typesOf(spec);
    }
    const { errors } = (await compileAll(compiler, { all: { files, roots: Object.keys(files) } }))
      .all;
    expect(errors, `seed ${seed}`).toBe("");
  });

  const self = { $ref: "#/components/schemas/A" };
  it.each<[string, JsonValue, string]>([
    ["has no name where it is the type itself", self, "[string, ...A[]]"],
    [
      "has a name where it is a list of that",
      { type: "array", items: self },
      "[string, ...others: A[][]]",
    ],
    [
      "is no place where it is either",
      { oneOf: [self, { type: "array", items: self }] },
      "(string | A | A[])[]",
    ],
  ])("have other items of which each %s", async (_, items, expected) => {
    const A = { type: "array", prefixItems: [{ type: "string" }], items };
    expect(typesOf(schemasOf({ A }))).toContain(`type A = ${expected};`);
  });
});

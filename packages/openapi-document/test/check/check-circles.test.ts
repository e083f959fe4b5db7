import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/document.ts";
import { checkDocument } from "../../src/check/check-document.ts";
import { documentOf, schemasOf, specOf } from "@convex-openapi/test-support/documents";
import { problemsOf, problemsOfSchemas } from "./problems-of.ts";

const length = 10_000;

/** `P0` refers to `P1`, and so on; the last one is `end`. */
function chain(group: string, end: JsonObject): JsonObject {
  const entries = Array.from({ length }, (_, index): [string, JsonObject] => [
    `P${index}`,
    { $ref: `#/components/${group}/P${index + 1}` },
  ]);
  return { [group]: Object.fromEntries([...entries, [`P${length}`, end]]) };
}

const messagesOf = (value: JsonObject): string[] =>
  checkDocument(documentOf(value)).map(({ message }) => message);

describe("ten thousand references in a row", () => {
  test.each([
    ["parameters", { name: "q", in: "query", schema: {} }],
    ["schemas", { type: "string" }],
    ["pathItems", { get: { responses: {} } }],
    ["responses", { description: "Fine." }],
  ])("are followed to the end: %s", (group, end) => {
    expect(messagesOf(specOf({ components: chain(group, end) }))).toEqual([]);
  });

  test.each(["allOf", "anyOf", "oneOf"])("are followed through %s", (keyword) => {
    const schemas = Array.from({ length }, (_, index): [string, JsonObject] => [
      `P${index}`,
      { [keyword]: [{ $ref: `#/components/schemas/P${index + 1}` }] },
    ]);
    const end: JsonObject = { type: "object" };
    expect(messagesOf(schemasOf({ ...Object.fromEntries(schemas), [`P${length}`]: end }))).toEqual(
      [],
    );
  });

  test("are reported in one sentence when they lead back to the first", () => {
    const circle = chain("schemas", { $ref: "#/components/schemas/P0" });
    const at = (index: number): string => `#/components/schemas/P${index}`;
    const start = [1, 2, 3, 4].map(at).join(" -> ");
    const end = [9_999, 10_000, 0, 1].map(at).join(" -> ");
    expect(messagesOf(specOf({ components: circle }))).toEqual([
      `A $ref leads back to itself: ${start} -> (9994 more) -> ${end}.`,
    ]);
  });
});

describe("a circle of references", () => {
  test("is reported once, however many lead into it", () => {
    expect(
      problemsOfSchemas(`
  A: { $ref: "#/components/schemas/B" }
  B: { $ref: "#/components/schemas/C" }
  C: { $ref: "#/components/schemas/B" }
  D: { $ref: "#/components/schemas/A" }`),
    ).toEqual([expect.stringContaining("leads back to itself")]);
  });

  test("is reported for each, where there are several", () => {
    expect(
      problemsOfSchemas(`
  A: { $ref: "#/components/schemas/A" }
  B: { anyOf: [{ $ref: "#/components/schemas/B" }] }`),
    ).toHaveLength(2);
  });

  test.each(["parameters", "headers", "requestBodies", "callbacks", "pathItems", "links"])(
    "can be one of %s",
    (group) => {
      expect(
        problemsOf(`openapi: 3.1.0
info: { title: T }
components:
  ${group}:
    A: { $ref: "#/components/${group}/B" }
    B: { $ref: "#/components/${group}/A" }`),
      ).toEqual([expect.stringContaining(" error self-referring-ref: ")]);
    },
  );

  test("goes through what stands beside a $ref", () => {
    expect(
      problemsOfSchemas(`
  A: { $ref: "#/components/schemas/B", allOf: [{ $ref: "#/components/schemas/A" }] }
  B: { type: object }`),
    ).toEqual([expect.stringContaining("#/components/schemas/A -> #/components/schemas/A.")]);
  });

  test("goes through the parts of a supertype", () => {
    expect(
      problemsOfSchemas(`
  Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }], allOf: [{ $ref: "#/components/schemas/Base" }] }
  Base: { allOf: [{ $ref: "#/components/schemas/Cat" }] }
  Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }] }`),
    ).toEqual([expect.stringContaining("leads back to itself")]);
  });

  test("is none where two ways lead to one end", () => {
    expect(
      problemsOfSchemas(`
  A: { allOf: [{ $ref: "#/components/schemas/B" }, { $ref: "#/components/schemas/C" }] }
  B: { $ref: "#/components/schemas/D" }
  C: { $ref: "#/components/schemas/D" }
  D: { properties: { a: { $ref: "#/components/schemas/A" } } }`),
    ).toEqual([]);
  });
});

import { typesOf } from "./types-of.ts";
import { describe, expect, it } from "vitest";
import { checkDocument } from "@convex-openapi/document/read";
import type { JsonObject, JsonValue } from "@convex-openapi/document/model";
import { documentOf, specOf } from "@convex-openapi/test-support/documents";

const file: JsonObject = { type: "string", format: "binary" };
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

/** A description that takes a body of some media type, whose schemas are given. */
function taking(
  schema: JsonValue,
  schemas: JsonObject,
  mediaType = "multipart/form-data",
): JsonObject {
  const requestBody = { content: { [mediaType]: { schema } } };
  return specOf({ paths: { "/it": { post: { requestBody } } }, components: { schemas } });
}

/** Schemas `S1`, `S2` and so on, each of which is made of the next, and the last of something else. */
function chain(
  length: number,
  make: (next: JsonObject) => JsonValue,
  last: JsonObject,
): JsonObject {
  const schemas = Array.from({ length }, (_, index): [string, JsonValue] => [
    `S${index + 1}`,
    make(index + 1 < length ? ref(`S${index + 2}`) : last),
  ]);
  return Object.fromEntries(schemas);
}

/** Where the types of files are lost. */
function lostFiles(spec: JsonObject): string[] {
  return checkDocument(documentOf(spec))
    .filter(({ rule }) => rule === "lost-file")
    .map(({ pointer }) => pointer);
}

const allOf = (next: JsonObject): JsonValue => ({ allOf: [next] });
const upload: JsonObject = { type: "object", properties: { it: file } };

describe("the type of a file is lost", () => {
  it("behind the sixth reference of a form", () => {
    expect(lostFiles(taking(ref("S1"), chain(6, allOf, upload)))).toEqual([
      "/components/schemas/S5/allOf/0/$ref",
    ]);
  });

  it("behind the sixth reference of a field", () => {
    const form = { type: "object", properties: { it: ref("S1") } };
    const list = (items: JsonObject): JsonValue => ({ type: "array", items });
    expect(lostFiles(taking(form, chain(6, list, file)))).toEqual([
      "/components/schemas/S5/items/$ref",
    ]);
  });

  it("in a circle of lists", () => {
    const Files = { anyOf: [file, { type: "array", items: ref("Files") }] };
    const form = { type: "object", properties: { it: ref("Files") } };
    expect(lostFiles(taking(form, { Files }))).toEqual([
      "/components/schemas/Files/anyOf/1/items/$ref",
    ]);
  });

  it("where one of two ways to it is long", () => {
    const form = { allOf: [ref("S6"), ref("S1")] };
    expect(lostFiles(taking(form, chain(6, allOf, upload)))).toEqual([
      "/components/schemas/S5/allOf/0/$ref",
    ]);
  });

  it("with a sentence that says what to do", () => {
    const spec = taking(ref("S1"), chain(6, allOf, upload));
    const [problem] = checkDocument(documentOf(spec));
    expect(problem).toMatchObject({
      severity: "warning",
      message:
        "A file behind this $ref stays a string in the types, where a form should have a Blob: a form is followed " +
        "through 5 nested references, and not through circular ones. Refer to the file more directly.",
    });
  });

  it("once in a body that several operations share", () => {
    const content = { "multipart/form-data": { schema: ref("S1") } };
    const requestBody = { $ref: "#/components/requestBodies/B" };
    const spec = specOf({
      paths: { "/a": { post: { requestBody } }, "/b": { post: { requestBody } } },
      components: { schemas: chain(6, allOf, upload), requestBodies: { B: { content } } },
    });
    expect(lostFiles(spec)).toHaveLength(1);
  });

  it.each([1, 4, 5, 6, 7])(
    "exactly where types.ts has none, as with %i references",
    async (length) => {
      const spec = taking(ref("S1"), chain(length, allOf, upload));
      const hasBlob = typesOf(spec).includes("it?: Blob");
      expect(lostFiles(spec)).toHaveLength(hasBlob ? 0 : 1);
    },
  );
});

describe("no type of a file is lost", () => {
  it("where the sixth reference is to the file itself", () => {
    const form = { type: "object", properties: { it: ref("S1") } };
    const list = (items: JsonObject): JsonValue => ({ type: "array", items });
    expect(lostFiles(taking(form, { ...chain(5, list, ref("F")), F: file }))).toEqual([]);
  });

  it("in a form of any depth that has no file", () => {
    const text = { type: "object", properties: { it: { type: "string" } } };
    expect(lostFiles(taking(ref("S1"), chain(20, allOf, text)))).toEqual([]);
  });

  it("in a body of JSON, where a file is a text", () => {
    const schemas = chain(6, allOf, upload);
    expect(lostFiles(taking(ref("S1"), schemas, "application/json"))).toEqual([]);
  });

  it("in a chain of references alone, which is one step", () => {
    const alone = (next: JsonObject): JsonValue => next;
    expect(lostFiles(taking(ref("S1"), chain(20, alone, upload)))).toEqual([]);
  });

  it("in schemas that share others, however many ways there are", () => {
    const both = (next: JsonObject): JsonValue => ({ allOf: Array(20).fill(next) });
    expect(lostFiles(taking(ref("S1"), chain(5, both, upload)))).toEqual([]);
  });
});

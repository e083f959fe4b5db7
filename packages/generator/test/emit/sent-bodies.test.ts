import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "@convex-openapi/document/model";
import { emitFile } from "../emitted.ts";
import { specOf } from "@convex-openapi/test-support/documents";

const schemas: JsonObject = {
  Upload: {
    type: "object",
    required: ["file"],
    properties: { file: { type: "string", format: "binary" }, note: { type: "string" } },
  },
  Named: { type: "object", properties: { name: { type: "string" } } },
  File: { type: "string", format: "binary" },
  Either: {
    anyOf: [{ $ref: "#/components/schemas/Upload" }, { $ref: "#/components/schemas/Named" }],
  },
  Tree: { allOf: [{ $ref: "#/components/schemas/Tree" }] },
};

const file: JsonObject = { type: "string", format: "binary" };
const files: JsonObject = { type: "array", items: file };
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

/** The type of a request body in `types.ts`, and what `API.md` says of it. */
async function sent(content: Record<string, JsonValue>): Promise<{ type: string; report: string }> {
  const media = Object.entries(content).map(([type, schema]) => [type, { schema }] as const);
  const spec = specOf({
    paths: { "/it": { post: { requestBody: { content: Object.fromEntries(media) } } } },
    components: { schemas },
  });
  const [types, report] = await Promise.all([emitFile(spec, "types.ts"), emitFile(spec, "API.md")]);
  const [, type = ""] =
    /requestBody\?: \{\s*content: \{\s*([\s\S]*?)\s*\};\s*\};\s*responses/.exec(types) ?? [];
  const [, lines = ""] = /- `body\?`([\s\S]*?)\n\n/.exec(report) ?? [];
  return {
    type: type.replaceAll(/\/\*\*[\s\S]*?\*\//g, "").replaceAll(/\s+/g, " "),
    report: lines.replaceAll(/\s+/g, " "),
  };
}

/** The type of one field of a form. */
async function field(schema: JsonValue): Promise<string> {
  const form = { type: "object", required: ["it"], properties: { it: schema } };
  const { type } = await sent({ "multipart/form-data": form });
  return type.replace(/^"multipart\/form-data": \{ it: (.*?);? \};?$/, "$1");
}

describe("what a caller gives for a body", () => {
  it.each([
    ["no schema of its own", {}],
    ["text in a binary format", { type: "string", format: "binary" }],
    ["a named schema", { $ref: "#/components/schemas/File" }],
  ])("of bytes is what a platform has for them, with %s", async (_, schema) => {
    expect(await sent({ "application/zip": schema })).toEqual({
      type: '"application/zip": Blob | ArrayBuffer | ArrayBufferView;',
      report: " (application/zip): `Blob | ArrayBuffer | ArrayBufferView`",
    });
  });

  it("of text is text, whatever its schema describes", async () => {
    expect((await sent({ "application/xml": { type: "object" } })).type).toBe(
      '"application/xml": string;',
    );
    expect((await sent({ "text/plain": { enum: ["a"] } })).type).toBe('"text/plain": "a";');
  });

  it("of several kinds is what their schemas say, since it is sent as JSON", async () => {
    const { type } = await sent({
      "application/octet-stream": { type: "string", format: "binary" },
      "application/json": { $ref: "#/components/schemas/Upload" },
    });
    expect(type).toBe('"application/json": Upload; "application/octet-stream": string;');
  });

  it("of a form has Blobs for its files, also where the form is a named schema", async () => {
    expect(await sent({ "multipart/form-data": { $ref: "#/components/schemas/Upload" } })).toEqual({
      type: '"multipart/form-data": { file: Blob; note?: string; };',
      report: " (multipart/form-data) - `file`: `Blob` - `note?`: `string`",
    });
  });

  it("of a form without files is its schema", async () => {
    const { type } = await sent({ "multipart/form-data": { $ref: "#/components/schemas/Named" } });
    expect(type).toBe('"multipart/form-data": Named;');
  });

  it("of a form may be composed", async () => {
    const { type } = await sent({
      "multipart/form-data": {
        allOf: [{ $ref: "#/components/schemas/Named" }, { $ref: "#/components/schemas/Upload" }],
      },
    });
    expect(type).toBe('"multipart/form-data": Named & { file: Blob; note?: string; };');
  });

  it.each<[string, JsonObject, string]>([
    [
      "a choice",
      { oneOf: [ref("Upload"), { properties: { url: { type: "string" } } }] },
      "| { file: Blob; note?: string; } | { url?: string; };",
    ],
    ["a choice with a name", ref("Either"), "| { file: Blob; note?: string; } | Named;"],
    [
      "an object beside choices of what is required",
      { properties: { a: file, b: file }, anyOf: [{ required: ["a"] }, { required: ["b"] }] },
      '{ a?: Blob; b?: Blob; } & (Record<"a", unknown> | Record<"b", unknown>);',
    ],
    ["a map", { additionalProperties: file }, "{ [key: string]: Blob };"],
    ["a map of lists", { patternProperties: { ".*": files } }, "{ [key: string]: Blob[] };"],
    ["a choice without files", { anyOf: [ref("Named"), {}] }, "unknown;"],
    [
      "a map without files",
      { additionalProperties: { type: "string" } },
      "{ [key: string]: string };",
    ],
    [
      "a choice of lists, which no form can be",
      { oneOf: [files, ref("Named")] },
      "string[] | Named;",
    ],
    [
      "an object whose field holds files one level down, in JSON",
      { properties: { meta: { additionalProperties: file } } },
      "{ meta?: { [key: string]: string }; };",
    ],
  ])("of a form may be %s", async (_, schema, expected) => {
    const { type } = await sent({ "multipart/form-data": schema });
    expect(type).toBe(`"multipart/form-data": ${expected}`);
  });

  it("of a form without end is still told", async () => {
    const tree = { $ref: "#/components/schemas/Tree" };
    expect((await sent({ "multipart/form-data": tree })).type).toContain("multipart/form-data");
  });
});

describe("a field of a form", () => {
  it.each<[string, JsonValue, string]>([
    ["text", { type: "string" }, "string"],
    ["a file of OpenAPI 3.0", { type: "string", format: "binary" }, "Blob"],
    ["a file of OpenAPI 3.1", { contentMediaType: "image/png" }, "Blob"],
    ["a file with a name", { $ref: "#/components/schemas/File" }, "Blob"],
    [
      "bytes as text",
      { type: "string", contentMediaType: "a/b", contentEncoding: "base64" },
      "string",
    ],
    ["JSON as text", { type: "string", contentMediaType: "application/json" }, "string"],
    ["files", { type: "array", items: { type: "string", format: "binary" } }, "Blob[]"],
    ["a file or null", { type: ["string", "null"], format: "binary" }, "Blob | null"],
    [
      "a choice with a file",
      { anyOf: [{ type: "string", format: "binary" }, { type: "null" }] },
      "Blob | null",
    ],
    ["anything", {}, "unknown"],
  ])("that is %s", async (_, schema, type) => {
    expect(await field(schema)).toBe(type);
  });
});

import { describe, expect, it } from "vitest";
import { diffDocuments } from "../../src/diff/diff-documents.ts";
import type { ApiDocument, JsonObject, JsonValue } from "@convex-openapi/document/model";
import { readDocument } from "@convex-openapi/document/read";
import { answering, api, operation, sending } from "@convex-openapi/test-support/described-api";

/** A description as a file with one line for each key and each item. */
function fileOf(value: JsonObject): { lines: string[]; read: Promise<ApiDocument> } {
  const text = JSON.stringify(value, undefined, 2);
  const read = readDocument("spec.json", { cwd: "/", readFile: () => Promise.resolve(text) });
  return { lines: text.split("\n").map((line) => line.trim()), read };
}

interface Told {
  readonly line: string | undefined;
  readonly message: string;
  readonly typePath: string | undefined;
}

/** The changes of a rule, each with the line of the new file that it is told beside. */
async function told(rule: string, base: JsonObject, head: JsonObject): Promise<readonly Told[]> {
  const [old, now] = [fileOf(base), fileOf(head)];
  const { changes } = await diffDocuments(await old.read, await now.read, { compiler: false });
  return changes
    .filter((change) => change.rule === rule)
    .map(({ anchor, message, typePath }) => ({
      line: now.lines[anchor.line - 1],
      message,
      typePath,
    }));
}

const kinds = (...values: string[]): JsonValue => ({ type: "string", enum: values });
const maybe = (name: string): JsonValue => ({
  oneOf: [{ $ref: `#/components/schemas/${name}` }, { type: "null" }],
});
const holder = (property: JsonValue): JsonValue => ({
  type: "object",
  properties: { kind: property },
});

describe("a change of a schema that others refer to", () => {
  const schemas = (Kind: JsonValue): JsonObject => ({ Kind });

  it("is told where the schema is edited, also when every reference may be null", async () => {
    const base = answering(holder(maybe("Kind")), schemas(kinds("a", "b")));
    const head = answering(holder(maybe("Kind")), schemas(kinds("a")));
    expect(await told("enum-value-removed", base, head)).toEqual([
      {
        line: '"enum": [',
        message: '`Kind` can no longer be `"b"`.',
        typePath: 'components["schemas"]["Kind"]',
      },
    ]);
  });

  it("is told once, whether references to it may be null or not", async () => {
    const both = (Kind: JsonValue): JsonObject =>
      answering(
        {
          type: "object",
          properties: { a: maybe("Kind"), b: { $ref: "#/components/schemas/Kind" } },
        },
        schemas(Kind),
      );
    const limited = { type: "string", format: "uuid", maxLength: 9 };
    const [format] = await told("format-added", both({ type: "string" }), both(limited));
    expect(format).toMatchObject({
      line: '"format": "uuid",',
      message: expect.stringContaining("`Kind`"),
    });
    const limits = await told("constraint-tightened", both({ type: "string" }), both(limited));
    expect(limits.map(({ line }) => line)).toEqual(['"maxLength": 9']);
  });

  it("is told at the part of an allOf that was edited", async () => {
    const both = (Kind: JsonValue): JsonObject =>
      sending({ allOf: [{ $ref: "#/components/schemas/Kind" }, { minLength: 1 }] }, schemas(Kind));
    const [change] = await told("enum-value-removed", both(kinds("a", "b")), both(kinds("a")));
    expect(change).toMatchObject({ line: '"enum": [', typePath: 'components["schemas"]["Kind"]' });
  });

  it("is told of the one that refers to it, when it is the reference that is gone", async () => {
    const Thing = (...parts: JsonValue[]): JsonObject => ({
      Thing: { type: "object", allOf: parts },
      Limits: { maxProperties: 3 },
    });
    const reference = { $ref: "#/components/schemas/Limits" };
    const ref = { $ref: "#/components/schemas/Thing" };
    const rest = { required: ["id"] };
    const [change] = await told(
      "constraint-loosened",
      sending(ref, Thing(reference, rest)),
      sending(ref, Thing(rest)),
    );
    expect(change?.message).toMatch(/^`Thing` /);
  });
});

describe("what is gone is told at what held it", () => {
  const query = (name: string): JsonValue => ({ name, in: "query", schema: { type: "string" } });

  it("a value in the middle of a list at the list", async () => {
    const [change] = await told(
      "enum-value-removed",
      answering(kinds("a", "b", "c")),
      answering(kinds("a", "c")),
    );
    expect(change?.line).toBe('"enum": [');
  });

  it("a property at the properties", async () => {
    const object = (properties: JsonObject): JsonValue => ({ type: "object", properties });
    const [change] = await told(
      "property-removed-optional",
      answering(object({ a: {}, b: {} })),
      answering(object({ b: {} })),
    );
    expect(change?.line).toBe('"properties": {');
  });

  it.each([
    ["required", ["a"], '"required": ['],
    ["object, where nothing is required any more", [], '"schema": {'],
  ])("what was required at what is %s", async (_, required, line) => {
    const object = (...names: string[]): JsonValue => ({
      type: "object",
      ...(names.length > 0 && { required: names }),
      properties: { a: {}, b: {} },
    });
    const [change] = await told(
      "required-removed",
      answering(object("a", "b")),
      answering(object(...required)),
    );
    expect(change?.line).toBe(line);
  });

  it("a parameter at the parameters, not at the one that took its place", async () => {
    const withParameters = (...parameters: JsonValue[]): JsonObject =>
      api({ "/things": { get: operation({ parameters }) } });
    const [change] = await told(
      "param-removed",
      withParameters(query("a"), query("b")),
      withParameters(query("b")),
    );
    expect(change?.line).toBe('"parameters": [');
  });

  it("the last of the parameters at the operation", async () => {
    const [change] = await told(
      "param-removed",
      api({ "/things": { get: operation({ parameters: [query("a")] }) } }),
      api({ "/things": { get: operation() } }),
    );
    expect(change?.line).toBe('"get": {');
  });

  it("a parameter that was referred to at the operation", async () => {
    const parameters = [{ $ref: "#/components/parameters/a" }, query("b")];
    const components = { components: { parameters: { a: query("a") } } };
    const [change] = await told(
      "param-removed",
      api({ "/things": { get: operation({ parameters }) } }, components),
      api({ "/things": { get: operation({ parameters: [query("b")] }) } }, components),
    );
    expect(change?.line).toBe(`"parameters": [`);
  });

  it("a property of a schema with another name at the properties under that name", async () => {
    const schemas = (name: string, properties: JsonObject): JsonObject =>
      answering(
        { $ref: `#/components/schemas/${name}` },
        { [name]: { type: "object", properties } },
      );
    const [change] = await told(
      "property-removed-optional",
      schemas("Thing", { a: {}, b: {}, c: {} }),
      schemas("Item", { b: {}, c: {} }),
    );
    expect(change).toMatchObject({
      line: '"properties": {',
      message: expect.stringMatching(/Item/),
    });
  });

  it("an operation at its path, a path at the paths, an answer at the answers", async () => {
    const path = { get: operation(), post: operation({ operationId: "makeThing" }) };
    const other = { get: operation({ operationId: "other" }) };
    const base = api({ "/things": path, "/others": other });
    const [gone] = await told(
      "operation-removed",
      base,
      api({ "/things": { get: path.get }, "/others": other }),
    );
    expect(gone?.line).toBe('"/things": {');
    const [noPath] = await told("path-removed", base, api({ "/others": other }));
    expect(noPath?.line).toBe('"paths": {');
    const answers = (...codes: string[]): JsonObject =>
      api({
        "/things": {
          get: operation({
            responses: Object.fromEntries(codes.map((code) => [code, { description: "d" }])),
          }),
        },
      });
    const [answer] = await told("response-success-removed", answers("200", "204"), answers("200"));
    expect(answer?.line).toBe('"responses": {');
  });
});

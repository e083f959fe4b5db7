import { describe, expect, it } from "vitest";
import type { DiffChange } from "../../src/diff/report.ts";
import type { JsonObject, JsonValue } from "@convex-openapi/document/model";
import { answering, api, operation, sending } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const text = { type: "string" };
const object = (properties: JsonObject, required: string[] = []): JsonObject => ({
  type: "object",
  properties,
  required,
});

const formOf = (kind: string, properties: JsonObject): JsonObject =>
  object({ kind: { enum: [kind] }, ...properties }, ["kind"]);

/** One of two forms, told apart by `kind`. */
const forms = (first: JsonObject, second: JsonObject): JsonObject => ({
  oneOf: [formOf("first", first), formOf("second", second)],
});

/** A description whose only operation answers with these responses. */
const answeringWith = (responses: JsonObject): JsonObject =>
  api({ "/things": { get: operation({ responses }) } });

const response = (schema: JsonValue): JsonObject => ({
  description: "Here.",
  content: { "application/json": { schema } },
});

async function only(base: JsonObject, head: JsonObject): Promise<DiffChange | undefined> {
  const { changes } = await compare(base, head);
  expect(changes).toHaveLength(1);
  return changes[0];
}

/** What the compiler makes of a change of a schema, as sent and as received. */
async function judge(base: JsonValue, head: JsonValue): Promise<string[]> {
  const sent = await compare(sending(base), sending(head));
  const received = await compare(answering(base), answering(head));
  return [sent.types, received.types];
}

describe("the compiler", () => {
  it.each<[string, JsonValue, JsonValue, string[]]>([
    [
      "a new optional property",
      object({ a: text }),
      object({ a: text, b: text }),
      ["compatible", "compatible"],
    ],
    [
      "a new required property",
      object({ a: text }),
      object({ a: text, b: text }, ["b"]),
      ["breaking", "compatible"],
    ],
    [
      "a property of which what stands for any name is left",
      { ...object({ a: text, b: text }), additionalProperties: true },
      { ...object({ b: text }), additionalProperties: true },
      ["compatible", "breaking"],
    ],
    [
      "a form whose values are left in forms that ask for other values",
      {
        oneOf: [
          object({ n: { type: "number" }, b: text, k: { const: "x" } }, ["k"]),
          object({ b: text }),
        ],
      },
      { oneOf: [object({ n: { const: "y" }, k: { const: "y" } }, ["k"]), object({ b: text })] },
      ["breaking", "breaking"],
    ],
    [
      "a required property that is gone",
      object({ a: text, b: text }, ["b"]),
      object({ a: text }),
      ["breaking", "breaking"],
    ],
    [
      "an optional property that is gone",
      object({ a: text, b: text }),
      object({ a: text }),
      ["breaking", "breaking"],
    ],
    [
      "a property that became optional",
      object({ a: text }, ["a"]),
      object({ a: text }),
      ["compatible", "breaking"],
    ],
    [
      "a property that became required",
      object({ a: text }),
      object({ a: text }, ["a"]),
      ["breaking", "compatible"],
    ],
    ["a new value of an enum", { enum: ["a"] }, { enum: ["a", "b"] }, ["compatible", "breaking"]],
    [
      "a value of an enum that is gone",
      { enum: ["a", "b"] },
      { enum: ["a"] },
      ["breaking", "usage"],
    ],
    [
      "a value more for one form, which another form takes anyway",
      { oneOf: [text, { enum: ["a"] }] },
      { oneOf: [text, { enum: ["a", "b"] }] },
      ["compatible", "none"],
    ],
    [
      "names that were free and are not any more",
      { ...object({ a: text }), additionalProperties: true },
      object({ a: text }),
      ["breaking", "usage"],
    ],
    [
      "an optional property that is gone from one form of several",
      forms({ a: text, b: text }, { b: text }),
      forms({ a: text }, { b: text }),
      ["breaking", "breaking"],
    ],
    [
      "a form that is gone, with an optional property that no other form has",
      forms({ a: text }, { b: text }),
      { oneOf: [formOf("first", { a: text })] },
      ["breaking", "usage"],
    ],
    [
      "a constant in what may be one of two forms and was any of them",
      { allOf: [object({}), forms({ a: text }, { b: text })] },
      {
        allOf: [object({ kind: { enum: ["first"] } }, ["kind"]), forms({ a: text }, { b: text })],
      },
      ["breaking", "compatible"],
    ],
    [
      "a list that describes one place less",
      { type: "array", prefixItems: [text, { type: "number" }] },
      { type: "array", prefixItems: [text] },
      ["compatible", "breaking"],
    ],
    ["null where there was none", text, { type: ["string", "null"] }, ["compatible", "breaking"]],
    ["no null where there was one", { type: ["string", "null"] }, text, ["breaking", "compatible"]],
    ["a tighter limit", text, { type: "string", maxLength: 3 }, ["none", "none"]],
    ["whole numbers", { type: "number" }, { type: "integer" }, ["none", "none"]],
    [
      "another default",
      object({ a: { type: "string", default: "a" } }),
      object({ a: { type: "string", default: "b" } }),
      ["none", "none"],
    ],
  ])("judges %s as sent and as received", async (_, base, head, expected) => {
    expect(await judge(base, head)).toEqual(expected);
  });

  it("says of a property that is listed only for other values that it fits no variant", async () => {
    const either = (first: JsonObject): JsonObject =>
      sending({ oneOf: [object(first, ["k"]), object({ b: text })] });
    const base = either({ n: { type: "number" }, b: text, k: { const: "x" } });
    const { changes } = await compare(base, either({ n: { const: "y" }, k: { const: "y" } }));
    const reasons = changes.flatMap(({ compiler }) => compiler?.message ?? []);
    expect(reasons).toContain("In a request, `k` as it was matches no variant of the new type.");
  });

  it("raises what a rule took lightly, and says so", async () => {
    const change = await only(answering({ enum: ["a"] }), answering({ enum: ["a", "b"] }));
    expect(change).toMatchObject({
      types: "breaking",
      compiler: { verdict: "breaks", disagrees: true },
    });
  });

  it("lowers what a rule feared and the compiler accepts, and says so", async () => {
    const told = (propertyName: string): JsonObject => ({
      oneOf: [object({ kind: text }), object({ sort: text })],
      discriminator: { propertyName },
    });
    const change = await only(answering(told("kind")), answering(told("sort")));
    expect(change).toMatchObject({
      types: "none",
      compiler: { verdict: "accepts", disagrees: true },
    });
  });

  it.each<[string, JsonObject]>([
    ["a union", { anyOf: [{ type: "string", minLength: 1 }, object({ id: text })] }],
    ["a union of bare types", { anyOf: [text, { type: "boolean" }] }],
    ["a part that is text", { allOf: [text] }],
  ])("finds what open objects beside %s did to its type", async (_, schema) => {
    const open = { ...schema, additionalProperties: true };
    const change = await only(answering(open), answering(schema));
    expect(change).toMatchObject({
      rule: "object-keywords-removed",
      api: "none",
      types: "breaking",
      compiler: { verdict: "breaks", disagrees: false },
    });
  });

  it("knows of objects that are open no longer, once for a union of them", async () => {
    const union = { anyOf: [object({ a: text }, ["a"]), object({ b: text }, ["b"])] };
    const change = await only(
      answering({ ...union, additionalProperties: true }),
      answering(union),
    );
    expect(change).toMatchObject({
      rule: "additional-properties-undeclared",
      api: "none",
      types: "usage",
    });
  });

  it.each<[string, JsonObject, JsonObject]>([
    [
      "stay open",
      { type: "object", additionalProperties: true },
      { type: "object", additionalProperties: {} },
    ],
    [
      "become one form of several, all open",
      { ...object({ a: text }), additionalProperties: true },
      { oneOf: [object({ a: text }), object({ b: text })], additionalProperties: true },
    ],
    [
      "become one form of several and stay open there",
      { ...object({ a: text }), additionalProperties: true },
      { oneOf: [{ ...object({ a: text }), additionalProperties: true }, object({ b: text })] },
    ],
  ])("says nothing of objects that %s", async (_, before, after) => {
    const { changes } = await compare(answering(before), answering(after));
    const rules = changes.map(({ rule }) => rule);
    expect(rules.filter((rule) => rule.startsWith("additional-properties-"))).toEqual([]);
  });

  it("shows the type before and after", async () => {
    const change = await only(answering({ type: "string" }), answering({ type: "integer" }));
    expect([change?.typeBefore, change?.typeAfter]).toEqual(["string", "number"]);
  });

  it("accepts a new way to fail where no failure was described", async () => {
    const failing = api({
      "/things": {
        get: operation({
          responses: {
            "204": { description: "Done." },
            "404": {
              description: "None.",
              content: { "application/json": { schema: object({ code: text }) } },
            },
          },
        }),
      },
    });
    const change = await only(api({ "/things": { get: operation() } }), failing);
    expect(change?.types).toBe("usage");
  });

  it.each([
    ["is not described any more", {}],
    ["has a status that openapi-fetch does not take for success", { "205": response(text) }],
    ["is described as whatever happens, without a body", { default: { description: "" } }],
  ])("rejects a success that %s, for its data is unknown then", async (_, responses) => {
    const old = answeringWith({ "200": response(text), "404": response(text) });
    const now = answeringWith({ ...responses, "404": response(text) });
    expect((await compare(old, now)).types).toBe("breaking");
  });

  it("accepts a success under another status that openapi-fetch takes for success", async () => {
    const old = answeringWith({ "200": response(text) });
    const now = answeringWith({ "2XX": response(text) });
    expect((await compare(old, now)).types).not.toBe("breaking");
  });

  it("accepts a success that is described as whatever happens, with the same body", async () => {
    const old = answeringWith({ "200": response(text), default: response(text) });
    const now = answeringWith({ default: response(text) });
    expect((await compare(old, now)).types).not.toBe("breaking");
  });

  it("does not trust what the compiler accepts of schemas that hold themselves", async () => {
    const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
    const marked = (properties: JsonObject, values: string[]): JsonObject =>
      answering(ref("Node"), {
        Mark: { enum: values },
        Node: object({ mark: { oneOf: [text, ref("Mark")] }, ...properties }),
      });
    const compareMarks = async (properties: JsonObject): Promise<string> =>
      (await compare(marked(properties, ["a"]), marked(properties, ["a", "b"]))).types;
    expect(await compareMarks({})).toBe("usage");
    expect(await compareMarks({ child: ref("Node") })).toBe("breaking");
  });

  it("rejects what stands deeper than the compiler looks into types that are alike", async () => {
    const part = (properties: JsonObject): JsonObject => ({
      allOf: [{ $ref: "#/components/schemas/Layer" }, object(properties)],
    });
    const list = (name: string): JsonObject => ({
      type: "array",
      items: { $ref: `#/components/schemas/${name}` },
    });
    const drawing = (values: string[]): JsonObject =>
      answering(
        { $ref: "#/components/schemas/Drawing" },
        {
          Drawing: part({ pages: list("Page") }),
          Frame: part({ shapes: list("Shape"), frames: list("Frame") }),
          Layer: object({ name: text }),
          Page: part({ frames: list("Frame") }),
          Shape: part({ kind: { enum: values } }),
        },
      );
    const change = await only(drawing(["line"]), drawing(["line", "arc"]));
    expect(change?.types).toBe("breaking");
  });

  it("knows the types that stand for bytes and files", async () => {
    const taking = (mediaType: string, schema: JsonValue): JsonObject =>
      api({
        "/things": {
          put: operation({ requestBody: { required: true, content: { [mediaType]: { schema } } } }),
        },
      });
    const bytes = taking("application/octet-stream", {});
    const json = taking("application/json", object({ a: text }, ["a"]));
    const file = (name: string): JsonObject =>
      taking("multipart/form-data", object({ [name]: { type: "string", format: "binary" } }));
    const verdicts = [
      await compare(bytes, json),
      await compare(json, bytes),
      await compare(file("old"), file("new")),
    ];
    expect(verdicts.map(({ types }) => types)).toEqual(["breaking", "breaking", "breaking"]);
  });

  it("rejects a new way to fail that does not look like the others", async () => {
    const failure = (schema: JsonValue): JsonObject => ({
      description: "No.",
      content: { "application/json": { schema } },
    });
    const failing = (responses: JsonObject): JsonObject =>
      api({
        "/things": {
          get: operation({ responses: { "204": { description: "Done." }, ...responses } }),
        },
      });
    const known = failure(object({ code: text }, ["code"]));
    const change = await only(
      failing({ "404": known }),
      failing({ "404": known, "409": failure({ type: "integer" }) }),
    );
    expect(change).toMatchObject({ rule: "response-error-added", types: "breaking" });
  });

  it("blames one edit of a shared schema, with all operations that it reaches", async () => {
    const using = (Team: JsonObject): JsonObject => {
      const content = (schema: JsonObject): JsonObject => ({
        content: { "application/json": { schema } },
      });
      const team = { $ref: "#/components/schemas/Team" };
      const read = operation({
        responses: { "200": { description: "A team.", ...content(team) } },
      });
      const write = operation({
        operationId: "put",
        requestBody: content({ type: "array", items: team }),
      });
      return api(
        { "/team": { get: read }, "/teams": { put: write } },
        { components: { schemas: { Team } } },
      );
    };
    const change = await only(
      using(object({ a: text, b: text }, ["b"])),
      using(object({ a: text })),
    );
    expect(change?.operations).toEqual(["GET /team", "PUT /teams"]);
    expect(change?.directions).toEqual(["request", "response"]);
  });
});

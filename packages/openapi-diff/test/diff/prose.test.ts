import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isObject, type JsonObject, type JsonValue } from "@convex-openapi/document/model";
import { expectGolden } from "@convex-openapi/test-support/expect-golden";
import { answering, api, operation } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";
import { documented, editProse, proseEdits, proseIn } from "./edit-prose.ts";
import { inlined, reordered, upgraded } from "./rewrite-description.ts";

const kitchen = documented();

async function messages(base: JsonObject, head: JsonObject): Promise<string[]> {
  const { changes } = await compare(base, head, { compiler: false });
  return changes.map(({ message }) => message);
}

const text = { type: "string" };
const answer = "the 200 response of `GET /things`";
const json = (mediaType: JsonObject): JsonObject =>
  api({
    "/things": {
      get: operation({
        responses: { "200": { description: "Here.", content: { "application/json": mediaType } } },
      }),
    },
  });
const withSchema = (Thing: JsonObject): JsonObject =>
  api({}, { components: { schemas: { Thing } } });
const taking = (parameter: JsonObject): JsonObject =>
  api({
    "/things": {
      get: operation({ parameters: [{ name: "q", in: "query", schema: text, ...parameter }] }),
    },
  });

describe("a random edit of prose", () => {
  const places = proseIn(kitchen);

  it("is found where it was made, and rated as nothing", () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), proseEdits, async (place, edit) => {
        const {
          api: severity,
          types,
          changes,
        } = await compare(kitchen, editProse(kitchen, place, edit), { compiler: false });
        expect([severity, types, changes.length]).toEqual(["none", "none", 1]);
      }),
    ));

  it("is found when both sides change places", () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), proseEdits, async (place, edit) => {
        const other = editProse(kitchen, place, edit);
        const there = await compare(kitchen, other, { compiler: false });
        const back = await compare(other, kitchen, { compiler: false });
        const rules = [there, back].map(({ changes }) =>
          changes.map(({ rule }) => rule.replace(/-(?:added|removed)$/, "")),
        );
        expect(rules[0]).toEqual(rules[1]);
      }),
    ));
});

describe("a description with all kinds of prose differs in nothing", () => {
  it.each([
    ["from itself", kitchen],
    ["when its keys are in another order", reordered(kitchen)],
    ["when its references are written out", inlined(kitchen)],
    ["when it is written as OpenAPI 3.1", upgraded(kitchen)],
    ["when its examples move as converters move them", movedExamples(upgraded(kitchen))],
  ])("%s", async (_, other) => {
    expect(await messages(kitchen, asObject(other))).toEqual([]);
    expect(await messages(asObject(other), kitchen)).toEqual([]);
  });
});

describe("an example", () => {
  const shared = (value: JsonValue, mediaType: JsonObject): JsonObject => ({
    ...json(mediaType),
    components: { examples: { Shared: { value } } },
  });
  const sharedRef = { $ref: "#/components/examples/Shared" };

  it.each<[name: string, base: JsonObject, head: JsonObject, subject: string]>([
    [
      "is an object",
      withSchema({ example: { a: 1 } }),
      withSchema({ example: { a: 2 } }),
      "`Thing`",
    ],
    ["comes", withSchema({}), withSchema({ example: null }), "`Thing`"],
    ["goes", withSchema({ example: "a" }), withSchema({}), "`Thing`"],
    ["moves and changes", withSchema({ example: 1 }), withSchema({ examples: [2] }), "`Thing`"],
    [
      "comes beside another",
      withSchema({ examples: [1] }),
      withSchema({ examples: [1, 2] }),
      "`Thing`",
    ],
    ["of a body changes", json({ example: [1] }), json({ example: [2] }), answer],
    [
      "with a name changes",
      json({ examples: { a: { value: 1 } } }),
      json({ examples: { a: { value: 2 } } }),
      answer,
    ],
    [
      "takes the name of another",
      json({ examples: { a: { value: 1 }, b: { value: 2 } } }),
      json({ examples: { a: { value: 2 }, b: { value: 1 } } }),
      answer,
    ],
    [
      "gets a summary",
      json({ examples: { a: { value: 1 } } }),
      json({ examples: { a: { value: 1, summary: "One." } } }),
      answer,
    ],
    [
      "stands elsewhere",
      json({ examples: { a: { externalValue: "https://a.example" } } }),
      json({ examples: { a: { externalValue: "https://b.example" } } }),
      answer,
    ],
    [
      "of a parameter changes",
      taking({ example: "a" }),
      taking({ example: "b" }),
      "the query parameter `q` of `GET /things`",
    ],
    [
      "of components changes",
      shared(1, { examples: { a: sharedRef } }),
      shared(2, { examples: { a: sharedRef } }),
      "`examples.Shared`",
    ],
  ])("that %s is one finding", async (_, base, head, subject) => {
    expect(await messages(base, head)).toEqual([`An example of ${subject} changed.`]);
    expect(await messages(head, base)).toEqual([`An example of ${subject} changed.`]);
  });

  it.each<[name: string, base: JsonObject, head: JsonObject]>([
    ["example to a list", withSchema({ example: { a: 1 } }), withSchema({ examples: [{ a: 1 }] })],
    [
      "example to a map",
      json({ example: { a: 1 } }),
      json({ examples: { one: { value: { a: 1 } } } }),
    ],
    [
      "a map to components",
      shared(1, { examples: { a: { value: 1 } } }),
      shared(1, { examples: { a: sharedRef } }),
    ],
    [
      "one place of a list to another",
      withSchema({ examples: [1, 2] }),
      withSchema({ examples: [2, 1] }),
    ],
  ])("that moves from %s is no change", async (_, base, head) => {
    expect(await messages(base, head)).toEqual([]);
    expect(await messages(head, base)).toEqual([]);
  });
});

describe("a link", () => {
  const linked = (next: JsonObject | undefined): JsonObject =>
    api({
      "/things": {
        get: operation({
          responses: { "204": { description: "Done.", links: next === undefined ? {} : { next } } },
        }),
      },
    });
  const of = "The link `next` of the 204 response of `GET /things`";

  it.each<
    [name: string, base: JsonObject | undefined, head: JsonObject | undefined, told: string[]]
  >([
    ["comes", undefined, { operationId: "a" }, [`${of} was added.`]],
    ["goes", { operationId: "a" }, undefined, [`${of} was removed.`]],
    [
      "leads elsewhere",
      { operationId: "a" },
      { operationId: "b" },
      [`${of} changed: \`operationId\` was \`"a"\` and is now \`"b"\`.`],
    ],
    [
      "hands over more",
      { operationId: "a" },
      { operationId: "a", parameters: { id: "$response.body#/id" }, requestBody: 1 },
      [
        `${of} changed: \`parameters\` was unset and is now \`{"id":"$response.body#/id"}\`.`,
        `${of} changed: \`requestBody\` was unset and is now \`1\`.`,
      ],
    ],
  ])("that %s is told in its own words", async (_, base, head, told) => {
    expect((await messages(linked(base), linked(head))).sort()).toEqual(told);
  });

  it("that moves into components is no change", async () => {
    const components = { components: { links: { Next: { operationId: "a" } } } };
    const written = { ...linked({ operationId: "a" }), ...components };
    const referred = { ...linked({ $ref: "#/components/links/Next" }), ...components };
    expect(await messages(written, referred)).toEqual([]);
    expect(await messages(referred, written)).toEqual([]);
  });

  it("of components is told once, however many responses refer to it", async () => {
    const shared = (operationId: string): JsonObject => ({
      ...linked({ $ref: "#/components/links/Next" }),
      components: { links: { Next: { operationId } } },
    });
    expect(await messages(shared("a"), shared("b"))).toEqual([
      'The link `Next` of components changed: `operationId` was `"a"` and is now `"b"`.',
    ]);
  });
});

describe("what is no prose", () => {
  const named = (key: string, value: JsonValue): JsonObject =>
    withSchema({ type: "object", properties: { [key]: { type: value } } });

  it.each(["title", "description", "example", "examples", "externalDocs", "x-speed", "links"])(
    "a property named %s",
    async (key) => {
      const { changes } = await compare(named(key, "string"), named(key, "integer"));
      expect(changes.map(({ rule }) => rule)).toEqual(["type-changed"]);
    },
  );

  it.each<[name: string, of: (value: string) => JsonValue]>([
    ["default", (value) => ({ default: { description: value } })],
    ["enum", (value) => ({ enum: [{ title: value }] })],
    ["const", (value) => ({ const: { "x-a": value } })],
  ])("what stands inside of %s", async (_, schemaOf) => {
    const { changes } = await compare(
      withSchema(asObject(schemaOf("a"))),
      withSchema(asObject(schemaOf("b"))),
    );
    expect(changes.map(({ rule }) => rule)).not.toContain("description-changed");
    expect(changes.map(({ rule }) => rule)).not.toContain("vendor-extension-changed");
  });

  it.each<[name: string, base: JsonObject, head: JsonObject]>([
    ["a text without a visible character", withSchema({ description: " " }), withSchema({})],
    ["a comment", withSchema({ $comment: "a" }), withSchema({ $comment: "b" })],
    [
      "the order of tags",
      { ...api({}), tags: [{ name: "a" }, { name: "b" }] },
      { ...api({}), tags: [{ name: "b" }, { name: "a" }] },
    ],
  ])("%s", async (_, base, head) => {
    expect(await messages(base, head)).toEqual([]);
    expect(await messages(head, base)).toEqual([]);
  });
});

describe("prose in a union", () => {
  const union = (...oneOf: JsonValue[]): JsonObject => answering({ oneOf });
  const variant = (name: string, description: string): JsonObject => ({
    type: "object",
    properties: { [name]: text },
    description,
  });

  it("stays with its variant when they change places", async () => {
    const [one, two] = [variant("a", "One."), variant("b", "Two.")];
    expect(await messages(union(one, two), union(two, one))).toEqual([]);
  });

  it("is found where its variant has another place", async () => {
    const base = union(variant("a", "One."), variant("b", "Two."));
    const head = union(variant("b", "Two!"), variant("a", "One."));
    expect(await messages(base, head)).toHaveLength(1);
  });

  it("of a variant that comes is part of it", async () => {
    const base = union(variant("a", "One."));
    const head = union(variant("b", "Two."), variant("a", "One."));
    const { changes } = await compare(base, head, { compiler: false });
    expect(changes.map(({ rule }) => rule)).not.toContain("description-changed");
  });

  it("stays with variants that differ in it alone", async () => {
    const [one, two] = [variant("a", "One."), variant("a", "Two.")];
    expect(await messages(union(one, two), union(two, one))).toEqual([]);
    expect(await messages(union(one, two), union(variant("a", "Three."), one))).toHaveLength(1);
  });
});

describe("prose behind a reference", () => {
  const ref = { $ref: "#/components/schemas/A" };
  const described = (description: string): JsonObject => ({ ...text, description });

  it("is not told of a component that nobody changed", async () => {
    const schemas = { A: described("One."), B: described("Two.") };
    const other = { $ref: "#/components/schemas/B" };
    expect(await messages(answering(ref, schemas), answering(other, schemas))).toEqual([]);
  });

  it.each(["allOf", "oneOf", "anyOf"])(
    "is the same where %s holds nothing else",
    async (keyword) => {
      const schemas = { A: described("One.") };
      const alone = answering(ref, schemas);
      const around = answering({ [keyword]: [ref] }, schemas);
      expect(await messages(alone, around)).toEqual([]);
      expect(await messages(around, alone)).toEqual([]);
    },
  );

  it("is told where allOf holds another text", async () => {
    const schemas = { A: described("One.") };
    const around = answering({ allOf: [described("Two.")] }, schemas);
    expect(await messages(answering(ref, schemas), around)).toEqual([
      "The documentation of the 200 response of `GET /things` changed.",
    ]);
  });

  it("is told where it was written out and changed at once", async () => {
    const schemas = { A: described("One.") };
    expect(await messages(answering(ref, schemas), answering(described("Two."), schemas))).toEqual([
      "The documentation of the 200 response of `GET /things` changed.",
    ]);
  });

  it("is told of a schema that has another name now", async () => {
    const schema = { type: "object", properties: { a: text }, description: "One." };
    const base = answering(ref, { A: schema });
    const head = answering(
      { $ref: "#/components/schemas/B" },
      { B: { ...schema, description: "Two." } },
    );
    expect(await messages(base, head)).toContain("The documentation of `B` changed.");
  });

  it("is told of a path whose parameter has another name now", async () => {
    const path = (name: string, summary: string): JsonObject => {
      const parameters = [{ name, in: "path", required: true, schema: text }];
      return api({ [`/things/{${name}}`]: { get: operation({ parameters, summary }) } });
    };
    expect(await messages(path("id", "One."), path("thingId", "Two."))).toContain(
      "The documentation of `GET /things/{thingId}` changed.",
    );
  });

  it("is told of fields that OpenAPI does not know", async () => {
    const root = (description: string): JsonObject => ({
      ...answering({ $ref: "#/definitions/A" }),
      definitions: { A: described(description) },
    });
    expect(await messages(root("One."), root("Two."))).toHaveLength(1);
  });

  it("is found in schemas that lead back to each other, written out or not", async () => {
    const schemas = {
      A: { type: "object", properties: { b: { $ref: "#/components/schemas/B" } } },
      B: { type: "object", properties: { a: { $ref: "#/components/schemas/A" } } },
    };
    const base = answering({ $ref: "#/components/schemas/A" }, schemas);
    const head = answering({ ...schemas.A, description: "One." }, schemas);
    expect(await messages(base, head)).toHaveLength(1);
    expect(await messages(head, base)).toHaveLength(1);
  });
});

describe("a large description", () => {
  it("takes no longer than it is long, however deep its alternatives stand", async () => {
    const nested = (description: string): JsonObject => {
      let schema: JsonObject = { ...text, description };
      for (let depth = 0; depth < 400; depth += 1) schema = { oneOf: [schema, { type: "null" }] };
      return withSchema({ type: "object", properties: { deep: schema } });
    };
    expect(await messages(nested("One."), nested("Two."))).toHaveLength(1);
  });

  it("has as many findings as there are changes", async () => {
    const many = (description: string): JsonObject =>
      withSchema({
        type: "object",
        properties: Object.fromEntries(
          Array.from({ length: 3000 }, (_, index) => [`p${index}`, { ...text, description }]),
        ),
      });
    expect(await messages(many("One."), many("Two."))).toHaveLength(3000);
  });
});

it("an edit of each kind of prose is told in words that a person has read", async () => {
  const head = proseIn(kitchen).reduce(
    (edited, place) => editProse(edited, place, "change"),
    kitchen,
  );
  const told = await messages(kitchen, head);
  expect(told.length).toBeGreaterThan(40);
  await expectGolden(`${told.join("\n")}\n`, "report/prose.txt");
});

/** A description whose examples stand where converters to OpenAPI 3.1 put them. */
function movedExamples(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(movedExamples);
  if (!isObject(value)) return value;
  const { example, ...rest } = value;
  const moved: JsonObject = {};
  for (const [key, item] of Object.entries(rest)) {
    moved[key] = item === undefined || key.startsWith("x-") ? item : movedExamples(item);
  }
  if (example === undefined) return moved;
  const isSchema = !Object.hasOwn(value, "schema");
  return { ...moved, examples: isSchema ? [example] : { default: { value: example } } };
}

function asObject(value: JsonValue): JsonObject {
  if (!isObject(value)) throw new TypeError("A description has to be an object.");
  return value;
}

import { describe, expect, it } from "vitest";
import type { DiffReport } from "../../src/diff/report.ts";
import type { JsonObject, JsonValue } from "@convex-openapi/document/model";
import { answering, api, sending } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const text = { type: "string" };
const readOnly = { type: "string", readOnly: true };
const writeOnly = { type: "string", writeOnly: true };
const object = (properties: JsonObject, required: string[] = []): JsonObject => ({
  type: "object",
  properties,
  required,
});
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

/** A description that sends and receives the schema `N`. */
function exchanging(N: JsonValue, schemas: JsonObject = {}, openapi = "3.1.0"): JsonObject {
  const content = { "application/json": { schema: ref("N") } };
  const operation = {
    operationId: "go",
    requestBody: { required: true, content },
    responses: { 200: { description: "Done.", content } },
  };
  const description = api(
    { "/n": { post: operation } },
    { components: { schemas: { ...schemas, N } } },
  );
  return { ...description, openapi };
}

const between = (base: JsonObject, head: JsonObject): Promise<DiffReport> =>
  compare(exchanging(base), exchanging(head));

/** The findings of a comparison as `rule: directions`. */
const findingsOf = ({ changes }: DiffReport): string[] =>
  changes.map(({ rule, directions }) => `${rule}: ${directions.join(", ")}`);

describe("a shared schema", () => {
  it("may get a required property that is read-only, which is no part of requests", async () => {
    const report = await between(
      object({ n: text }, ["n"]),
      object({ n: text, id: readOnly }, ["n", "id"]),
    );
    expect(report).toMatchObject({ api: "compatible", types: "compatible", bump: "minor" });
    expect(findingsOf(report)).toEqual(["property-required-added: response"]);
  });

  it.each<[string, JsonObject, JsonObject, string]>([
    [
      "a required property that is write-only",
      object({ n: text }),
      object({ n: text, pw: writeOnly }, ["pw"]),
      "property-required-added: request",
    ],
    [
      "the type of a property that is write-only",
      object({ pw: writeOnly }),
      object({ pw: { type: "integer", writeOnly: true } }),
      "type-changed: request",
    ],
    [
      "the type of a property that is read-only",
      object({ id: readOnly }),
      object({ id: { type: "integer", readOnly: true } }),
      "type-changed: response",
    ],
    [
      "a read-only property that is gone",
      object({ id: readOnly, other: readOnly }),
      object({ other: readOnly }),
      "property-removed-optional: response",
    ],
    [
      "a write-only property that is gone",
      object({ pw: writeOnly, other: writeOnly }),
      object({ other: writeOnly }),
      "property-removed-optional: request",
    ],
  ])("breaks those who use that direction by %s", async (_, base, head, finding) => {
    const report = await between(base, head);
    expect(report.types).toBe("breaking");
    expect(findingsOf(report)).toEqual([finding]);
  });

  it("shows the type of the direction that changed", async () => {
    const base = object({ n: text, pw: writeOnly });
    const { changes } = await between(base, object({ n: text, pw: writeOnly }, ["pw"]));
    expect(changes).toMatchObject([
      {
        rule: "required-added",
        typePath: 'components["writable"]["N"]',
        typeBefore: "{ n?: string | undefined; pw?: string | undefined; }",
        typeAfter: "{ n?: string | undefined; pw: string; }",
      },
    ]);
  });

  it("shows the type of what is received where both changed", async () => {
    const { changes } = await between(
      object({ n: text, id: readOnly }),
      object({ n: text, id: readOnly }, ["n"]),
    );
    expect(changes).toMatchObject([
      { rule: "required-added", directions: ["request", "response"] },
    ]);
  });
});

describe("a property that becomes read-only", () => {
  const report = between(
    object({ id: text, n: text }, ["id"]),
    object({ id: readOnly, n: text }, ["id"]),
  );

  it("breaks code that sends it, and no request", async () => {
    expect(await report).toMatchObject({ api: "compatible", types: "breaking", bump: "major" });
  });

  it("is shown by the type without it, which is new", async () => {
    expect((await report).changes).toMatchObject([
      {
        rule: "read-only-added",
        message: "`N.id` is now read-only: requests leave it out.",
        typePath: 'components["writable"]["N"]',
        typeAfter: "{ n?: string | undefined; }",
        names: { removed: [], added: ["NWritable"] },
      },
    ]);
  });

  it("breaks nothing where it is only received", async () => {
    const change = await compare(
      answering(object({ id: text })),
      answering(object({ id: readOnly })),
    );
    expect(change).toMatchObject({ api: "compatible", bump: "minor" });
    expect(change.types).not.toBe("breaking");
  });
});

describe("a property that becomes write-only", () => {
  it("breaks code that reads it", async () => {
    const report = await compare(
      answering(object({ pw: text, n: text })),
      answering(object({ pw: writeOnly, n: text })),
    );
    expect(report).toMatchObject({ api: "risky", types: "breaking" });
    expect(findingsOf(report)).toEqual(["write-only-added: response"]);
  });

  it("breaks installed clients, too, where responses had to have it", async () => {
    const report = await compare(
      answering(object({ pw: text, n: text }, ["pw"])),
      answering(object({ pw: writeOnly, n: text }, ["pw"])),
    );
    expect(report).toMatchObject({ api: "breaking", types: "breaking", bump: "major" });
    expect(findingsOf(report)).toEqual(["write-only-added-required: response"]);
  });

  it("breaks nothing where it is required and only sent", async () => {
    const report = await compare(
      sending(object({ pw: text }, ["pw"])),
      sending(object({ pw: writeOnly }, ["pw"])),
    );
    expect(report).toMatchObject({ api: "compatible", types: "none" });
  });

  it("breaks nothing where it is only sent", async () => {
    const report = await compare(sending(object({ pw: text })), sending(object({ pw: writeOnly })));
    expect(report).toMatchObject({ api: "compatible", bump: "minor" });
    expect(report.types).not.toBe("breaking");
  });
});

describe("a property that is no longer read-only", () => {
  it("breaks requests without it where it is required", async () => {
    const report = await between(
      object({ id: readOnly, x: readOnly }, ["id"]),
      object({ id: text, x: readOnly }, ["id"]),
    );
    expect(report).toMatchObject({ api: "breaking", types: "breaking" });
    expect(findingsOf(report)).toEqual(["read-only-removed-required: request, response"]);
  });

  it("breaks nothing where it is only received", async () => {
    const report = await compare(
      answering(object({ id: readOnly }, ["id"])),
      answering(object({ id: text }, ["id"])),
    );
    expect(report).toMatchObject({ api: "compatible", types: "none" });
    expect(report.changes).toHaveLength(1);
  });

  it("breaks requests without it also where the flag stands in another schema", async () => {
    const holder = object({ id: ref("Id"), x: readOnly }, ["id"]);
    const report = await compare(
      exchanging(holder, { Id: readOnly }),
      exchanging(holder, { Id: text }),
    );
    expect(report).toMatchObject({ api: "breaking", types: "breaking" });
    expect(findingsOf(report)).toEqual(["read-only-removed-required: request, response"]);
  });

  it("breaks requests without it also where a reference leads to another schema", async () => {
    const schemas = { Id: readOnly, Key: text };
    const report = await compare(
      exchanging(object({ id: ref("Id"), x: readOnly }, ["id"]), schemas),
      exchanging(object({ id: ref("Key"), x: readOnly }, ["id"]), schemas),
    );
    expect(report).toMatchObject({ api: "breaking", types: "breaking" });
  });

  it("breaks nobody by where another object holds the same schema", async () => {
    const optional = object({ id: ref("Id"), x: readOnly });
    const report = await compare(
      exchanging(optional, { Id: readOnly }),
      exchanging(optional, { Id: text }),
    );
    expect(findingsOf(report)).toEqual(["read-only-removed: request, response"]);
  });

  it("breaks nothing where it is optional", async () => {
    const report = await between(
      object({ id: readOnly, n: text, x: readOnly }),
      object({ id: text, n: text, x: readOnly }),
    );
    expect(report).toMatchObject({ api: "compatible", types: "compatible", bump: "minor" });
  });

  it("breaks responses by nothing but a promise that is taken back", async () => {
    const report = await between(
      object({ id: readOnly, x: readOnly }, ["id"]),
      object({ id: text, x: readOnly }),
    );
    expect(report).toMatchObject({ api: "breaking", types: "breaking" });
  });
});

describe("a property that is no longer write-only", () => {
  it("takes no promise back that responses never made", async () => {
    const report = await between(
      object({ pw: writeOnly, x: readOnly }, ["pw"]),
      object({ pw: text, x: readOnly }),
    );
    expect(report).toMatchObject({ api: "compatible", types: "compatible" });
  });
});

describe("the name of a type as it is sent", () => {
  it("breaks code when it goes, by the change that takes it away", async () => {
    const { changes, bump } = await between(
      object({ id: readOnly, n: text }),
      object({ id: text, n: text }),
    );
    expect(bump).toBe("major");
    expect(changes).toMatchObject([
      {
        rule: "read-only-removed",
        types: "breaking",
        names: { removed: ["NWritable"], added: [] },
        compiler: { message: "The type `NWritable` is no longer exported." },
      },
    ]);
  });

  it("breaks code when it goes for a reason that stands elsewhere", async () => {
    const N = object({ inner: ref("Inner") });
    const base = exchanging(N, { Inner: object({ id: readOnly, a: text }) });
    const head = exchanging(N, { Inner: object({ id: text, a: text }) });
    const { changes } = await compare(base, head);
    expect(changes.map(({ rule, message }) => [rule, message.match(/`\w+Writable`/)?.[0]])).toEqual(
      [
        ["read-only-removed", undefined],
        ["generator-output-changed", "`NWritable`"],
      ],
    );
  });

  it("breaks code when the schema is no longer sent", async () => {
    const N = object({ id: readOnly, n: text });
    const { changes } = await compare(exchanging(N), answering(ref("N"), { N }));
    expect(changes.filter(({ message }) => message.includes("`NWritable`"))).toMatchObject([
      { types: "breaking" },
    ]);
  });

  it("follows that of a schema that is renamed", async () => {
    const N = object({ id: readOnly, n: text });
    const content = (name: string): JsonObject => ({ "application/json": { schema: ref(name) } });
    const described = (name: string): JsonObject =>
      api(
        {
          "/n": {
            post: { operationId: "go", requestBody: { content: content(name) }, responses: {} },
          },
        },
        { components: { schemas: { [name]: N } } },
      );
    const { changes } = await compare(described("N"), described("M"));
    expect(changes.find(({ rule }) => rule === "schema-renamed")?.names).toEqual({
      removed: ["N", "NWritable"],
      added: ["M", "MWritable"],
    });
  });
});

describe("nothing changes", () => {
  it("for requests by what stands in a property that they do not have", async () => {
    const schema = (meta: JsonObject): JsonObject =>
      object({ n: text, meta: { ...object(meta), readOnly: true } });
    const report = await between(schema({ a: text }), schema({ a: { type: "integer" } }));
    expect(findingsOf(report)).toEqual(["type-changed: response"]);
  });

  it("for requests by a named schema that a read-only property alone leads to", async () => {
    const N = object({ n: text, meta: { ...ref("Meta"), readOnly: true } });
    const base = exchanging(N, { Meta: object({ a: text }) });
    const head = exchanging(N, { Meta: object({ a: text }, ["a"]) });
    const report = await compare(base, head);
    expect(report).toMatchObject({ api: "compatible", types: "compatible" });
  });

  it("when a description that says `readOnly` beside a `$ref` moves from OpenAPI 3.0 to 3.1", async () => {
    const N = object({ meta: { ...ref("Meta"), readOnly: true } });
    const at = (version: string): JsonObject =>
      exchanging(N, { Meta: object({ a: text }) }, version);
    expect((await compare(at("3.0.3"), at("3.1.0"))).changes).toEqual([]);
  });

  it("when a property is read-only and write-only, which says nothing", async () => {
    const both = { type: "string", readOnly: true, writeOnly: true };
    const report = await between(object({ a: text }), object({ a: both }));
    expect(report.api).toBe("none");
    expect(report.types).toBe("none");
  });
});

describe("what a response does to types", () => {
  const shared = { base: { enum: ["a"] }, head: { enum: ["a", "b"] } };

  it("does not raise the bump of an enum that is sent as well", async () => {
    const report = await between(shared.base, shared.head);
    expect(report).toMatchObject({ api: "risky", types: "breaking", bump: "minor" });
  });

  it("still raises it under the strict profile", async () => {
    const report = await compare(exchanging(shared.base), exchanging(shared.head), {
      profile: "strict",
    });
    expect(report.bump).toBe("major");
  });

  it("does not hide that a request takes a value less", async () => {
    const report = await between(shared.head, shared.base);
    expect(report).toMatchObject({ api: "breaking", types: "breaking", bump: "major" });
  });

  it("does not hide that an enum of both directions became something else", async () => {
    const report = await between({ enum: ["a"] }, { enum: ["b"] });
    expect(report).toMatchObject({ api: "breaking", types: "breaking", bump: "major" });
  });

  it("raises the bump of the response where a form, which is no matter of policy, is new", async () => {
    const one = object({ a: text }, ["a"]);
    const other = object({ b: { type: "integer" } }, ["b"]);
    const report = await between({ oneOf: [one] }, { oneOf: [one, other] });
    expect(report).toMatchObject({ types: "breaking", bump: "major" });
  });
});

describe("the default of a required property", () => {
  const written = object({ id: { type: "integer" } }, ["id"]);
  const referring = object({ id: { allOf: [ref("Id")] } }, ["id"]);
  const schemas = { Id: { type: "string", default: "x" } };

  it("means nothing to anybody, whether it comes or goes by a reference", async () => {
    const base = sending(ref("N"), { ...schemas, N: written });
    const head = sending(referring, { ...schemas, N: written });
    const rulesOf = async (from: JsonObject, to: JsonObject): Promise<string[]> =>
      (await compare(from, to, { compiler: false })).changes
        .map(({ rule }) => rule)
        .filter((rule) => rule.includes("default"));
    expect([await rulesOf(base, head), await rulesOf(head, base)]).toEqual([
      ["required-default-changed"],
      ["required-default-changed"],
    ]);
  });
});

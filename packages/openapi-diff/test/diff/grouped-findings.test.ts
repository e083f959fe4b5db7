import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { answering, api, operation } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const text = { type: "string" };
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const object = (...names: string[]): JsonObject => ({
  type: "object",
  properties: Object.fromEntries(names.map((name) => [name, text])),
});
const responding = (schema: JsonObject): JsonObject => ({
  responses: { "200": { description: "Here.", content: { "application/json": { schema } } } },
});

/** How the changes of one rule are told together. */
async function told(base: JsonObject, head: JsonObject, rule: string): Promise<unknown[]> {
  const { changes } = await compare(base, head, { compiler: false });
  return changes
    .filter((change) => change.rule === rule)
    .map(({ subject, many }) => ({ subject, many }));
}

describe("what changes call themselves in a list", () => {
  it("is the operation that was removed", async () => {
    const path = (...methods: string[]): JsonObject =>
      api({ "/a": Object.fromEntries(methods.map((method) => [method, { responses: {} }])) });
    expect(await told(path("get", "put"), path("get"), "operation-removed")).toEqual([
      { subject: "`PUT /a`", many: "Each of these {count} operations was removed." },
    ]);
  });

  it("is the property that was removed, not what held it", async () => {
    const base = answering(ref("Team"), { Team: object("name", "slug") });
    const head = answering(ref("Team"), { Team: object("slug") });
    expect(await told(base, head, "property-removed-optional")).toEqual([
      { subject: "`Team.name`", many: "Each of these {count} optional properties was removed." },
    ]);
  });

  it("is the old and the new name of what was renamed", async () => {
    const named = (operationId: string): JsonObject =>
      api({ "/a": { get: operation({ operationId }) } });
    expect(await told(named("a"), named("b"), "operation-id-changed")).toEqual([
      {
        subject: "`a` is now `b`",
        many: "The operationId of each of these {count} operations changed.",
      },
    ]);
  });

  it("is the variant that a union has now", async () => {
    const union = (...names: string[]): JsonObject =>
      answering({ oneOf: names.map(ref) }, { A: object("a"), B: object("b"), C: object("c") });
    const [change] = await told(union("A", "B"), union("A", "B", "C"), "one-of-branch-added");
    expect(change).toMatchObject({ subject: "`C`" });
  });

  it("is the field of the metadata that changed", async () => {
    const base = api({ "/a": { get: operation() } });
    const head = { ...base, info: { title: "Things", version: "2.0.0" } };
    const { changes } = await compare(base, head, { compiler: false });
    expect(changes).toMatchObject([
      {
        subject: "`version`",
        many: "The metadata of the description changed in each of these {count} fields.",
      },
    ]);
  });

  it("is missing where a sentence has no subject", async () => {
    const secured = (schemes: JsonObject): JsonObject =>
      api({ "/a": { get: operation() } }, { components: { securitySchemes: schemes } });
    const basic = { type: "http", scheme: "basic" };
    expect(await told(secured({ basic }), secured({}), "security-scheme-removed")).toEqual([
      { subject: undefined, many: undefined },
    ]);
  });
});

describe("a schema that was removed", () => {
  const both = api(
    {
      "/a": { get: operation() },
      "/b": { get: operation({ operationId: "b", ...responding(ref("B")) }) },
    },
    { components: { schemas: { B: object("b") } } },
  );

  it("went with its operations where none of them is there any more", async () => {
    const { changes } = await compare(both, api({ "/a": { get: operation() } }));
    expect(changes.map(({ rule }) => rule)).toContain("schema-removed-with-operations");
  });

  it("did not go with them where one of them is still there", async () => {
    const inline = api({
      "/a": { get: operation() },
      "/b": { get: operation({ operationId: "b", ...responding(object("b")) }) },
    });
    expect(await told(both, inline, "schema-removed-with-operations")).toEqual([]);
    expect(await told(both, inline, "schema-name-removed")).toHaveLength(1);
  });

  it("did not go with any where no operation used it", async () => {
    const unused = api({ "/a": { get: operation() } }, { components: { schemas: { B: text } } });
    const head = api({ "/c": { get: operation() } });
    expect(await told(unused, head, "schema-removed-with-operations")).toEqual([]);
  });

  it("went with operations that led to it through another schema", async () => {
    const nested = api(
      {
        "/a": { get: operation() },
        "/b": { get: operation({ operationId: "b", ...responding(ref("A")) }) },
      },
      { components: { schemas: { A: { type: "array", items: ref("B") }, B: object("b") } } },
    );
    const head = api({ "/a": { get: operation() } });
    expect(await told(nested, head, "schema-removed-with-operations")).toHaveLength(2);
  });
});

describe("the sentence about a reference to another schema", () => {
  it("begins with what breaks callers", async () => {
    const schemas = { A: object("a", "b"), B: { ...object("b", "c"), required: ["c"] } };
    const base = answering(ref("A"), schemas);
    const { changes } = await compare(base, answering(ref("B"), schemas));
    expect(changes[0]?.message).toMatch(
      /instead of `A`\. The optional property `a` was removed from it/,
    );
  });
});

import { describe, expect, it } from "vitest";
import type { DiffChange } from "../../src/diff/report.ts";
import type { JsonObject } from "@convex-openapi/document/model";
import { api, operation } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

/** OpenAPI 3.2 has QUERY and any method under `additionalOperations`; packages have no function for them. */
const withPathItem = (item: JsonObject, schemas: JsonObject = {}): JsonObject => ({
  ...api({ "/things": item }, { components: { schemas } }),
  openapi: "3.2.0",
});

const get = { get: operation() };
const query = operation({ operationId: "queryThings" });

async function changeOf(rule: string, base: JsonObject, head: JsonObject): Promise<DiffChange> {
  const { changes } = await compare(withPathItem(base), withPathItem(head));
  const [found, ...more] = changes.filter((change) => change.rule === rule);
  expect(more).toEqual([]);
  if (found === undefined) throw new Error(`Nothing says ${rule}.`);
  return found;
}

describe("an operation whose method no client can send", () => {
  it("is not announced when it comes, and said to be missing from packages", async () => {
    const { changes } = await compare(withPathItem(get), withPathItem({ ...get, query }));
    expect(changes.map(({ rule, message }) => [rule, message])).toEqual([
      [
        "operation-not-generated",
        "`QUERY /things` was added to the description; packages have no function for it.",
      ],
    ]);
  });

  it("adds nothing for installed clients and nothing to the types", async () => {
    const change = await changeOf("operation-not-generated", get, { ...get, query });
    expect([change.api, change.types]).toEqual(["none", "none"]);
  });

  it("brings no name", async () => {
    const change = await changeOf("operation-not-generated", get, { ...get, query });
    expect(change).not.toHaveProperty("names");
  });

  it("asks for no release", async () => {
    const { bump } = await changeOf("operation-not-generated", get, { ...get, query });
    expect(bump).toBe("none");
  });

  it("breaks the wire when it goes, and no package, which is said", async () => {
    const change = await changeOf("operation-removed", { ...get, query }, get);
    expect([change.api, change.types, change.bump]).toEqual(["breaking", "none", "none"]);
    expect(change.message).toBe("`QUERY /things` was removed. Packages had no function for it.");
  });

  it.each<[rule: string, more: JsonObject]>([
    ["operation-removed-after-deprecation", { deprecated: true }],
    ["operation-removed-after-sunset", { deprecated: true, "x-sunset": "2026-01-01" }],
  ])("breaks no package either by %s", async (rule, more) => {
    const change = await changeOf(rule, { ...get, query: { ...query, ...more } }, get);
    expect([change.types, change.bump]).toEqual(["none", "none"]);
    expect(change.message).toContain("Packages had no function for it.");
  });

  it("takes the function of an operation away that becomes one", async () => {
    const same = operation({ operationId: "readThing" });
    const { changes } = await compare(withPathItem({ get: same }), withPathItem({ query: same }));
    expect(changes.map(({ rule, types, names }) => [rule, types, names?.removed[0]])).toEqual([
      ["operation-removed", "breaking", "readThing"],
      ["operation-not-generated", "none", undefined],
    ]);
  });

  it("gives a function to an operation that was one", async () => {
    const same = operation({ operationId: "readThing" });
    const { changes } = await compare(withPathItem({ query: same }), withPathItem({ get: same }));
    expect(changes.map(({ rule, types, names }) => [rule, types, names?.added[0]])).toEqual([
      ["operation-removed", "none", undefined],
      ["operation-added", "compatible", "readThing"],
    ]);
  });

  it("is named among the operations that a change reaches", async () => {
    const { operations } = await changeOf("operation-removed", { ...get, query }, get);
    expect(operations).toEqual(["QUERY /things"]);
  });

  it("is compared with what it was", async () => {
    const required = { name: "q", in: "query", required: true, schema: { type: "string" } };
    const strict = { ...query, parameters: [required] };
    const change = await changeOf(
      "param-required-added",
      { ...get, query },
      { ...get, query: strict },
    );
    expect([change.api, change.types]).toEqual(["breaking", "none"]);
  });

  it("can stand under any other method", async () => {
    const purge = { additionalOperations: { PURGE: operation({ operationId: "purge" }) } };
    const change = await changeOf("operation-not-generated", get, { ...get, ...purge });
    expect([change.operations, change.types]).toEqual([["PURGE /things"], "none"]);
  });

  it("hides nothing from the callers of another operation", async () => {
    const responses = {
      "200": {
        description: "Here.",
        content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } },
      },
    };
    const item = { get: operation({ responses }), query: { ...query, responses } };
    const thing = (type: string): JsonObject =>
      withPathItem(item, {
        Thing: { type: "object", required: ["id"], properties: { id: { type } } },
      });
    const { changes } = await compare(thing("string"), thing("integer"));
    expect(changes.map(({ rule, types, operations }) => [rule, types, operations])).toEqual([
      ["type-changed", "breaking", ["GET /things", "QUERY /things"]],
    ]);
  });

  it("does not keep a new path from being announced", async () => {
    const path = (item: JsonObject): JsonObject => ({
      ...api({ "/others": get, "/things": item }),
      openapi: "3.2.0",
    });
    const base = { ...api({ "/others": get }), openapi: "3.2.0" };
    const item = { post: operation({ operationId: "makeThing" }), query };
    const { changes } = await compare(base, path(item));
    expect(changes.map(({ rule, types, names }) => [rule, types, names?.added])).toEqual([
      ["path-added", "compatible", ["makeThing", 'operations["makeThing"]', 'paths["/things"]']],
      ["operation-not-generated", "none", undefined],
    ]);
    expect(changes[0]?.operations).toEqual(["POST /things"]);
  });

  it("makes a new path that has no other no addition", async () => {
    const others = { "/others": get };
    const base = { ...api(others), openapi: "3.2.0" };
    const { changes } = await compare(base, {
      ...api({ ...others, "/things": { query } }),
      openapi: "3.2.0",
    });
    expect(changes.map(({ rule, types, bump }) => [rule, types, bump])).toEqual([
      ["operation-not-generated", "none", "none"],
    ]);
  });
});

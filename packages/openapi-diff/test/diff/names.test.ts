import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { answering, api, operation } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

/** The names that come and go with the change of a rule. */
async function names(rule: string, base: JsonObject, head: JsonObject): Promise<unknown> {
  const { changes } = await compare(base, head, { compiler: false });
  const found = changes.filter((change) => change.rule === rule);
  expect(found).toHaveLength(1);
  return found[0]?.names;
}

const named = (operationId?: string): JsonObject =>
  api({ "/things": { get: operation({ operationId }) } });

describe("the names of a change", () => {
  it("are the function and the key of an operation that is called otherwise", async () => {
    expect(await names("operation-id-changed", named("get_thing"), named("read_thing"))).toEqual({
      removed: ["getThing", 'operations["get_thing"]'],
      added: ["readThing", 'operations["read_thing"]'],
    });
  });

  it("leave out a function that keeps its name", async () => {
    expect(await names("operation-id-changed", named("get_thing"), named("getThing"))).toEqual({
      removed: ['operations["get_thing"]'],
      added: ['operations["getThing"]'],
    });
  });

  it("have the function that is there in place of one that a client exports for itself", async () => {
    expect(await names("operation-id-changed", named("getThing"), named("functions"))).toEqual({
      removed: ["getThing", 'operations["getThing"]'],
      added: ["functionsOperation", 'operations["functions"]'],
    });
  });

  it("are the name of a schema before and after", async () => {
    const both = (name: string): JsonObject =>
      answering({ $ref: `#/components/schemas/${name}` }, { [name]: { type: "object" } });
    expect(await names("schema-renamed", both("Thing"), both("Item"))).toEqual({
      removed: ["Thing"],
      added: ["Item"],
    });
  });

  it("of a path that is gone are those of all its operations", async () => {
    const methods = { get: operation(), post: operation({ operationId: "makeThing" }) };
    const other = { "/others": { get: operation({ operationId: "other" }) } };
    const base = api({ "/things": methods, ...other });
    const { changes } = await compare(base, api(other), { compiler: false });
    expect(changes.flatMap((change) => change.names?.removed ?? [])).toEqual([
      "getThing",
      'operations["getThing"]',
      'paths["/things"]',
      "makeThing",
      'operations["makeThing"]',
    ]);
  });

  it("of a path that moved are its keys, for the function stays", async () => {
    const at = (path: string): JsonObject => api({ [path]: { get: operation() } });
    expect(await names("path-renamed", at("/things"), at("/items"))).toEqual({
      removed: ['paths["/things"]'],
      added: ['paths["/items"]'],
    });
  });

  it("of a path whose query is spelled differently are its keys", async () => {
    const at = (path: string): JsonObject => api({ [path]: { get: operation() } });
    expect(await names("path-query-respelled", at("/x?a=1+2"), at("/x?a=1%202"))).toEqual({
      removed: ['paths["/x?a=1+2"]'],
      added: ['paths["/x?a=1%202"]'],
    });
  });

  it("leave out what something else in the package is called now", async () => {
    const base = api({
      "/a": { get: operation({ operationId: "first" }) },
      "/b": { get: operation({ operationId: "second" }) },
    });
    const head = api({ "/a": { get: operation({ operationId: "second" }) } });
    const { changes } = await compare(base, head, { compiler: false });
    expect(changes.flatMap((change) => change.names?.removed ?? [])).not.toContain("second");
  });

  it("are the ways to a parameter, an answer or a body that comes, goes or moves", async () => {
    const taking = (...parameters: JsonObject[]): JsonObject =>
      api({ "/things": { get: operation({ parameters }) } });
    const query = (name: string): JsonObject => ({ name, in: "query", required: true, schema: {} });
    const way = (name: string): string =>
      `paths["/things"]["get"]["parameters"]["query"]["${name}"]`;
    expect(await names("param-renamed", taking(query("q")), taking(query("search")))).toEqual({
      removed: [way("q")],
      added: [way("search")],
    });
    expect(await names("param-required-added", taking(), taking(query("q")))).toEqual({
      removed: [],
      added: [way("q")],
    });
    const responses = { "204": { description: "" }, "404": { description: "" } };
    const base = api({ "/things": { get: operation({ responses }) } });
    expect(
      await names("response-error-removed", base, api({ "/things": { get: operation() } })),
    ).toEqual({
      removed: ['paths["/things"]["get"]["responses"][404]'],
      added: [],
    });
  });

  it("of a parameter that stays in its place are absent, and its type is told", async () => {
    const taking = (required: boolean): JsonObject =>
      api({
        "/things": {
          get: operation({ parameters: [{ name: "q", in: "query", required, schema: {} }] }),
        },
      });
    const { changes } = await compare(taking(false), taking(true), { compiler: false });
    expect(changes[0]?.names).toBeUndefined();
    expect(changes[0]?.typePath).toBe('paths["/things"]["get"]["parameters"]["query"]["q"]');
  });

  it("are absent where no name comes or goes", async () => {
    const typed = (type: string): JsonObject => answering({ type });
    expect(await names("type-changed", typed("string"), typed("boolean"))).toBeUndefined();
  });
});

it("the type of a change of what is required is that of the object that says so", async () => {
  const both = (required: string[]): JsonObject =>
    answering(
      { $ref: "#/components/schemas/Thing" },
      { Thing: { type: "object", required, properties: { id: { type: "string" } } } },
    );
  const { changes } = await compare(both(["id"]), both([]));
  expect(changes[0]).toMatchObject({
    rule: "required-removed",
    message: expect.stringContaining("`Thing.id`"),
    typePath: 'components["schemas"]["Thing"]',
    typeBefore: expect.stringContaining("id: string"),
  });
});

describe("the property of a change", () => {
  const object = (properties: JsonObject, more: JsonObject = {}): JsonObject =>
    answering({ type: "object", properties, ...more });
  const propertyOf = async (
    rule: string,
    base: JsonObject,
    head: JsonObject,
  ): Promise<string | undefined> => {
    const { changes } = await compare(base, head, { compiler: false });
    const found = changes.filter((change) => change.rule === rule);
    expect(found).toHaveLength(1);
    return found[0]?.property;
  };

  it.each(["id", "a/b~1", "properties"])("%s is the name of one that went", async (name) => {
    expect(await propertyOf("property-removed-optional", object({ [name]: {} }), object({}))).toBe(
      name,
    );
  });

  it("is the name of one that came", async () => {
    expect(await propertyOf("property-optional-added", object({}), object({ id: {} }))).toBe("id");
  });

  it("is absent for one that stays and has another type", async () => {
    const typed = (type: string): JsonObject => object({ id: { type } });
    expect(await propertyOf("type-changed", typed("string"), typed("boolean"))).toBeUndefined();
  });

  it("is absent for what goes inside of a property", async () => {
    const listed = (...values: string[]): JsonObject => object({ id: { enum: values } });
    expect(await propertyOf("enum-value-removed", listed("a", "b"), listed("a"))).toBeUndefined();
  });

  it("is absent for a schema that has the name of the keyword", async () => {
    const holding = (name: string): JsonObject =>
      api({}, { components: { schemas: { [name]: {} } } });
    expect(
      await propertyOf("schema-renamed", holding("properties"), holding("other")),
    ).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../src/document.ts";
import { ApiModel } from "../../src/model/api-model.ts";
import { factsOf } from "../../src/model/facts/describe-schema.ts";
import { mergedSchema, type MergedSchema } from "../../src/model/facts/merged-schema.ts";
import type { SchemaFacts } from "../../src/model/facts/schema-facts.ts";
import { pointerOf } from "../../src/model/node.ts";
import { documentOf } from "@convex-openapi/test-support/documents";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

/** The schema `Thing` of a description. */
function thing(schema: JsonValue, schemas: JsonObject = {}, openapi = "3.1.0"): MergedSchema {
  const value = { openapi, components: { schemas: { ...schemas, Thing: schema } } };
  const found = new ApiModel(documentOf(value)).components.schemas.get("Thing");
  if (found === undefined) throw new Error("There is a schema named Thing.");
  return mergedSchema(found);
}

const factsOfThing = (...of: Parameters<typeof thing>): SchemaFacts => factsOf(thing(...of));

describe("the facts of a schema", () => {
  it.each([
    ["nullable of 3.0", { type: "string", nullable: true }],
    ["a list of types", { type: ["string", "null"] }],
    ["an alternative", { anyOf: [{ type: "string" }, { type: "null" }] }],
  ])("say the same of null whether it is %s", (_, schema) => {
    const { types, nullable, unions } = factsOfThing(schema);
    expect([[...(types ?? [])], nullable, unions]).toEqual([["string"], true, []]);
  });

  it.each([
    ["nullable of 3.0", (value: string) => ({ type: "string", enum: [value], nullable: true })],
    ["listed", (value: string) => ({ type: ["string", "null"], enum: [value, null] })],
  ])("leave null alone where it is all that two lists have in common: %s", (_, listing) => {
    const { types, nullable, values } = factsOfThing({ allOf: [listing("a"), listing("b")] });
    expect([[...(types ?? [])], nullable, values]).toEqual([[], true, undefined]);
  });

  it("merge every allOf, with the tightest limit", () => {
    const { limits } = factsOfThing(
      { allOf: [ref("Name"), { maxLength: 10 }] },
      { Name: { type: "string", maxLength: 20 } },
    );
    expect(limits.get("maxLength")?.value).toBe(10);
  });

  it("tell where each of them is written", () => {
    const { limits } = factsOfThing(
      { allOf: [ref("Name"), { minLength: 3 }] },
      { Name: { type: "string", maxLength: 20 } },
    );
    const places = [...limits.values()].map(({ node }) => pointerOf(node));
    expect(places.sort()).toEqual([
      "/components/schemas/Name/maxLength",
      "/components/schemas/Thing/allOf/1/minLength",
    ]);
  });

  it("are worked out once, whatever leads to the schema", () => {
    const schemas = { A: { type: "object" }, B: ref("A") };
    const value = { openapi: "3.1.0", components: { schemas } };
    const { components } = new ApiModel(documentOf(value));
    const [one, other] = [...components.schemas.values()].map((schema) =>
      factsOf(mergedSchema(schema)),
    );
    expect(one).toBe(other);
  });

  it("leave out keywords beside a reference in 3.0", () => {
    const schema = { ...ref("Name"), maxLength: 1 };
    const schemas = { Name: { type: "string" } };
    expect(factsOfThing(schema, schemas, "3.0.3").limits.size).toBe(0);
    expect(factsOfThing(schema, schemas, "3.1.0").limits.size).toBe(1);
  });

  it("keep beside a reference in 3.0 what is said of this use of the schema", () => {
    const schema = { ...ref("Name"), nullable: true, default: "a", enum: ["a"] };
    const facts = factsOfThing(schema, { Name: { type: "string" } }, "3.0.3");
    expect(facts).toMatchObject({ nullable: true, default: { value: "a" } });
    expect([...(facts.values?.keys() ?? [])]).toEqual(['"a"']);
  });

  it("call types that exclude each other impossible", () => {
    const { impossible } = factsOfThing({ allOf: [{ type: "string" }, { type: "integer" }] });
    expect(impossible).toBe(true);
  });

  it("end where a schema is its own allOf", () => {
    const { properties } = factsOfThing({ allOf: [ref("Thing")], properties: { a: {} } });
    expect([...properties.keys()]).toEqual(["a"]);
  });

  it("end where a schema is its own only alternative", () => {
    expect(factsOfThing({ oneOf: [ref("Thing")] }).types).toBeUndefined();
  });

  it("do not take then for a condition without if", () => {
    const alone = JSON.parse(`{ "then": { "maxLength": 1 } }`) as JsonObject;
    expect(factsOfThing(alone).conditions.size).toBe(0);
  });

  it.each<readonly [string, JsonValue]>([
    ["null", null],
    ["a number", 3],
    ["a list", [1]],
    ["a reference to nothing", ref("Gone")],
    ["a reference to itself", ref("Thing")],
  ])("allow everything where a schema is %s", (_, schema) => {
    const { types, impossible, parts } = factsOfThing(schema);
    expect([types, impossible, parts.length]).toEqual([undefined, false, 1]);
  });

  it("allow nothing where a schema is false", () => {
    expect(factsOfThing(false).impossible).toBe(true);
  });

  it("take what has the wrong shape for absent", () => {
    const { properties, required, items, unions, values } = factsOfThing({
      properties: [1],
      required: "id",
      items: [],
      oneOf: {},
      enum: "a",
    });
    expect([properties.size, required.size, items, unions, values]).toEqual([
      0,
      0,
      undefined,
      [],
      undefined,
    ]);
  });
});

describe("a schema that is referred to", () => {
  it("has the key of what it leads to", () => {
    expect(thing(ref("A"), { A: { type: "string" } }).key).toBe("/components/schemas/A");
  });

  it("is seen through a wrapper that adds prose alone", () => {
    const wrapper = { allOf: [ref("A")], description: "An A." };
    expect(thing(wrapper, { A: { type: "string" } }).key).toBe("/components/schemas/A");
  });

  it("is not seen through one that adds a limit", () => {
    const wrapper = { allOf: [ref("A")], maxLength: 3 };
    expect(thing(wrapper, { A: { type: "string" } }).key).toBe("/components/schemas/Thing");
  });
});

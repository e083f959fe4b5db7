import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { answering, api, operation, sending } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const text = { type: "string" };
const number = { type: "number" };

async function messages(base: JsonObject, head: JsonObject): Promise<string[]> {
  const { changes } = await compare(base, head, { compiler: false });
  return changes.map(({ message }) => message);
}

describe("what a condition asks", () => {
  it.each<[string, JsonObject, JsonObject, string]>([
    [
      "of one item, not of all",
      { type: "array", contains: text },
      { type: "array", contains: number },
      "The type of the `contains` of the request body of `POST /things` changed from `string` to `number`.",
    ],
    [
      "of the names of properties, not of the object",
      { type: "object", propertyNames: { maxLength: 5 } },
      { type: "object", propertyNames: { maxLength: 3 } },
      "The `propertyNames` of the request body of `POST /things` has a tighter limit: `maxLength` was `5` and is now `3`.",
    ],
    [
      "of what no other keyword looks at, not of the object",
      { type: "object", unevaluatedProperties: text },
      { type: "object", unevaluatedProperties: number },
      "The type of the `unevaluatedProperties` of the request body of `POST /things` changed from `string` to `number`.",
    ],
  ])("is asked %s", async (_, base, head, message) => {
    expect(await messages(sending(base), sending(head))).toEqual([message]);
  });

  it("is told of a property with the property of the schema that has the condition", async () => {
    const thing = (maximum: number): JsonObject => ({
      type: "object",
      properties: {
        card: {
          type: "object",
          dependentSchemas: {
            cvc: { type: "object", properties: { year: { ...number, maximum } } },
          },
        },
      },
    });
    const using = (maximum: number): JsonObject =>
      sending({ $ref: "#/components/schemas/Thing" }, { Thing: thing(maximum) });
    expect(await messages(using(9), using(8))).toEqual([
      "`year` in the `dependentSchemas.cvc` of `Thing.card` has a tighter limit: `maximum` was `9` and is now `8`.",
    ]);
  });

  it("is told of a parameter", async () => {
    const taking = (maxLength: number): JsonObject => {
      const schema = { type: "array", items: text, contains: { maxLength } };
      return api({
        "/things": { get: operation({ parameters: [{ name: "q", in: "query", schema }] }) },
      });
    };
    expect(await messages(taking(9), taking(8))).toEqual([
      "The `contains` of the query parameter `q` of `GET /things` has a tighter limit: `maxLength` was `9` and is now `8`.",
    ]);
  });

  it("is not meant where a property has the name of a keyword", async () => {
    const thing = (schema: JsonObject): JsonObject => ({
      type: "object",
      properties: { contains: schema },
    });
    expect(await messages(answering(thing(text)), answering(thing(number)))).toEqual([
      "The type of `contains` in the 200 response of `GET /things` changed from `string` to `number`.",
    ]);
  });

  it("shows in types where a named schema has the name of a keyword", async () => {
    const having = (type: string): JsonObject =>
      answering({ $ref: "#/components/schemas/else" }, { else: { type } });
    const { changes } = await compare(having("string"), having("number"), { compiler: false });
    expect(changes.map(({ rule, types }) => [rule, types])).toEqual([["type-changed", "breaking"]]);
  });

  it("does not show in types inside a property that has the name of one", async () => {
    const having = (type: string): JsonObject =>
      answering({ properties: { else: { contains: { type } } } });
    const { changes } = await compare(having("string"), having("number"), { compiler: false });
    expect(changes.map(({ rule, types }) => [rule, types])).toEqual([["type-changed", "none"]]);
  });
});

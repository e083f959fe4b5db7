import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../src/document.ts";
import type { ApiModel } from "../../src/model/api-model.ts";
import { nameClient } from "../../src/model/client-names.ts";
import { pointerOf } from "../../src/model/node.ts";
import type { Operation } from "../../src/model/operation.ts";
import type { Schema } from "../../src/model/schema.ts";
import { checkDocument } from "../../src/check/check-document.ts";
import { likeADescription } from "@convex-openapi/test-support/any-description";
import { documentOf, schemasOf, specOf } from "@convex-openapi/test-support/documents";
import { modelOf } from "./model-of.ts";
import { randomSpec, shuffleKeys } from "@convex-openapi/test-support/random-spec";

describe("the servers", () => {
  it("are those with a URL, in the order of the description", () => {
    const servers = [{ url: "https://b.example.com" }, {}, { url: 7 }, null, { url: "/a" }];
    expect(modelOf(specOf({ servers })).servers.map(({ url }) => url)).toEqual([
      "https://b.example.com",
      "/a",
    ]);
  });

  it.each<JsonValue>([[], [{}], "https://a.example.com", null])("are none: %j", (servers) => {
    expect(modelOf(specOf({ servers })).servers).toEqual([]);
  });

  it("have the variables of their URLs: those with an empty default have none", () => {
    const server = {
      url: "https://{a}.{b}.{c}.{a}",
      variables: {
        b: { default: "" },
        a: { default: "x", enum: ["x", 7] },
        unused: { default: "" },
      },
    };
    const [found] = modelOf(specOf({ servers: [server] })).servers;
    const shown = found?.variables.map(({ name, declared, default: value, values }) => [
      name,
      declared,
      value,
      values,
    ]);
    expect(shown).toEqual([
      ["a", true, "x", ["x"]],
      ["b", true, undefined, undefined],
      ["c", false, undefined, undefined],
    ]);
  });
});

describe("schemas that are referred to and have no name", () => {
  const partsOf = (value: JsonObject): string[] =>
    modelOf(value).referredParts.map(({ node }) => pointerOf(node));

  it("are found wherever they stand, sorted", () => {
    const inside = "#/components/schemas/A/properties/a";
    expect(
      partsOf({
        ...schemasOf({ A: { properties: { a: {} } }, B: { items: { $ref: inside } } }),
        definitions: { D: { not: { $ref: "#/definitions/E" } }, E: {} },
        webhooks: {
          w: {
            post: { requestBody: { content: { "a/b": { schema: { $ref: "#/definitions/D" } } } } },
          },
        },
      }),
    ).toEqual(["/components/schemas/A/properties/a", "/definitions/D", "/definitions/E"]);
  });

  it.each([
    "#/components/schemas/A",
    "#/nowhere",
    "#/components/parameters/P",
    "#/components/schemas",
  ])("are not what %s leads to", (ref) => {
    const parameters = { P: { name: "p", in: "query" } };
    const schemas = { A: {}, B: { items: { $ref: ref } } };
    expect(partsOf(specOf({ components: { schemas, parameters } }))).toEqual([]);
  });

  it("are not what data leads to", () => {
    const reference = { $ref: "#/components/schemas/A/items" };
    expect(
      partsOf(
        schemasOf({ A: { items: {}, example: reference, enum: [reference], "x-a": reference } }),
      ),
    ).toEqual([]);
  });
});

describe("the title", () => {
  it.each<JsonValue>([null, 7, "", " ", {}])("is API where it is %j", (title) => {
    expect(modelOf(specOf({ info: { title } })).title).toBe("API");
  });
});

it("does not name things by the order of keys", () => {
  fc.assert(
    fc.property(randomSpec, fc.infiniteStream(fc.double({ noNaN: true })), (spec, numbers) => {
      const shuffled = shuffleKeys(spec, () => Number(numbers.next().value)) as JsonObject;
      const [left, right] = [spec, shuffled].map((value) => {
        const { functions, types, parts } = nameClient(modelOf(value));
        return [[...functions.values()], [...types], [...parts.values()]];
      });
      expect(right).toEqual(left);
    }),
  );
});

/** Reads all that a model has, and counts what it read. */
function readAll(model: ApiModel): number {
  const seen = new Set<Schema>();
  const readSchema = (schema: Schema | undefined): void => {
    if (schema === undefined || seen.has(schema)) return;
    seen.add(schema);
    for (const keyword of ["not", "items", "additionalProperties"])
      readSchema(schema.inner(keyword));
    for (const inner of [...schema.allOf, ...schema.prefixItems, ...schema.properties.values()]) {
      readSchema(inner);
    }
    readSchema(schema.resolved);
    for (const { schema: mapped } of schema.discriminator?.mapping.values() ?? [])
      readSchema(mapped);
  };
  const readOperation = (operation: Operation): void => {
    for (const { value } of operation.parameters) readSchema(value.schema);
    for (const { schema } of operation.requestBody?.value.content ?? []) readSchema(schema);
    operation.callbacks.forEach(readOperation);
  };
  [...model.operations, ...model.webhooks].forEach(readOperation);
  for (const schema of model.components.schemas.values()) readSchema(schema);
  const { functions, types } = nameClient(model);
  const others = [model.title, model.servers, model.security, model.referredParts];
  return others.length + functions.size + types.size;
}

describe("a model of any JSON", () => {
  it("can be read to the end", () => {
    fc.assert(
      fc.property(likeADescription, (value) => {
        expect(readAll(modelOf(value))).toBeGreaterThan(0);
      }),
    );
  });

  it("can be checked", () => {
    fc.assert(
      fc.property(likeADescription, (value) => {
        expect(checkDocument(documentOf(value))).toBeInstanceOf(Array);
      }),
    );
  });

  it("has nothing where there is nothing", () => {
    const model = modelOf({});
    expect([...model.operations, ...model.webhooks, ...model.servers, ...model.security]).toEqual(
      [],
    );
    expect(model.components.schemas.size).toBe(0);
    expect(model.diagnostics).toEqual([]);
    expect(model.version).toBe("");
  });

  it("can be nested as deep as it likes", () => {
    let schema: JsonObject = { $ref: "#/nowhere" };
    for (let depth = 0; depth < 5000; depth++) schema = { not: schema };
    expect(modelOf(schemasOf({ A: schema })).references).toHaveLength(1);
  });
});

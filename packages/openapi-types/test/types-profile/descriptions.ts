import type { JsonObject, JsonValue } from "@convex-openapi/document/model";
import { schemasOf, specOf } from "@convex-openapi/test-support/documents";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const text = { type: "string" };
const json = (schema: JsonValue): JsonObject => ({ "application/json": { schema } });
const ok = (schema: JsonValue): JsonObject => ({
  200: { description: "ok", content: json(schema) },
});
const listed = { type: "string", enum: ["dog", "cat", "guinea pig"] };
const named = (extra: JsonObject = {}): JsonObject => ({
  type: "object",
  properties: { name: text, age: { type: "integer" } },
  required: ["name"],
  ...extra,
});

/** Small descriptions, each of one construct, by what it is. */
export const descriptions: Readonly<Record<string, JsonObject>> = {
  scalars: schemasOf({
    Text: text,
    Id: { type: "string", format: "uuid" },
    Count: { type: "integer", minimum: 1 },
    Price: { type: "number" },
    Flag: { type: "boolean" },
    Nothing: { type: "null" },
    Anything: {},
  }),
  "properties of all kinds": schemasOf({
    Pet: {
      type: "object",
      required: ["id", "9lives"],
      properties: {
        id: { type: "integer" },
        "9lives": { type: "boolean" },
        1: text,
        "foo-bar": text,
        secret: { type: "string", writeOnly: true },
        born: { type: "string", format: "date-time", readOnly: true },
        old: { type: "string", deprecated: true },
        owner: ref("Owner"),
      },
    },
    Owner: named(),
  }),
  "nothing required": schemasOf({ Pet: { type: "object", properties: { name: text, age: text } } }),
  defaults: specOf({
    components: {
      schemas: {
        Settings: {
          type: "object",
          properties: {
            size: { type: "integer", default: 5 },
            mode: { ...listed, default: "dog" },
            none: { type: ["string", "null"], default: null },
            same: { ...text, default: "" },
          },
        },
      },
      requestBodies: {
        Change: { content: json({ type: "object", properties: { a: { ...text, default: "" } } }) },
      },
      responses: {
        Settings: {
          description: "",
          content: json({ properties: { a: { ...text, default: "" } } }),
        },
      },
    },
    paths: {
      "/settings": {
        put: {
          parameters: [
            {
              name: "filter",
              in: "query",
              schema: { type: "object", properties: { q: { ...text, default: "" } } },
            },
          ],
          requestBody: {
            content: json({
              type: "object",
              properties: { size: { type: "integer", default: 5 } },
            }),
          },
          responses: ok({ type: "object", properties: { size: { type: "integer", default: 5 } } }),
        },
      },
    },
  }),
  "null in 3.0": {
    ...schemasOf({
      Pet: {
        type: "object",
        properties: {
          name: { ...text, nullable: true },
          kind: { ...listed, nullable: true },
          tags: { type: "array", items: text, nullable: true },
          owner: { allOf: [ref("Owner")], nullable: true },
        },
      },
      Owner: named({ nullable: true }),
    }),
    openapi: "3.0.3",
  },
  "null in 3.1": schemasOf({
    Name: { type: ["string", "null"] },
    Kind: { type: ["string", "null"], enum: ["a", "b", null] },
    Either: { type: ["string", "integer"] },
    List: { type: ["array", "null"], items: text },
    Pet: { type: ["object", "null"], properties: { name: text } },
    Owner: { oneOf: [ref("Pet"), { type: "null" }] },
  }),
  "empty objects": schemasOf({
    Empty: { type: "object" },
    Closed: { type: "object", additionalProperties: false },
    Listed: { type: "object", properties: {} },
    Holder: { type: "object", properties: { empty: { type: "object" } }, required: ["empty"] },
    Lists: { type: "array", items: { type: "object" } },
  }),
  "other properties": schemasOf({
    Texts: { type: "object", additionalProperties: text },
    Anything: { type: "object", additionalProperties: true },
    Something: { type: "object", additionalProperties: {} },
    Closed: named({ additionalProperties: false }),
    Open: named({ additionalProperties: true }),
    Numbers: named({ additionalProperties: { type: "number" } }),
    Pets: { type: "object", additionalProperties: named() },
    Patterns: { type: "object", patternProperties: { "^x-": text, "^y-": { type: "number" } } },
  }),
  "listed values": schemasOf({
    Kind: listed,
    Number: { type: "integer", enum: [1, -2, 3] },
    Mixed: { enum: ["a", 1, true] },
    Fixed: { const: "a" },
    One: { const: 1 },
    Open: { ...listed, additionalProperties: text },
    Named: {
      type: "integer",
      enum: [0, 1],
      "x-enum-varnames": ["Off", "On"],
      "x-enum-descriptions": ["Not there.", "There."],
    },
    Pet: {
      type: "object",
      properties: { kind: listed, kinds: { type: "array", items: listed }, other: listed },
      required: ["kind"],
    },
  }),
  "values that are hard to name": schemasOf({
    Sort: { type: "string", enum: ["+name", "-name", "1st", "a-b", "a b", ""] },
    Sizes: { type: "number", enum: [-1, 0, 1.5] },
  }),
  lists: schemasOf({
    Texts: { type: "array", items: text },
    Nested: { type: "array", items: { type: "array", items: { type: "number" } } },
    Unknown: { type: "array" },
    Choice: { type: "array", items: { oneOf: [text, { type: "number" }] } },
    Pets: { type: "array", items: ref("Pet") },
    Pet: named(),
  }),
  "lists of so many": schemasOf({
    Pair: { type: "array", items: text, minItems: 2, maxItems: 2 },
    Some: { type: "array", items: text, minItems: 1 },
    Few: { type: "array", items: text, maxItems: 2 },
    Many: { type: "array", items: text, minItems: 100 },
    None: { type: "array", items: text, minItems: 5, maxItems: 2 },
  }),
  tuples: schemasOf({
    Point: { type: "array", prefixItems: [{ type: "number" }, { type: "number" }] },
    Line: { type: "array", prefixItems: [ref("Point"), ref("Point")], items: false },
  }),
  choices: schemasOf({
    Pet: { oneOf: [ref("Cat"), ref("Dog")] },
    Any: { anyOf: [ref("Cat"), text] },
    Cat: { type: "object", properties: { purrs: { type: "boolean" } }, required: ["purrs"] },
    Dog: { type: "object", properties: { barks: { type: "boolean" } }, required: ["barks"] },
    Beside: { ...named(), oneOf: [ref("Cat"), ref("Dog")] },
    Values: { oneOf: [listed, { type: "string", enum: ["fish"] }] },
  }),
  "all of": schemasOf({
    Base: { type: "object", properties: { id: text, name: text } },
    Whole: { allOf: [ref("Base"), { type: "object", properties: { age: text } }] },
    Strict: { allOf: [ref("Base")], required: ["id"] },
    Own: { allOf: [ref("Base")], properties: { own: text }, required: ["own", "name"] },
    Inline: {
      allOf: [
        { type: "object", properties: { a: text }, required: ["a"] },
        { properties: { b: text } },
      ],
    },
  }),
  "variants that a discriminator selects": schemasOf({
    Pet: {
      oneOf: [ref("Cat"), ref("Dog")],
      discriminator: { propertyName: "kind", mapping: { cat: "#/components/schemas/Cat" } },
    },
    Cat: { type: "object", properties: { kind: text, purrs: text }, required: ["kind"] },
    Dog: { type: "object", properties: { kind: text }, required: ["kind"] },
  }),
  "subtypes of a discriminated schema": schemasOf({
    Pet: {
      type: "object",
      discriminator: { propertyName: "kind" },
      required: ["kind"],
      properties: { kind: text, name: text },
    },
    Cat: { allOf: [ref("Pet"), { type: "object", properties: { purrs: text } }] },
    Dog: { allOf: [ref("Pet"), { type: "object", properties: { barks: text } }] },
  }),
  circles: schemasOf({
    Node: {
      type: "object",
      properties: { next: ref("Node"), all: { type: "array", items: ref("Node") } },
    },
    Tree: { type: "object", additionalProperties: ref("Tree") },
  }),
  deprecated: specOf({
    components: {
      schemas: {
        Old: { ...text, deprecated: true },
        New: {
          type: "object",
          properties: { old: { ...text, deprecated: true }, now: text, also: ref("Old") },
        },
      },
      parameters: { old: { name: "old", in: "query", deprecated: true, schema: text } },
    },
    paths: {
      "/pets": {
        get: {
          parameters: [
            { $ref: "#/components/parameters/old" },
            { name: "now", in: "query", schema: text },
            { name: "then", in: "query", schema: { ...text, deprecated: true } },
          ],
          responses: ok(ref("New")),
        },
        post: { deprecated: true, responses: ok(text) },
      },
    },
  }),
  parameters: specOf({
    components: {
      parameters: {
        limit: { name: "limit", in: "query", schema: { type: "integer" } },
        tenant: { name: "X-Tenant", in: "header", required: true, schema: text },
      },
    },
    paths: {
      "/pets/{id}/{part}": {
        parameters: [
          { name: "id", in: "path", required: true, schema: { type: "integer" } },
          { name: "part", in: "path", required: true, schema: text },
          { name: "shared", in: "query", schema: text },
        ],
        get: {
          operationId: "getPet",
          parameters: [
            { $ref: "#/components/parameters/limit" },
            { $ref: "#/components/parameters/tenant" },
            { name: "session", in: "cookie", required: true, schema: text },
            { name: "shared", in: "query", required: true, schema: { type: "number" } },
            { name: "Accept", in: "header", schema: text },
            { name: "plain", in: "query", content: json(named()) },
            { name: "kind", in: "query", schema: listed },
          ],
          responses: { 204: { description: "none" } },
        },
        delete: { responses: { 204: { description: "none" } } },
      },
      "/flags/{on}": {
        get: {
          parameters: [{ name: "on", in: "path", required: true, schema: { type: "boolean" } }],
          responses: { 204: { description: "none" } },
        },
      },
    },
  }),
  "parameters that nobody declares": specOf({
    paths: {
      "/teams/{team}/pets/{pet}": {
        get: {
          parameters: [{ name: "team", in: "path", required: true, schema: { type: "integer" } }],
          responses: { 204: { description: "none" } },
        },
      },
    },
  }),
  bodies: specOf({
    components: {
      requestBodies: { Pet: { required: true, content: json(ref("Pet")) } },
      schemas: { Pet: named() },
    },
    paths: {
      "/pets": {
        post: {
          requestBody: { $ref: "#/components/requestBodies/Pet" },
          responses: { 201: { description: "made" } },
        },
        put: {
          requestBody: { content: { ...json(ref("Pet")), "text/plain": {} } },
          responses: { 200: { description: "", content: { "image/png": {}, ...json(text) } } },
        },
        patch: {
          requestBody: {
            required: true,
            content: {
              "multipart/form-data": {
                schema: {
                  type: "object",
                  properties: { file: { type: "string", format: "binary" }, name: text },
                },
              },
            },
          },
          responses: { 204: { description: "" } },
        },
      },
    },
  }),
  responses: specOf({
    components: {
      schemas: { Pet: named(), Problem: { type: "object", properties: { title: text } } },
      responses: { Gone: { description: "gone", content: json(ref("Problem")) } },
      headers: { Rate: { required: true, schema: { type: "integer" } } },
    },
    paths: {
      "/pets": {
        get: {
          operationId: "pets.list",
          responses: {
            200: {
              description: "ok",
              headers: {
                "X-Rate": { $ref: "#/components/headers/Rate" },
                "X-Next": { schema: text },
                "Content-Type": { schema: text },
                Link: { required: true, schema: text },
              },
              content: json({ type: "array", items: ref("Pet") }),
            },
            "4XX": { description: "bad", content: { "application/problem+json": { schema: {} } } },
            410: { $ref: "#/components/responses/Gone" },
            default: { description: "other" },
          },
        },
        post: { responses: {} },
      },
    },
  }),
  "path items": specOf({
    components: {
      pathItems: { Pets: { get: { operationId: "sharedPets", responses: ok(text) } } },
    },
    paths: {
      "/empty": {},
      "/only-parameters": { parameters: [{ name: "q", in: "query", schema: text }] },
      "/all": Object.fromEntries(
        ["get", "put", "post", "delete", "options", "head", "patch", "trace"].map((method) => [
          method,
          { responses: ok(text) },
        ]),
      ),
      "/named#part": { get: { operationId: "Pets#list", responses: ok(text) } },
    },
    webhooks: { born: { post: { requestBody: { content: json(text) }, responses: ok(text) } } },
  }),
  "names of components": specOf({
    components: {
      schemas: { "pet-list": named(), petKind: listed, URLValue: text, "a.b": text, "2nd": text },
      responses: { "not-found": { description: "" } },
      parameters: { pageSize: { name: "size", in: "query", schema: text } },
      requestBodies: { newPet: { content: json(text) } },
      headers: { "x-rate": { schema: text } },
    },
  }),
};

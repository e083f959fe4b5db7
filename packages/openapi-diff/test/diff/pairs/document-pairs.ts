import type { JsonObject, JsonValue } from "@convex-openapi/document/model";
import type { RuleId } from "../../../src/diff/rules/rule-table.ts";
import type { SchemaRuleId } from "../../../src/diff/rules/schema-rules.ts";
import { api, operation } from "@convex-openapi/test-support/described-api";

/** Two descriptions that differ by one rule, and two that nearly do. */
export interface DocumentPair {
  readonly base: JsonObject;
  readonly head: JsonObject;
  /** A pair that looks alike and must not give the rule. */
  readonly nearly: readonly [JsonObject, JsonObject];
  /** Rules that come with it of necessity, such as that of the schema that a new response refers to. */
  readonly also?: readonly RuleId[];
  /** Set where turning the pair around gives something else than the reverse of the rule. */
  readonly reversed?: readonly RuleId[];
}

const text = { type: "string" };
const get = (more: JsonObject = {}): JsonObject => api({ "/things": { get: operation(more) } });
const post = (more: JsonObject = {}): JsonObject => api({ "/things": { post: operation(more) } });
const query = (more: JsonObject = {}): JsonObject =>
  get({ parameters: [{ name: "q", in: "query", schema: text, ...more }] });
/** A list of two lists, with pages that are declared so. */
const paged = (pagination: JsonValue): JsonObject => {
  const list = { type: "array", items: text };
  const schema = { type: "object", properties: { items: list, others: list } };
  return get({
    "x-pagination": pagination,
    parameters: [{ name: "q", in: "query", schema: text }],
    responses: { "200": { description: "A page.", content: { "application/json": { schema } } } },
  });
};
const body = (more: JsonObject = {}): JsonObject =>
  post({ requestBody: { content: { "application/json": { schema: text } }, ...more } });
const content = (...types: string[]): JsonObject =>
  Object.fromEntries(types.map((type) => [type, { schema: text }]));
const answers = (...statuses: string[]): JsonObject =>
  get({
    responses: Object.fromEntries(
      statuses.map((status) => [
        status,
        { description: "An answer.", content: content("application/json") },
      ]),
    ),
  });
const comingAs = (...types: string[]): JsonObject =>
  get({ responses: { "404": { description: "An answer.", content: content(...types) } } });
const headers = (map: JsonObject): JsonObject =>
  get({ responses: { "204": { description: "Done.", headers: map } } });
const linked = (links: JsonObject, status = "204"): JsonObject =>
  get({ responses: { [status]: { description: "Done.", links } } });
const schemas = (map: JsonObject): JsonObject => api({}, { components: { schemas: map } });
const secured = (
  security: JsonObject[],
  scheme: JsonObject = { type: "http", scheme: "bearer" },
): JsonObject =>
  api(
    { "/things": { get: operation({ security }) } },
    { components: { securitySchemes: { key: scheme, other: { type: "http", scheme: "basic" } } } },
  );
const served = (...urls: string[]): JsonObject =>
  api({ "/things": { get: operation() } }, { servers: urls.map((url) => ({ url })) });
const hook = { post: { responses: { "204": { description: "Done." } } } };
const calling = (callbacks: JsonObject): JsonObject => get({ callbacks });

/** A response that is one of three schemas, of which two say the same. */
const referring = (name: string): JsonObject =>
  api(
    {
      "/things": {
        get: operation({
          responses: {
            "200": {
              description: "Here.",
              content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
            },
          },
        }),
      },
    },
    {
      components: {
        schemas: {
          A: { type: "object", properties: { a: text }, required: ["a"] },
          B: { type: "object", properties: { b: text } },
          C: { type: "object", properties: { a: text }, required: ["a"] },
        },
      },
    },
  );

/** Two operations, of which the second may be missing with the component that it alone refers to. */
const alongside = (
  group: string,
  component: JsonObject,
  user: JsonObject | undefined,
): JsonObject =>
  api(
    {
      "/things": { get: operation() },
      ...(user && { "/others": { get: operation({ ...user, operationId: "getOther" }) } }),
    },
    user && { components: { [group]: { C: component } } },
  );
const answeringC = {
  responses: {
    "200": {
      description: "Here.",
      content: { "application/json": { schema: { $ref: "#/components/schemas/C" } } },
    },
  },
};
const takingC = { parameters: [{ $ref: "#/components/parameters/C" }] };
const parameterC = { name: "q", in: "query", schema: text };

const sendingA = (inner: JsonObject): JsonObject =>
  api(
    {
      "/things": {
        post: operation({
          requestBody: {
            content: { "application/json": { schema: { $ref: "#/components/schemas/A" } } },
          },
        }),
      },
    },
    {
      components: {
        schemas: {
          A: { properties: { b: { $ref: "#/components/schemas/B" } } },
          B: { properties: { id: inner, name: text } },
        },
      },
    },
  );

/** One pair for each rule that is not about schemas. */
export const documentPairs: Readonly<Record<Exclude<RuleId, SchemaRuleId>, DocumentPair>> = {
  "operation-removed": {
    base: api({
      "/things": { get: operation(), delete: operation({ operationId: "deleteThing" }) },
    }),
    head: get(),
    nearly: [
      get(),
      api(
        { "/things": { $ref: "#/components/pathItems/things" } },
        { components: { pathItems: { things: { get: operation() } } } },
      ),
    ],
  },
  "operation-removed-after-sunset": {
    base: get({ deprecated: true, "x-sunset": "2026-06-01" }),
    head: api({}),
    nearly: [get({ deprecated: true, "x-sunset": "2026-07-01" }), api({})],
    reversed: ["path-added"],
  },
  "operation-removed-after-deprecation": {
    base: api({
      "/things": {
        get: operation(),
        delete: operation({ operationId: "deleteThing", deprecated: true }),
      },
    }),
    head: get(),
    nearly: [get({ deprecated: true, "x-sunset": "some day" }), api({})],
  },
  "operation-added": {
    base: get(),
    head: api({
      "/things": { get: operation(), delete: operation({ operationId: "deleteThing" }) },
    }),
    nearly: [get(), get()],
  },
  "path-removed": {
    base: api({
      "/things": { get: operation() },
      "/old": { get: operation({ operationId: "old" }) },
    }),
    head: get(),
    nearly: [get(), api({ "/things/": { get: operation() } })],
  },
  "path-added": {
    base: get(),
    head: api({
      "/things": { get: operation() },
      "/new": { get: operation({ operationId: "new" }) },
    }),
    nearly: [get(), api({ "/Things": { get: operation() } })],
  },
  "path-renamed": {
    base: get(),
    head: api({ "/stuff": { get: operation() } }),
    nearly: [get(), api({ "/stuff": { get: operation({ operationId: "getStuff" }) } })],
  },
  "path-param-renamed": {
    base: api({
      "/things/{id}": {
        get: operation({ parameters: [{ name: "id", in: "path", required: true, schema: text }] }),
      },
    }),
    head: api({
      "/things/{thing}": {
        get: operation({
          parameters: [{ name: "thing", in: "path", required: true, schema: text }],
        }),
      },
    }),
    nearly: [
      api({ "/things/{id}": { get: operation() } }),
      api({ "/things/{id}/": { get: operation() } }),
    ],
  },
  "path-query-respelled": {
    base: api({ "/things?a=1+2": { get: operation() } }),
    head: api({ "/things?a=1%202": { get: operation() } }),
    nearly: [
      api({ "/things?a=1+2": { get: operation() } }),
      api({ "/things?a=1%2B2": { get: operation() } }),
    ],
  },
  "path-case-or-slash-changed": {
    base: get(),
    head: api({ "/things/": { get: operation() } }),
    nearly: [get(), api({ "/thing": { get: operation() } })],
  },
  "operation-id-changed": {
    base: get(),
    head: get({ operationId: "readThing" }),
    nearly: [get(), get()],
  },
  "operation-id-added": {
    base: api({ "/things": { get: { responses: {} } } }),
    head: api({ "/things": { get: { operationId: "getThing", responses: {} } } }),
    nearly: [get(), get({ operationId: "readThing" })],
  },
  "operation-id-removed": {
    base: api({ "/things": { get: { operationId: "getThing", responses: {} } } }),
    head: api({ "/things": { get: { responses: {} } } }),
    nearly: [get(), get({ operationId: "readThing" })],
  },
  "operation-deprecated": {
    base: get(),
    head: get({ deprecated: true }),
    nearly: [get(), get({ deprecated: false })],
  },
  "operation-undeprecated": {
    base: get({ deprecated: true }),
    head: get(),
    nearly: [get({ deprecated: false }), get()],
  },
  "operation-sunset-earlier": {
    base: get({ deprecated: true, "x-sunset": "2027-02-01" }),
    head: get({ deprecated: true, "x-sunset": "2027-01-01" }),
    nearly: [get({ "x-sunset": "2027-01-01" }), get({ "x-sunset": "2027-01-01T00:00:00Z" })],
  },
  "operation-sunset-later": {
    base: get({ deprecated: true, "x-sunset": "2027-01-01" }),
    head: get({ deprecated: true, "x-sunset": "2027-02-01" }),
    nearly: [get(), get({ deprecated: true, "x-sunset": "2027-02-01" })],
  },
  "operation-sunset-added": {
    base: get({ deprecated: true }),
    head: get({ deprecated: true, "x-sunset": "2027-01-01" }),
    nearly: [get(), get({ deprecated: true, "x-sunset": "2027-01-01" })],
  },
  "operation-sunset-removed": {
    base: get({ deprecated: true, "x-sunset": "2027-01-01" }),
    head: get({ deprecated: true }),
    nearly: [get({ deprecated: true, "x-sunset": "2027-01-01" }), get()],
  },
  "operation-stability-decreased": {
    base: get({ "x-stability-level": "stable" }),
    head: get({ "x-stability-level": "beta" }),
    nearly: [get(), get({ "x-stability-level": "beta" })],
  },
  "operation-stability-increased": {
    base: get({ "x-stability-level": "alpha" }),
    head: get({ "x-stability-level": "stable" }),
    nearly: [get({ "x-stability-level": "fine" }), get({ "x-stability-level": "stable" })],
  },
  "lifecycle-unreadable": {
    base: get({ deprecated: true, "x-sunset": "2027-01-01" }),
    head: get({ deprecated: true, "x-sunset": "next year" }),
    nearly: [get({ "x-sunset": "2027-01-01" }), get({ "x-sunset": "next year" })],
  },
  "pages-added": {
    base: paged(false),
    head: paged({ kind: "page", items: "/items", parameter: "q" }),
    nearly: [paged(false), paged({ kind: "page", items: "/items", parameter: "p" })],
  },
  "pages-removed": {
    base: paged({ kind: "page", items: "/items", parameter: "q" }),
    head: paged(false),
    nearly: [
      paged({ kind: "page", items: "/items", parameter: "q" }),
      paged({ kind: "page", items: "/items", parameter: "q", first: 1 }),
    ],
  },
  "pages-changed": {
    base: paged({ kind: "page", items: "/items", parameter: "q" }),
    head: paged({ kind: "offset", items: "/items", parameter: "q" }),
    nearly: [
      paged({ kind: "page", items: "/items", parameter: "q" }),
      paged({ kind: "page", items: "/items", parameter: "q", "x-note": 1 }),
    ],
  },
  "pages-items-moved": {
    base: paged({ kind: "link", items: "/items" }),
    head: paged({ kind: "link", items: "/others" }),
    nearly: [paged({ kind: "link", items: "/items" }), paged({ kind: "link", items: "/none" })],
  },
  "operation-tags-changed": {
    base: get({ tags: ["a", "b"] }),
    head: get({ tags: ["a", "c"] }),
    nearly: [get({ tags: ["a", "b"] }), get({ tags: ["b", "a"] })],
  },
  "operation-docs-changed": {
    base: get({ summary: "One." }),
    head: get({ summary: "Two." }),
    nearly: [get({ tags: ["One"] }), get({ tags: ["Two"] })],
  },
  "webhook-added": {
    base: get(),
    head: { ...get(), webhooks: { thingMade: hook } },
    nearly: [
      { ...get(), webhooks: { thingMade: hook } },
      { ...get(), webhooks: { thingMade: hook } },
    ],
  },
  "webhook-removed": {
    base: { ...get(), webhooks: { thingMade: hook } },
    head: get(),
    nearly: [{ ...get(), webhooks: {} }, get()],
  },
  "callback-added": {
    base: get(),
    head: calling({ made: { "{$request.query.url}": hook } }),
    nearly: [calling({}), get()],
  },
  "callback-removed": {
    base: calling({ made: { "{$request.query.url}": hook } }),
    head: get(),
    nearly: [get(), calling({})],
  },
  "callback-renamed": {
    base: calling({ made: { "{$request.query.url}": hook } }),
    head: calling({ created: { "{$request.query.url}": hook } }),
    nearly: [
      calling({ made: { "{$request.query.url}": hook } }),
      calling({ created: { "{$request.query.hook}": hook } }),
    ],
  },
  "callback-moved": {
    base: calling({ made: { "{$request.query.url}": hook } }),
    head: calling({ made: { "{$request.query.hook}": hook } }),
    nearly: [
      calling({ made: { "{$request.query.url}": hook } }),
      calling({ made: { "{$request.query.url}": { put: hook.post } } }),
    ],
  },
  "callback-method-changed": {
    base: calling({ made: { "{$request.query.url}": hook } }),
    head: calling({ made: { "{$request.query.url}": { put: hook.post } } }),
    nearly: [
      calling({ made: { "{$request.query.url}": hook } }),
      calling({ made: { "{$request.query.hook}": hook } }),
    ],
  },
  "param-required-added": {
    base: get(),
    head: query({ required: true }),
    nearly: [get(), query({ required: false })],
  },
  "param-optional-added": {
    base: get(),
    head: query(),
    nearly: [get(), get({ parameters: [{ name: "Accept", in: "header", schema: text }] })],
    reversed: ["param-removed"],
  },
  "param-path-added": {
    base: get(),
    head: api({
      "/things/{id}": {
        get: operation({ parameters: [{ name: "id", in: "path", required: true, schema: text }] }),
      },
    }),
    // A parameter that the path does not have cannot be sent.
    nearly: [
      get(),
      get({ parameters: [{ name: "id", in: "path", required: true, schema: text }] }),
    ],
    also: ["path-renamed"],
  },
  "param-removed": {
    base: query(),
    head: get(),
    nearly: [
      get({ parameters: [{ name: "X-A", in: "header", schema: text }] }),
      get({ parameters: [{ name: "x-a", in: "header", schema: text }] }),
    ],
  },
  "param-removed-after-sunset": {
    base: query({ deprecated: true, "x-sunset": "2026-06-01" }),
    head: get(),
    nearly: [query({ deprecated: true, "x-sunset": "2026-07-01" }), get()],
    reversed: ["param-optional-added"],
  },
  "param-removed-before-sunset": {
    base: query({ deprecated: true, "x-sunset": "2026-07-01" }),
    head: get(),
    nearly: [query({ deprecated: true }), get()],
  },
  "param-renamed": {
    base: query({ required: true }),
    head: query({ required: true, name: "search" }),
    nearly: [
      query({ required: true }),
      query({ required: true, name: "search", schema: { type: "integer" } }),
    ],
  },
  "param-spelling-changed": {
    base: query({ name: "X-Team", in: "header" }),
    head: query({ name: "x-team", in: "header" }),
    nearly: [query({ name: "Team" }), query({ name: "team" })],
  },
  "param-in-changed": {
    base: query(),
    head: query({ in: "header" }),
    nearly: [query(), query({ name: "Q", in: "header" })],
  },
  "param-became-required": {
    base: query(),
    head: query({ required: true }),
    nearly: [query(), query({ required: false })],
  },
  "param-became-optional": {
    base: query({ required: true }),
    head: query(),
    nearly: [query({ required: false }), query()],
  },
  "param-became-list": {
    base: query(),
    head: query({ schema: { type: "array", items: text } }),
    nearly: [query(), query({ style: "pipeDelimited", schema: { type: "array", items: text } })],
  },
  "param-became-single": {
    base: query({ schema: { type: "array", items: text } }),
    head: query(),
    nearly: [query({ schema: { type: "array", items: text, minItems: 2 } }), query()],
  },
  "param-became-text": {
    base: query({ schema: { type: "integer" } }),
    head: query(),
    nearly: [
      query({ schema: { type: "integer" } }),
      query({ schema: { type: "string", maxLength: 2 } }),
    ],
  },
  "param-stopped-text": {
    base: query(),
    head: query({ schema: { type: "integer" } }),
    nearly: [query({ schema: { type: "string", format: "uuid" } }), query({ schema: text })],
  },
  "param-style-explode-changed": {
    base: query({ schema: { type: "array", items: text }, explode: true }),
    head: query({ schema: { type: "array", items: text }, explode: false }),
    nearly: [
      query({ schema: { type: "array", items: text } }),
      query({ schema: { type: "array", items: text }, style: "form", explode: true }),
    ],
  },
  "param-content-vs-schema": {
    base: query(),
    head: get({
      parameters: [{ name: "q", in: "query", content: { "application/json": { schema: text } } }],
    }),
    nearly: [query(), query({ schema: { type: "integer" } })],
  },
  "param-default-changed": {
    base: query({ schema: { type: "integer", default: 10 } }),
    head: query({ schema: { type: "integer", default: 20 } }),
    nearly: [
      query({ schema: { type: "integer" } }),
      query({ schema: { type: "integer", default: 20 } }),
    ],
  },
  "param-default-added": {
    base: query({ schema: { type: "integer" } }),
    head: query({ schema: { type: "integer", default: 20 } }),
    nearly: [
      query({ schema: { type: "integer", default: 20 } }),
      query({ schema: { allOf: [{ type: "integer", default: 20 }] } }),
    ],
  },
  "param-default-removed": {
    base: query({ schema: { type: "integer", default: 20 } }),
    head: query({ schema: { type: "integer" } }),
    nearly: [
      query({ schema: { type: "integer", default: 20 } }),
      query({ schema: { type: "integer", default: 10 } }),
    ],
  },
  "param-deprecated": {
    base: query(),
    head: query({ deprecated: true }),
    nearly: [query(), query({ deprecated: false })],
  },
  "param-undeprecated": {
    base: query({ deprecated: true }),
    head: query(),
    nearly: [query({ deprecated: false }), query()],
  },
  "param-sunset-earlier": {
    base: query({ deprecated: true, "x-sunset": "2027-02-01" }),
    head: query({ deprecated: true, "x-sunset": "2027-01-01" }),
    nearly: [query({ deprecated: true }), query({ deprecated: true, "x-sunset": "2027-01-01" })],
  },
  "param-sunset-later": {
    base: query({ deprecated: true, "x-sunset": "2027-01-01" }),
    head: query({ deprecated: true, "x-sunset": "2027-02-01" }),
    nearly: [
      query({ deprecated: true, "x-sunset": "2027-01-01" }),
      query({ deprecated: true, "x-sunset": "2027-01-01T12:00:00Z" }),
    ],
  },
  "param-sunset-added": {
    base: query({ deprecated: true }),
    head: query({ deprecated: true, "x-sunset": "2027-01-01" }),
    nearly: [query(), query({ deprecated: true, "x-sunset": "2027-01-01" })],
  },
  "param-sunset-removed": {
    base: query({ deprecated: true, "x-sunset": "2027-01-01" }),
    head: query({ deprecated: true }),
    nearly: [query({ deprecated: true, "x-sunset": "2027-01-01" }), query()],
  },
  "body-required-added": {
    base: post(),
    head: body({ required: true }),
    nearly: [post(), body()],
  },
  "body-optional-added": {
    base: post(),
    head: body(),
    nearly: [post(), body({ required: true })],
  },
  "body-removed": {
    base: body(),
    head: post(),
    nearly: [
      body(),
      api(
        {
          "/things": { post: operation({ requestBody: { $ref: "#/components/requestBodies/B" } }) },
        },
        { components: { requestBodies: { B: { content: content("application/json") } } } },
      ),
    ],
  },
  "body-became-required": {
    base: body(),
    head: body({ required: true }),
    nearly: [body(), body({ required: false })],
  },
  "body-became-optional": {
    base: body({ required: true }),
    head: body(),
    nearly: [body({ required: false }), body()],
  },
  "body-media-type-added": {
    base: body(),
    head: body({ content: content("application/json", "text/plain") }),
    nearly: [body(), body({ content: content("application/json; charset=utf-8") })],
  },
  "body-media-type-removed": {
    base: body({ content: content("application/json", "text/plain") }),
    head: body(),
    nearly: [
      body({ content: content("application/json", "text/plain") }),
      body({ content: content("*/*") }),
    ],
  },
  "body-media-type-changed": {
    base: body({ content: content("application/json") }),
    head: body({ content: content("text/csv") }),
    nearly: [body(), body({ content: content("application/json", "text/csv") })],
  },
  "body-media-type-json-variant": {
    base: body(),
    head: body({ content: content("application/vnd.thing+json") }),
    nearly: [body(), body({ content: content("text/plain") })],
  },
  "body-media-type-spelling-changed": {
    base: body(),
    head: body({ content: content("application/json; charset=utf-8") }),
    nearly: [body(), body({ content: content("application/json; version=2") })],
  },
  "body-encoding-changed": {
    base: body({
      content: {
        "multipart/form-data": {
          schema: { type: "object" },
          encoding: { a: { contentType: "text/plain" } },
        },
      },
    }),
    head: body({
      content: {
        "multipart/form-data": {
          schema: { type: "object" },
          encoding: { a: { contentType: "image/png" } },
        },
      },
    }),
    nearly: [body(), body({ content: { "application/json": { schema: text, encoding: {} } } })],
  },
  "content-schema-added": {
    base: body({ content: { "application/json": {} } }),
    head: body(),
    nearly: [
      body({ content: { "application/octet-stream": {} } }),
      body({
        content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
      }),
    ],
  },
  "content-schema-removed": {
    base: body(),
    head: body({ content: { "application/json": {} } }),
    nearly: [
      body({ content: { "application/json": { schema: {} } } }),
      body({ content: { "application/json": {} } }),
    ],
  },
  "xml-type-changed": {
    base: body({ content: { "application/xml": { schema: { type: "object" } } } }),
    head: body({ content: { "application/xml": { schema: text } } }),
    nearly: [
      body({ content: { "application/json": { schema: { type: "object" } } } }),
      body({ content: { "application/json": { schema: text } } }),
    ],
  },
  "xml-changed": {
    base: body({ content: { "text/xml": { schema: text } } }),
    head: body({ content: { "text/xml": { schema: { ...text, xml: { name: "thing" } } } } }),
    nearly: [
      body(),
      body({ content: { "application/json": { schema: { ...text, xml: { name: "thing" } } } } }),
    ],
  },
  "response-success-added": {
    base: answers("200"),
    head: answers("200", "201"),
    nearly: [answers("200"), answers("200", "404")],
  },
  "response-success-added-empty": {
    base: get({ responses: {} }),
    head: get(),
    nearly: [answers("200"), answers("200", "201")],
  },
  "response-success-removed": {
    base: answers("200", "201"),
    head: answers("200"),
    nearly: [answers("200"), answers("2XX")],
  },
  "response-success-changed": {
    base: answers("200"),
    head: answers("201"),
    nearly: [answers("200"), get()],
  },
  "response-error-added": {
    base: answers("200"),
    head: answers("200", "404"),
    nearly: [answers("200"), answers("200", "201")],
  },
  "response-error-removed": {
    base: answers("200", "404"),
    head: answers("200"),
    nearly: [answers("200", "404"), answers("200", "4XX")],
  },
  "response-other-added": {
    base: answers("200"),
    head: answers("200", "304"),
    nearly: [answers("200"), answers("200", "404")],
  },
  "response-other-removed": {
    base: answers("200", "304"),
    head: answers("200"),
    nearly: [answers("200", "201"), answers("200")],
  },
  "response-default-added": {
    base: answers("200"),
    head: answers("200", "default"),
    nearly: [answers("200"), answers("200", "5XX")],
  },
  "response-default-removed": {
    base: answers("200", "default"),
    head: answers("200"),
    nearly: [answers("200", "5XX"), answers("200")],
  },
  "response-status-range": {
    base: answers("200"),
    head: answers("2XX"),
    nearly: [answers("200"), answers("200", "2XX")],
  },
  "response-media-type-added": {
    base: answers("200"),
    head: get({
      responses: {
        "200": { description: "An answer.", content: content("application/json", "text/csv") },
      },
    }),
    nearly: [
      answers("200"),
      get({
        responses: {
          "200": { description: "An answer.", content: content("application/json;charset=utf-8") },
        },
      }),
    ],
  },
  "response-media-type-removed": {
    base: get({
      responses: {
        "200": { description: "An answer.", content: content("application/json", "text/csv") },
      },
    }),
    head: answers("200"),
    nearly: [
      answers("200"),
      get({
        responses: { "200": { description: "An answer.", content: content("APPLICATION/JSON") } },
      }),
    ],
  },
  "response-media-type-changed": {
    base: comingAs("application/json"),
    head: comingAs("text/csv"),
    nearly: [comingAs("application/json"), comingAs("application/json", "text/csv")],
  },
  "response-media-type-renamed": {
    base: comingAs("application/vnd.things+json"),
    head: comingAs("application/problem+json"),
    nearly: [comingAs("application/problem+json"), comingAs("text/plain")],
  },
  "response-media-type-widened": {
    base: comingAs("application/problem+json"),
    head: comingAs("application/json"),
    nearly: [comingAs("application/json"), comingAs("application/json; charset=utf-8")],
  },
  "response-media-type-narrowed": {
    base: comingAs("text/*"),
    head: comingAs("text/csv"),
    nearly: [comingAs("application/problem+json"), comingAs("application/json")],
  },
  "response-media-type-spelling-changed": {
    base: comingAs("application/json"),
    head: comingAs("Application/JSON"),
    nearly: [comingAs("application/json"), comingAs("application/json", "application/xml")],
  },
  "response-header-added": {
    base: headers({}),
    head: headers({ "X-Next": { schema: text } }),
    nearly: [headers({}), headers({ "Content-Type": { schema: text } })],
  },
  "response-header-removed-required": {
    base: headers({ "X-Next": { schema: text, required: true } }),
    head: headers({}),
    nearly: [
      headers({ "X-Next": { schema: text, required: true } }),
      headers({ "x-next": { schema: text, required: true } }),
    ],
  },
  "response-header-removed-optional": {
    base: headers({ "X-Next": { schema: text } }),
    head: headers({}),
    nearly: [headers({ "X-Next": { schema: text } }), headers({ "x-next": { schema: text } })],
  },
  "response-header-renamed": {
    base: headers({ "X-Rate": { required: true, schema: text } }),
    head: headers({ Rate: { required: true, schema: text } }),
    nearly: [
      headers({ "X-Rate": { required: true, schema: text } }),
      headers({ "x-rate": { required: true, schema: text } }),
    ],
  },
  "response-header-renamed-optional": {
    base: headers({ "X-Rate": { schema: text } }),
    head: headers({ "X-Rate-Limit": { schema: text } }),
    nearly: [headers({ "X-Rate": { schema: text } }), headers({ "X-Team": { schema: text } })],
  },
  "response-header-became-optional": {
    base: headers({ "X-Next": { schema: text, required: true } }),
    head: headers({ "X-Next": { schema: text } }),
    nearly: [
      headers({ "X-Next": { schema: text } }),
      headers({ "X-Next": { schema: text, required: false } }),
    ],
  },
  "response-header-became-required": {
    base: headers({ "X-Next": { schema: text } }),
    head: headers({ "X-Next": { schema: text, required: true } }),
    nearly: [
      headers({ "X-Next": { schema: text, required: false } }),
      headers({ "X-Next": { schema: text } }),
    ],
  },
  "response-header-deprecated": {
    base: headers({ "X-Next": { schema: text } }),
    head: headers({ "X-Next": { schema: text, deprecated: true } }),
    nearly: [
      headers({ "X-Next": { schema: text } }),
      headers({ "X-Next": { schema: text, deprecated: false } }),
    ],
  },
  "response-header-undeprecated": {
    base: headers({ "X-Next": { schema: text, deprecated: true } }),
    head: headers({ "X-Next": { schema: text } }),
    nearly: [
      headers({ "X-Next": { schema: text, deprecated: false } }),
      headers({ "X-Next": { schema: text } }),
    ],
  },
  "response-description-changed": {
    base: get({ responses: { "204": { description: "Done." } } }),
    head: get({ responses: { "204": { description: "It is done." } } }),
    nearly: [get({ description: "One." }), get({ description: "Two." })],
  },
  "security-requirement-added": {
    base: secured([]),
    head: secured([{ key: [] }]),
    also: ["credential-added"],
    nearly: [secured([]), secured([{ key: [] }, {}])],
  },
  "security-requirement-removed": {
    base: secured([{ key: [] }]),
    head: secured([{ key: [] }, {}]),
    nearly: [secured([]), secured([{}])],
  },
  "security-alternative-added": {
    base: secured([{ key: [] }]),
    head: secured([{ key: [] }, { other: [] }]),
    also: ["credential-added"],
    nearly: [secured([{ key: [] }]), secured([{ key: [], other: [] }])],
  },
  "security-alternative-removed": {
    base: secured([{ key: [] }, { other: [] }]),
    head: secured([{ key: [] }]),
    also: ["credential-removed"],
    nearly: [secured([{ key: [] }, { other: [] }]), secured([{ other: [] }, { key: [] }])],
  },
  "security-scope-added": {
    base: secured([{ key: ["read"] }]),
    head: secured([{ key: ["read", "write"] }]),
    nearly: [secured([{ key: ["read", "write"] }]), secured([{ key: ["write", "read"] }])],
  },
  "security-scope-removed": {
    base: secured([{ key: ["read", "write"] }]),
    head: secured([{ key: ["read"] }]),
    nearly: [secured([{ key: ["read"] }]), secured([{ key: ["read", "write"] }])],
  },
  "credential-added": {
    base: secured([]),
    head: secured([{ key: [] }, {}]),
    also: ["security-alternative-added"],
    nearly: [secured([{ key: [] }]), secured([{ key: [] }], { type: "oauth2", flows: {} })],
  },
  "credential-removed": {
    base: secured([{ key: [] }, {}]),
    head: secured([]),
    nearly: [secured([{ key: [] }], { type: "oauth2", flows: {} }), secured([{ key: [] }])],
  },
  "security-scheme-added": {
    base: api({}, { components: { securitySchemes: {} } }),
    head: api({}, { components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } } }),
    nearly: [secured([]), secured([])],
  },
  "security-scheme-removed": {
    base: api({}, { components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } } }),
    head: api({}, { components: { securitySchemes: {} } }),
    nearly: [secured([]), secured([])],
  },
  "security-scheme-changed": {
    base: secured([{ key: [] }], { type: "apiKey", in: "header", name: "X-Key" }),
    head: secured([{ key: [] }], { type: "apiKey", in: "header", name: "X-Token" }),
    also: ["credential-added", "credential-removed"],
    nearly: [
      secured([{ key: [] }], { type: "http", scheme: "bearer" }),
      secured([{ key: [] }], { type: "http", scheme: "Bearer" }),
    ],
  },
  "security-scheme-flow-changed": {
    base: secured([{ key: [] }], {
      type: "oauth2",
      flows: { implicit: { authorizationUrl: "https://a.example", scopes: {} } },
    }),
    head: secured([{ key: [] }], {
      type: "oauth2",
      flows: { implicit: { authorizationUrl: "https://b.example", scopes: {} } },
    }),
    nearly: [
      secured([{ key: [] }], {
        type: "oauth2",
        flows: { implicit: { authorizationUrl: "https://a.example", scopes: { a: "A" } } },
      }),
      secured([{ key: [] }], {
        type: "oauth2",
        flows: { implicit: { authorizationUrl: "https://a.example", scopes: { a: "B" } } },
      }),
    ],
  },
  "server-added": {
    base: served("https://a.example"),
    head: served("https://a.example", "https://b.example"),
    nearly: [served("https://a.example"), served("https://a.example/")],
  },
  "server-removed-or-changed": {
    base: served("https://a.example", "https://b.example"),
    head: served("https://a.example"),
    nearly: [served("https://a.example/"), served("https://a.example")],
  },
  "server-default-changed": {
    base: served("https://a.example"),
    head: served("https://b.example"),
    nearly: [served("https://a.example"), served("https://a.example", "https://b.example")],
  },
  "server-variable-changed": {
    base: {
      ...get(),
      servers: [
        {
          url: "https://{region}.example",
          variables: { region: { default: "eu", enum: ["eu", "us"] } },
        },
      ],
    },
    head: {
      ...get(),
      servers: [
        {
          url: "https://{region}.example",
          variables: { region: { default: "us", enum: ["eu", "us"] } },
        },
      ],
    },
    nearly: [
      {
        ...get(),
        servers: [
          {
            url: "https://{region}.example",
            variables: { region: { default: "eu", enum: ["eu", "us"] } },
          },
        ],
      },
      {
        ...get(),
        servers: [
          {
            url: "https://{region}.example",
            variables: { region: { default: "eu", enum: ["us", "eu"] } },
          },
        ],
      },
    ],
  },
  "schema-name-removed": {
    base: schemas({ A: text, B: { type: "integer" } }),
    head: schemas({ A: text }),
    nearly: [schemas({ A: text }), schemas({ B: text })],
  },
  "schema-removed-with-operations": {
    base: alongside("schemas", text, answeringC),
    head: alongside("schemas", text, undefined),
    nearly: [schemas({ A: text }), schemas({})],
    also: ["path-removed"],
  },
  "schema-renamed": {
    base: schemas({ A: text }),
    head: schemas({ B: { type: "string", description: "The same under another name." } }),
    nearly: [schemas({ A: text }), schemas({ B: { type: "integer" } })],
    also: ["description-changed"],
  },
  "schema-added": {
    base: schemas({ A: text }),
    head: schemas({ A: text, B: { type: "integer" } }),
    nearly: [schemas({ A: text }), schemas({ B: text })],
  },
  "component-removed": {
    base: api({}, { components: { parameters: { Q: { name: "q", in: "query", schema: text } } } }),
    head: api({}),
    nearly: [schemas({ A: text }), schemas({})],
  },
  "component-removed-with-operations": {
    base: alongside("parameters", parameterC, takingC),
    head: alongside("parameters", parameterC, undefined),
    nearly: [api({}, { components: { parameters: { C: parameterC } } }), api({})],
    also: ["path-removed"],
  },
  "component-added": {
    base: api({}),
    head: api({}, { components: { parameters: { Q: { name: "q", in: "query", schema: text } } } }),
    nearly: [schemas({}), schemas({ A: text })],
  },
  "info-changed": {
    base: get(),
    head: { ...get(), info: { title: "Things", version: "2.0.0" } },
    nearly: [get({ summary: "One." }), get({ summary: "Two." })],
  },
  "description-changed": {
    base: schemas({ A: { type: "string", description: "One." } }),
    head: schemas({ A: { type: "string", description: "Two." } }),
    nearly: [
      schemas({ A: { type: "object", properties: { description: text } } }),
      schemas({ A: { type: "object", properties: { description: { type: "integer" } } } }),
    ],
  },
  "example-changed": {
    base: schemas({ A: { type: "string", example: "a" } }),
    head: schemas({ A: { type: "string", example: "b" } }),
    nearly: [
      schemas({ A: { type: "object", properties: { example: text } } }),
      schemas({ A: { type: "object", properties: { example: { type: "integer" } } } }),
    ],
  },
  "vendor-extension-changed": {
    base: get({ "x-speed": "fast" }),
    head: get({ "x-speed": "slow" }),
    nearly: [get({ tags: ["x-a"] }), get({ tags: ["x-b"] })],
  },
  "link-added": {
    base: linked({}),
    head: linked({ next: { operationId: "a" } }),
    nearly: [get(), linked({ next: { operationId: "a" } }, "404")],
  },
  "link-removed": {
    base: linked({ next: { operationId: "a" } }),
    head: linked({}),
    nearly: [linked({ next: { operationId: "a" } }, "404"), get()],
  },
  "link-changed": {
    base: linked({ next: { operationId: "a" } }),
    head: linked({ next: { operationId: "b" } }),
    nearly: [
      schemas({ A: { type: "object", properties: { links: text } } }),
      schemas({ A: { type: "object", properties: { links: { type: "integer" } } } }),
    ],
  },
  "operation-not-generated": {
    base: { ...get(), openapi: "3.2.0" },
    head: { ...api({ "/things": { get: operation(), query: {} } }), openapi: "3.2.0" },
    nearly: [get(), api({ "/things": { get: operation(), put: operation({ operationId: "p" }) } })],
  },
  "exported-name-changed": {
    // Two operationIds that become one function name: a new operation takes the name from one that was there.
    base: api({ "/things": { get: operation({ operationId: "get_thing" }) } }),
    head: api({
      "/things": { get: operation({ operationId: "get_thing" }) },
      "/more": { get: operation({ operationId: "get-thing" }) },
    }),
    also: ["path-added"],
    nearly: [
      get(),
      api({
        "/things": { get: operation() },
        "/more": { get: operation({ operationId: "getMore" }) },
      }),
    ],
  },
  "generator-output-changed": {
    // A schema no longer differs as it is sent, because of one that it holds.
    base: sendingA({ type: "string", readOnly: true }),
    head: sendingA({ type: "string" }),
    also: ["read-only-removed"],
    nearly: [
      sendingA({ type: "string", readOnly: true }),
      sendingA({ type: "integer", readOnly: true }),
    ],
  },
  "reference-changed": {
    base: referring("A"),
    head: referring("B"),
    nearly: [referring("A"), referring("C")],
  },
};

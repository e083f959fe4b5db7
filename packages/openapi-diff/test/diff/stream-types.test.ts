import { describe, expect, it } from "vitest";
import type { DiffReport } from "../../src/diff/report.ts";
import type { JsonObject } from "@convex-openapi/document/model";
import { api, operation } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const eventStream = "text/event-stream";
const lines = "application/jsonl";
const json = "application/json";

const text = { type: "string" };
const object = (properties: JsonObject, required: string[] = []): JsonObject => ({
  type: "object",
  properties,
  required,
});
const item = object({ a: text }, ["a"]);
const otherItem = object({ a: { type: "integer" } }, ["a"]);
const list = (items: JsonObject): JsonObject => ({ type: "array", items });
const asJson = (contentSchema: JsonObject): JsonObject => ({
  contentMediaType: "application/json",
  contentSchema,
});
/** An event whose data is JSON. */
const event = (data: JsonObject): JsonObject => object({ data: asJson(data) }, ["data"]);
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

const receiving = (content: JsonObject, schemas: JsonObject = {}): JsonObject =>
  respondingWith({ "200": { description: "Here.", content } }, { schemas });
const respondingWith = (responses: JsonObject, components: JsonObject = {}): JsonObject =>
  api(
    { "/things": { get: { ...operation({ responses }), operationId: "watchThings" } } },
    { openapi: "3.2.0", components },
  );
const sending = (content: JsonObject, schemas: JsonObject = {}): JsonObject =>
  api(
    { "/things": { post: operation({ requestBody: { required: true, content } }) } },
    { openapi: "3.2.0", components: { schemas } },
  );
const directions = [
  ["received", receiving],
  ["sent", sending],
] as const;

const ratingOf = ({ api: wire, types, bump }: DiffReport): string[] => [wire, types, bump];

const ways: readonly (readonly [string, (schema: JsonObject) => JsonObject])[] = [
  ["JSON Lines with `itemSchema`", (itemSchema) => ({ [lines]: { itemSchema } })],
  ["JSON Lines with a schema of each line", (schema) => ({ [lines]: { schema } })],
  ["JSON Lines with a schema of all lines", (items) => ({ [lines]: { schema: list(items) } })],
  ["JSON text sequences", (itemSchema) => ({ "application/json-seq": { itemSchema } })],
  ["events that are JSON", (itemSchema) => ({ [eventStream]: { itemSchema } })],
  ["events with fields", (data) => ({ [eventStream]: { itemSchema: event(data) } })],
  ["events as a list", (data) => ({ [eventStream]: { schema: list(event(data)) } })],
];

const changes: readonly (readonly [string, JsonObject, JsonObject])[] = [
  ["loses a property", object({ a: text, b: text }, ["a", "b"]), item],
  ["loses an optional property", object({ a: text, b: text }, ["a"]), item],
  ["has a property of another type", item, otherItem],
  ["has a property that is required now", object({ a: text }), item],
  ["has a property that is optional now", item, object({ a: text })],
  ["has one more optional property", item, object({ a: text, b: text }, ["a"])],
  ["can be null", item, { ...item, type: ["object", "null"] }],
  ["can have one more value", object({ a: { enum: ["x"] } }), object({ a: { enum: ["x", "y"] } })],
  ["can have one value less", object({ a: { enum: ["x", "y"] } }), object({ a: { enum: ["x"] } })],
  [
    "has another limit, which no type shows",
    object({ a: { type: "string", maxLength: 9 } }),
    object({ a: { type: "string", maxLength: 5 } }),
  ],
];

describe.each(directions)("an item that is %s", (_direction, described) => {
  describe.each(ways)("as one of %s", (_way, contentOf) => {
    it.each(changes)("is rated as a body of JSON where it %s", async (_name, before, after) => {
      const body = await compare(
        described({ [json]: { schema: before } }),
        described({ [json]: { schema: after } }),
      );
      const items = await compare(described(contentOf(before)), described(contentOf(after)));
      expect(ratingOf(items)).toEqual(ratingOf(body));
    });

    it("is followed through references, however deep its change is", async () => {
      const around = { A: object({ b: list(ref("B")) }), B: object({ c: ref("C") }) };
      const report = await compare(
        described(contentOf(ref("A")), { ...around, C: item }),
        described(contentOf(ref("A")), { ...around, C: otherItem }),
      );
      expect(ratingOf(report)).toEqual(["breaking", "breaking", "major"]);
    });
  });
});

describe("code that reads a stream", () => {
  const plain = { [json]: { schema: item } };
  const plainList = { [json]: { schema: list(item) } };
  const stream = { [lines]: { itemSchema: item } };
  const streamOfList = { [lines]: { schema: list(item) } };
  const events = { [eventStream]: { itemSchema: item } };
  const choice = { ...plain, ...events };

  it.each<[string, JsonObject, JsonObject]>([
    ["the stream is plain JSON now", stream, plain],
    ["plain JSON is a stream now", plain, stream],
    ["the items are a list at once now", streamOfList, plainList],
    ["what was a list at once comes item by item", plainList, streamOfList],
    ["the stream beside plain JSON is gone", choice, plain],
    ["the stream is no choice any more, so that its function is gone", choice, events],
    ["the stream is a choice now, so that its function gives JSON", events, choice],
    ["lines are no events, after which a client could connect again", events, stream],
    ["nothing is said of its items any more", stream, { [lines]: {} }],
    [
      "the items of the stream beside plain JSON are others",
      choice,
      { ...plain, [eventStream]: { itemSchema: otherItem } },
    ],
    [
      "the data of events is JSON now",
      { [eventStream]: { itemSchema: object({ data: text }, ["data"]) } },
      { [eventStream]: { itemSchema: event(item) } },
    ],
  ])("breaks where %s", async (_, base, head) => {
    expect((await compare(receiving(base), receiving(head))).types).toBe("breaking");
  });

  it.each<[string, JsonObject, JsonObject]>([
    ["lines become events", stream, events],
    ["something is said of its items, of which nothing was", { [lines]: {} }, stream],
    ["`itemSchema` becomes a list of all items", stream, streamOfList],
  ])("goes on where %s", async (_, base, head) => {
    expect((await compare(receiving(base), receiving(head))).types).not.toBe("breaking");
  });

  it("breaks where there may be nothing to read", async () => {
    const responses = { "200": { description: "Here.", content: stream } };
    const { types } = await compare(
      respondingWith(responses),
      respondingWith({ ...responses, "204": { description: "Nothing." } }),
    );
    expect(types).toBe("breaking");
  });

  it("breaks where two statuses have items of their own, so that the body stays unread", async () => {
    const one = { "200": { description: "Here.", content: stream } };
    const other = { [lines]: { itemSchema: otherItem } };
    const two = { ...one, "206": { description: "Some.", content: other } };
    const there = await compare(respondingWith(one), respondingWith(two));
    const back = await compare(respondingWith(two), respondingWith(one));
    expect([there.types, back.types]).toEqual(["breaking", "breaking"]);
  });

  it("breaks where the items of a response of `components` change", async () => {
    const described = (itemSchema: JsonObject): JsonObject =>
      respondingWith(
        { "200": { $ref: "#/components/responses/Things" } },
        { responses: { Things: { description: "Here.", content: { [lines]: { itemSchema } } } } },
      );
    const { changes: found } = await compare(described(item), described(otherItem));
    expect(found).toMatchObject([{ rule: "type-changed", types: "breaking" }]);
  });

  it("breaks where the data of an event does that has a name", async () => {
    const described = (data: JsonObject): JsonObject =>
      receiving({ [eventStream]: { itemSchema: ref("Thing") } }, { Thing: event(data) });
    const { changes: found, bump } = await compare(described(item), described(otherItem));
    expect(bump).toBe("major");
    expect(found).toMatchObject([
      {
        types: "breaking",
        message: "The type of `Thing.data.a` changed from `string` to `integer`.",
      },
    ]);
  });

  it.each<[string, JsonObject, JsonObject]>([
    [
      "of a stream that no function gives, because it gives another one",
      { ...events, [lines]: { itemSchema: item } },
      { ...events, [lines]: { itemSchema: otherItem } },
    ],
    [
      "of a text in an item that is no event",
      { [lines]: { itemSchema: object({ data: asJson(item), a: text }) } },
      { [lines]: { itemSchema: object({ data: asJson(otherItem), a: text }) } },
    ],
    [
      "of the data of an event, where that is text",
      { [eventStream]: { itemSchema: { enum: ["x"] } } },
      { [eventStream]: { itemSchema: { enum: ["x", "y"] } } },
    ],
  ])("sees nothing %s", async (_, base, head) => {
    const report = await compare(receiving(base), receiving(head));
    expect(report.api).not.toBe("none");
    expect(report.types).toBe("none");
  });
});

describe("code that sends items", () => {
  const plain = { [json]: { schema: item } };
  const stream = { [lines]: { itemSchema: item } };

  it.each<[string, JsonObject, JsonObject]>([
    ["a value at once is taken instead", stream, plain],
    ["a value at once is taken no longer", plain, stream],
    ["the stream beside plain JSON is gone", { ...plain, ...stream }, plain],
    ["something is said of the items, of which nothing was", { [lines]: {} }, stream],
  ])("breaks where %s", async (_, base, head) => {
    expect((await compare(sending(base), sending(head))).types).toBe("breaking");
  });

  it.each<[string, JsonObject, JsonObject]>([
    ["lines become events", stream, { [eventStream]: { itemSchema: item } }],
    ["nothing is said of the items any more", stream, { [lines]: {} }],
    ["a stream is taken beside plain JSON", plain, { ...plain, ...stream }],
    [
      "all lines are described at once",
      { [lines]: { schema: list(item) } },
      { [lines]: { itemSchema: item } },
    ],
  ])("goes on where %s", async (_, base, head) => {
    expect((await compare(sending(base), sending(head))).types).not.toBe("breaking");
  });
});

describe("a change of items", () => {
  const [itemSchema, changed] = [item, otherItem];
  const both = async (
    described: (content: JsonObject) => JsonObject,
    before: JsonObject,
    after: JsonObject,
  ): Promise<object[]> => (await compare(described(before), described(after))).changes.slice();

  it("is told of the item, by the name of its type", async () => {
    expect(
      await both(receiving, { [lines]: { itemSchema } }, { [lines]: { itemSchema: changed } }),
    ).toMatchObject([
      {
        message:
          "The type of `a` in each item of the 200 response of `GET /things` changed from `string` to `integer`.",
        typePath: 'WatchThingsItem["a"]',
        typeBefore: "string",
        typeAfter: "number",
      },
    ]);
  });

  it("is told of the data of an event as code reads it", async () => {
    const before = { [eventStream]: { itemSchema: event(item) } };
    const after = { [eventStream]: { itemSchema: event(changed) } };
    expect(await both(receiving, before, after)).toMatchObject([
      {
        message:
          "The type of `data.a` in each item of the 200 response of `GET /things` changed from `string` to `integer`.",
        typePath: 'WatchThingsItem["data"]["a"]',
      },
    ]);
  });

  it.each<[string, (schema: JsonObject) => JsonObject]>([
    ["each item", (schema) => ({ itemSchema: schema })],
    ["all items", (schema) => ({ schema: list(schema) })],
  ])("is told of a media type that has a name and describes %s", async (_, media) => {
    const described = (M: JsonObject): JsonObject => {
      const content = { [lines]: { $ref: "#/components/mediaTypes/M" } };
      return respondingWith({ "200": { description: "Here.", content } }, { mediaTypes: { M } });
    };
    const { changes: found } = await compare(described(media(item)), described(media(changed)));
    const message =
      "The type of `a` in each item of the media type `M` changed from `string` to `integer`.";
    expect(found).toMatchObject([{ message, types: "breaking" }]);
  });

  it("is told of an item of a list by the type that the list has in `paths`", async () => {
    const before = { [lines]: { schema: list(item) } };
    const after = { [lines]: { schema: list(changed) } };
    expect(await both(receiving, before, after)).toMatchObject([
      {
        message:
          "The type of `a` in each item of the 200 response of `GET /things` changed from `string` to `integer`.",
        typePath: `paths["/things"]["get"]["responses"][200]["content"]["${lines}"][number]["a"]`,
      },
    ]);
  });

  it.each<[string, (content: JsonObject) => JsonObject, JsonObject, JsonObject]>([
    ["is sent, to which nothing leads", sending, itemSchema, changed],
    ["is text, whose type has no name", receiving, text, { type: "integer" }],
  ])("names no type where what %s", async (_, described, before, after) => {
    const found = await both(
      described,
      { [lines]: { itemSchema: before } },
      { [lines]: { itemSchema: after } },
    );
    expect(found).toMatchObject([{ rule: "type-changed", types: "breaking" }]);
    expect(found[0]).not.toHaveProperty("typePath");
  });

  it("begins a sentence with an item that can be null", async () => {
    const after = { [lines]: { itemSchema: { ...item, type: ["object", "null"] } } };
    expect(await both(receiving, { [lines]: { itemSchema } }, after)).toMatchObject([
      { message: "Each item of the 200 response of `GET /things` can now be null." },
    ]);
  });
});

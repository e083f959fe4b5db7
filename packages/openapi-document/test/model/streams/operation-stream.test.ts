import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../src/document.ts";
import { streamOf } from "../../../src/model/streams/operation-stream.ts";
import { operationOf } from "../pages/paged-list.ts";

const item: JsonObject = { type: "object", properties: { n: { type: "integer" } } };

/** What is read of a response by its media types. */
function streamIn(content: JsonObject, more: JsonObject = {}, method = "get"): unknown {
  const responses = { "200": { description: "Things.", content }, ...more };
  const stream = streamOf(operationOf({ responses }, method));
  return stream && [stream.mediaType, stream.format, stream.item.kind, stream.isChoice];
}

describe("the stream of an operation", () => {
  it.each([
    ["text/event-stream", "events"],
    ["text/event-stream; charset=utf-8", "events"],
    ["application/jsonl", "lines"],
    ["application/x-jsonlines", "lines"],
    ["application/x-ndjson", "lines"],
    ["application/ndjson", "lines"],
    ["application/json-seq", "records"],
    ["application/geo+json-seq", "records"],
  ])("is a response of %s", (mediaType, format) => {
    const [name] = mediaType.split(";");
    expect(streamIn({ [mediaType]: { itemSchema: item } })).toEqual([name, format, "json", false]);
    expect(streamIn({ [mediaType]: { schema: item } })).toEqual([name, format, "json", false]);
  });

  it("is a choice beside another media type of the same response", () => {
    const content = { "application/json": { schema: item }, "application/jsonl": {} };
    expect(streamIn(content)).toEqual(["application/jsonl", "lines", "json", true]);
  });

  it("is none beside another response", () => {
    const more = { "202": { description: "", content: { "application/json": {} } } };
    expect(streamIn({ "application/jsonl": {} }, more)).toMatchObject({ 3: false });
  });

  it("is an event stream where several are offered", () => {
    const content = {
      "application/json-seq": {},
      "application/jsonl": {},
      "text/event-stream": {},
    };
    expect(streamIn(content)).toMatchObject({ 0: "text/event-stream", 3: true });
  });

  it.each([
    ["get", "text/event-stream", true],
    ["get", "application/jsonl", false],
    ["post", "text/event-stream", false],
  ])("can go on behind its last item: %s %s", (method, mediaType, canReconnect) => {
    const responses = { "200": { description: "Things.", content: { [mediaType]: {} } } };
    expect(streamOf(operationOf({ responses }, method))).toMatchObject({ canReconnect });
  });

  it.each<[string, JsonObject, boolean]>([
    ["a list of all items", { schema: { type: "array", items: item } }, true],
    ["each item", { schema: item }, false],
    ["each item, which is a list", { itemSchema: { type: "array", items: item } }, false],
  ])("is described by the schema of %s", (_, media, isListed) => {
    const content = { "application/jsonl": media };
    const responses = { "200": { description: "Things.", content } };
    expect(streamOf(operationOf({ responses }))).toMatchObject({ isListed });
  });

  it("is that of the default response where no success is declared", () => {
    const content = { "application/jsonl": {} };
    const responses = { default: { description: "", content } };
    expect(streamOf(operationOf({ responses }))).toMatchObject({ format: "lines" });
  });

  it.each<[string, unknown]>([
    ["JSON", streamIn({ "application/json": { itemSchema: item } })],
    ["the response to HEAD, which has no body", streamIn({ "application/jsonl": {} }, {}, "head")],
    [
      "an error",
      streamIn({}, { "400": { description: "", content: { "application/jsonl": {} } } }),
    ],
    [
      "of two statuses with different items",
      streamIn(
        { "application/jsonl": { itemSchema: item } },
        { "206": { description: "", content: { "application/jsonl": { itemSchema: {} } } } },
      ),
    ],
    [
      "of two statuses with different media types",
      streamIn(
        { "application/jsonl": {} },
        { "206": { description: "", content: { "application/json-seq": {} } } },
      ),
    ],
  ])("is not %s", (_, stream) => {
    expect(stream).toBeUndefined();
  });
});

/** The schema of what a reader gets, where that is JSON. */
function itemOf(mediaType: string, media: JsonObject): unknown {
  const responses = { "200": { description: "", content: { [mediaType]: media } } };
  const stream = streamOf(operationOf({ responses }));
  return stream?.item.kind === "json" ? (stream.item.schema?.json ?? "unknown") : stream?.item;
}

describe("an item", () => {
  const text: JsonObject = { type: "string" };

  it.each<[string, JsonObject, unknown]>([
    ["itemSchema", { itemSchema: item, schema: text }, item],
    ["the items of a schema that is a list", { schema: { type: "array", items: item } }, item],
    ["any other schema", { schema: item }, item],
    ["nothing", {}, "unknown"],
    ["a schema that says no more than that the body is text", { schema: text }, "unknown"],
    ["an itemSchema that is text", { itemSchema: text }, text],
  ])("of JSON Lines is described by %s", (_, media, schema) => {
    expect(itemOf("application/jsonl", media)).toEqual(schema);
  });

  it.each<[string, JsonObject]>([
    ["a schema", { schema: item }],
    ["a list", { schema: { type: "array", items: item } }],
    ["itemSchema, without a field of an event", { itemSchema: item }],
  ])("of an event stream is the data of an event where it is described by %s", (_, media) => {
    expect(itemOf("text/event-stream", media)).toEqual(item);
  });

  it.each<[string, JsonObject]>([
    ["nothing", {}],
    ["any text", { schema: text }],
    ["a list of texts", { schema: { type: "array", items: text } }],
    ["an empty schema", { itemSchema: {} }],
  ])("of an event stream is an event with text where it is described by %s", (_, media) => {
    expect(itemOf("text/event-stream", media)).toEqual({
      kind: "event",
      forms: [{ names: undefined, isNamed: false, isJson: false, data: undefined }],
    });
  });
});

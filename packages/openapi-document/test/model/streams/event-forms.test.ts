import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../src/document.ts";
import { type EventForm, eventForms, isJsonEvent } from "../../../src/model/streams/event-forms.ts";
import { specOf } from "@convex-openapi/test-support/documents";
import { modelOf } from "../model-of.ts";

const text: JsonObject = { type: "string" };
const item: JsonObject = { type: "object", properties: { n: { type: "integer" } } };
const json: JsonObject = {
  type: "string",
  contentMediaType: "application/json",
  contentSchema: item,
};

function read(event: JsonObject, others: JsonObject = {}): readonly EventForm[] | undefined {
  const schemas = { Event: event, ...others };
  const model = modelOf(specOf({ openapi: "3.2.0", components: { schemas } }));
  const schema = model.components.schemas.get("Event");
  return schema && eventForms(schema);
}

/** The forms of an event, each with its names, `!` where it always has one, and what its data is. */
function formsOf(event: JsonObject, others?: JsonObject): string[] | undefined {
  return read(event, others)?.map(
    ({ names, isNamed, isJson }) =>
      `${(names ?? ["*"]).join("|")}${isNamed ? "!" : ""} ${isJson ? "json" : "text"}`,
  );
}

const fields = (data: JsonObject, event: JsonObject = text): JsonObject => ({
  type: "object",
  properties: { event, data, id: text, retry: { type: "integer" } },
});

const named = (name: string, data: JsonObject): JsonObject => ({
  required: ["event"],
  properties: { event: { const: name }, data },
});

describe("an event", () => {
  it.each<[string, JsonObject, string]>([
    ["text", text, "* text"],
    ["anything", {}, "* text"],
    ["JSON by its media type", json, "* json"],
    ["JSON by a schema of its contents", { contentSchema: item }, "* json"],
    ["JSON of which nothing is said", { contentMediaType: "application/json" }, "* json"],
    ["another language", { type: "string", contentMediaType: "text/html" }, "* text"],
    ["an object, which can only be JSON", item, "* json"],
    ["an object or nothing", { type: ["object", "null"] }, "* json"],
    ["text or nothing", { type: ["string", "null"] }, "* text"],
  ])("whose data is %s", (_, data, form) => {
    expect(formsOf(fields(data))).toEqual([form]);
  });

  it("has the data that its contents are described by", () => {
    expect(read(fields(json))?.[0]?.data?.json).toEqual(item);
    expect(read(fields(item))?.[0]?.data?.json).toEqual(item);
  });

  it("has a form for each variant, with what holds for all of them", () => {
    const oneOf = [
      named("add", json),
      named("log", {}),
      { properties: { event: { enum: ["a", "b"] } } },
    ];
    expect(formsOf({ ...fields(text), required: ["data"], oneOf })).toEqual([
      "add! json",
      "log! text",
      "a|b text",
    ]);
  });

  it("has the forms of what it refers to", () => {
    const Base = fields(text);
    const $ref = "#/components/schemas/Base";
    expect(formsOf({ $ref, oneOf: [named("add", json)] }, { Base })).toEqual(["add! json"]);
    expect(formsOf({ allOf: [{ $ref }, named("add", json)] }, { Base })).toEqual(["add! json"]);
  });

  it("is given to nobody where its data is the end marker", () => {
    const end = { properties: { data: { const: "[DONE]" } } };
    expect(formsOf({ oneOf: [fields(json), end] })).toEqual(["* json"]);
    expect(formsOf({ oneOf: [fields(text), end] })).toHaveLength(2);
  });

  it("ends in a circle", () => {
    const schema: JsonObject = { ...fields(text), anyOf: [{ $ref: "#/components/schemas/Event" }] };
    expect(formsOf(schema)).toEqual(["* text"]);
  });

  it.each<[string, JsonObject]>([
    ["has no data", { type: "object", properties: { event: text, id: text } }],
    ["has what no event has", { type: "object", properties: { data: text, delta: text } }],
    ["is a text", text],
  ])("is not what %s", (_, schema) => {
    expect(formsOf(schema)).toBeUndefined();
  });
});

describe("the data of an event by its name", () => {
  const form = (names: string[] | undefined, isJson: boolean) => ({
    names,
    isNamed: false,
    isJson,
    data: undefined,
  });
  const forms = [form(["add", "both"], true), form(["both", "log"], false), form(undefined, true)];

  it.each<[string | undefined, boolean]>([
    ["add", true],
    ["log", false],
    ["both", false],
    ["other", true],
    [undefined, true],
  ])("%s is JSON: %s", (name, isJson) => {
    expect(isJsonEvent(forms, name)).toBe(isJson);
  });

  it("is text where nothing is said of the name", () => {
    expect(isJsonEvent([form(["add"], true)], "other")).toBe(false);
  });
});

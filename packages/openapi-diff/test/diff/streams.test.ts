import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { api, operation } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const eventStream = "text/event-stream";
const lines = "application/jsonl";
const item = (n: string): JsonObject => ({ type: "object", properties: { n: { type: n } } });
const list = (items: JsonObject): JsonObject => ({ type: "array", items });
/** Events that hold JSON. */
const events = (contentSchema: JsonObject): JsonObject => ({
  type: "object",
  properties: { data: { type: "string", contentMediaType: "application/json", contentSchema } },
});

const answering = (content: JsonObject): JsonObject =>
  api(
    { "/things": { get: operation({ responses: { "200": { description: "Here.", content } } }) } },
    { openapi: "3.2.0" },
  );
const sending = (content: JsonObject): JsonObject =>
  api({ "/things": { post: operation({ requestBody: { content } }) } }, { openapi: "3.2.0" });

async function rulesOf(base: JsonObject, head: JsonObject): Promise<string[]> {
  const { changes } = await compare(base, head, { compiler: false });
  return changes.map(({ rule, api: severity }) => `${rule} ${severity}`);
}

describe.each([
  ["that is received", answering],
  ["that is sent", sending],
])("a stream %s", (_, described) => {
  it.each<[string, string, JsonObject]>([
    ["events", eventStream, item("integer")],
    ["lines", lines, item("integer")],
    ["a list of lines", lines, list(item("integer"))],
  ])("is the same where `schema` becomes `itemSchema`: %s", async (_name, type, schema) => {
    const base = described({ [type]: { schema } });
    const head = described({ [type]: { itemSchema: item("integer") } });
    expect(await rulesOf(base, head)).toEqual([]);
    expect(await rulesOf(head, base)).toEqual([]);
  });

  it.each<[string, JsonObject, JsonObject]>([
    ["`itemSchema`", { itemSchema: item("integer") }, { itemSchema: item("string") }],
    [
      "`contentSchema`",
      { itemSchema: events(item("integer")) },
      { itemSchema: events(item("string")) },
    ],
    ["a schema that moves", { schema: item("integer") }, { itemSchema: item("string") }],
  ])("breaks where a type in it changes: %s", async (_name, before, after) => {
    const base = described({ [eventStream]: before });
    const head = described({ [eventStream]: after });
    expect(await rulesOf(base, head)).toEqual(["type-changed breaking"]);
  });

  it("has no schema any more where nothing takes its place", async () => {
    const base = described({ [lines]: { itemSchema: item("integer") } });
    const rules = await rulesOf(base, described({ [lines]: {} }));
    expect(rules).toEqual([expect.stringContaining("content-schema-removed")]);
  });
});

describe("a body that is no stream", () => {
  it("loses its schema where `itemSchema` takes its place, which describes nothing there", async () => {
    const base = answering({ "application/json": { schema: item("integer") } });
    const head = answering({ "application/json": { itemSchema: item("integer") } });
    expect(await rulesOf(base, head)).toContain("content-schema-removed breaking");
  });

  it("breaks where it becomes one", async () => {
    const base = answering({ "application/json": { schema: list(item("integer")) } });
    const head = answering({ [lines]: { itemSchema: item("integer") } });
    expect(await rulesOf(base, head)).toEqual(["response-media-type-changed breaking"]);
  });
});

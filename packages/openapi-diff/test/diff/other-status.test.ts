import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { api, operation } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const thing = (more: JsonObject = {}): JsonObject => ({
  type: "object",
  properties: { id: text, name: text, ...more },
});
const body = (schema: JsonObject, type = "application/json"): JsonObject => ({
  content: { [type]: { schema } },
});

/** An operation with some answers by status. */
const answers = (responses: Record<string, JsonObject>, schemas: JsonObject = {}): JsonObject =>
  api(
    {
      "/things": {
        post: operation({
          responses: Object.fromEntries(
            Object.entries(responses).map(([status, more]) => [
              status,
              { description: "An answer.", ...more },
            ]),
          ),
        }),
      },
    },
    { components: { schemas } },
  );

async function rulesOf(base: JsonObject, head: JsonObject): Promise<string[]> {
  const { changes } = await compare(base, head, { compiler: false });
  return changes.map(({ rule }) => rule);
}

describe("a success that has another status", () => {
  it("is one finding that names both", async () => {
    const { changes } = await compare(
      answers({ 200: body(thing()) }),
      answers({ 201: body(thing()) }),
    );
    expect(changes.map(({ message }) => message)).toEqual([
      "`POST /things` now responds with `201` instead of `200`.",
    ]);
  });

  it("breaks who looks at the status, and only code that reads types by it", async () => {
    const report = await compare(answers({ 200: body(thing()) }), answers({ 201: body(thing()) }));
    expect(report).toMatchObject({ api: "breaking", types: "usage", bump: "major" });
  });

  it("is one finding without bodies", async () => {
    expect(await rulesOf(answers({ 204: {} }), answers({ 202: {} }))).toEqual([
      "response-success-changed",
    ]);
  });

  it("is told beside what else changed in the body", async () => {
    const { changes } = await compare(
      answers({ 200: body(thing({ size: text })) }),
      answers({ 201: body(thing({ size: whole })) }),
    );
    expect(changes.map(({ message }) => message)).toEqual([
      "The type of `size` in the 201 response of `POST /things` changed from `string` to `integer`.",
      "`POST /things` now responds with `201` instead of `200`.",
    ]);
  });

  it("is the same one where it refers to the same schema, whatever changed in that", async () => {
    const T = { $ref: "#/components/schemas/T" };
    const base = answers({ 200: body(T) }, { T: thing() });
    const head = answers({ 201: body(T) }, { T: { type: "object", properties: { other: whole } } });
    expect(await rulesOf(base, head)).toContain("response-success-changed");
  });

  it.each<[string, JsonObject, JsonObject]>([
    ["has a body no more", answers({ 200: body(thing()) }), answers({ 204: {} })],
    ["has a body now", answers({ 204: {} }), answers({ 200: body(thing()) })],
    [
      "has a body of another type",
      answers({ 200: body(thing()) }),
      answers({ 201: body({ type: "array", items: thing() }) }),
    ],
    [
      "has other properties altogether",
      answers({ 200: body(thing()) }),
      answers({ 201: body({ type: "object", properties: { done: text } }) }),
    ],
    [
      "has another media type",
      answers({ 200: body(text) }),
      answers({ 201: body(text, "text/csv") }),
    ],
    [
      "is one of two new ones",
      answers({ 200: body(thing()) }),
      answers({ 201: body(thing()), 202: body(thing()) }),
    ],
    [
      "is one of two that are gone",
      answers({ 200: body(thing()), 202: body(thing()) }),
      answers({ 201: body(thing()) }),
    ],
    ["is a redirection now", answers({ 200: {} }), answers({ 303: {} })],
  ])("is another one where it %s", async (_, base, head) => {
    expect(await rulesOf(base, head)).not.toContain("response-success-changed");
  });

  it("stays apart from a status that was there before", async () => {
    const base = answers({ 200: body(thing()), 201: body(thing()) });
    expect(await rulesOf(base, answers({ 201: body(thing()) }))).toEqual([
      "response-success-removed",
    ]);
  });
});

describe("a media type that is spelled otherwise", () => {
  const sent = (type: string): JsonObject =>
    api({ "/things": { post: operation({ requestBody: body(thing(), type) }) } });
  const answered = (type: string): JsonObject => answers({ 200: body(thing(), type) });

  it.each([
    "application/json; charset=utf-8",
    "application/json;charset=UTF-8",
    "Application/JSON",
  ])("moves the version, and nothing on the wire: %s", async (type) => {
    for (const written of [sent, answered]) {
      const report = await compare(written("application/json"), written(type));
      expect(report).toMatchObject({ api: "compatible", types: "usage", bump: "minor" });
    }
  });

  it("is told with both spellings", async () => {
    const { changes } = await compare(answered("application/json"), answered("Application/JSON"));
    expect(changes.map(({ message }) => message)).toEqual([
      "The media type of the 200 response of `POST /things` is now spelled `Application/JSON` instead of `application/json`, which is the same media type.",
    ]);
  });

  it("is told beside what changed in the body", async () => {
    const head = answers({ 200: body(thing({ size: text }), "Application/JSON") });
    expect(await rulesOf(answered("application/json"), head)).toEqual([
      "response-media-type-spelling-changed",
      "property-optional-added",
    ]);
  });

  it("is nothing to a parameter, whose type has no key for it", async () => {
    const taking = (type: string): JsonObject =>
      api({
        "/things": {
          get: operation({ parameters: [{ name: "q", in: "query", ...body(text, type) }] }),
        },
      });
    expect(await rulesOf(taking("application/json"), taking("Application/JSON"))).toEqual([]);
  });
});

describe("a body that comes as another media type altogether", () => {
  it("is one finding that names both", async () => {
    const head = answers({ 200: body(thing(), "application/xml") });
    const { changes } = await compare(answers({ 200: body(thing()) }), head, { compiler: false });
    expect(changes.map(({ message, api: severity }) => [message, severity])).toEqual([
      [
        "The media type of the 200 response of `POST /things` changed from `application/json` to `application/xml`.",
        "breaking",
      ],
    ]);
  });

  it("is two where another one comes as well", async () => {
    const content = { "application/xml": { schema: thing() }, "text/csv": { schema: text } };
    const head = answers({ 200: { content } });
    expect(await rulesOf(answers({ 200: body(thing()) }), head)).toEqual([
      "response-media-type-removed",
      "response-media-type-added",
      "response-media-type-added",
    ]);
  });
});

describe("a media type in two spellings", () => {
  const twice = answers({
    200: {
      content: {
        "application/json": { schema: thing() },
        "application/json; charset=utf-8": { schema: thing() },
      },
    },
  });

  it.each([
    ["gone", twice, answers({ 200: body(thing()) })],
    ["new", answers({ 200: body(thing()) }), twice],
  ])("is on the wire what it is in one, where the second is %s", async (_, base, head) => {
    const report = await compare(base, head, { compiler: false });
    expect(report.changes.map(({ rule }) => rule)).toEqual([
      "response-media-type-spelling-changed",
    ]);
  });
});

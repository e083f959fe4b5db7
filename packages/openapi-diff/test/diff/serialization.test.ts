import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "@convex-openapi/document/model";
import { adviceFor } from "../../src/report/advice.ts";
import { api, operation } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const text = { type: "string" };
const integer = { type: "integer" };
const listOf = (items: JsonValue): JsonObject => ({ type: "array", items });
const inJson = (schema: JsonValue): JsonObject => ({ content: { "application/json": { schema } } });

/** A description whose only operation takes a parameter. */
function taking(more: JsonObject, location = "query"): JsonObject {
  const parameters = [{ name: "p", in: location, ...more }];
  return api({ "/things": { get: operation({ parameters }) } });
}

/** A description whose only operation takes a body with a field `p`. */
function sending(
  schema: JsonValue,
  encoding?: JsonObject,
  type = "multipart/form-data",
): JsonObject {
  const media = {
    schema: { type: "object", properties: { p: schema } },
    ...(encoding === undefined ? {} : { encoding: { p: encoding } }),
  };
  return api({ "/things": { post: operation({ requestBody: { content: { [type]: media } } }) } });
}

/** Rules, severities and messages of a comparison. */
async function told(base: JsonObject, head: JsonObject): Promise<[string, string, string][]> {
  const { changes } = await compare(base, head, { compiler: false });
  return changes.map(({ rule, api: severity, message }) => [rule, severity, message]);
}

describe("a parameter that is described in another way", () => {
  it.each<[string, JsonObject, JsonObject]>([
    ["a number in JSON", { schema: integer }, inJson(integer)],
    ["a truth value out of JSON", inJson({ type: "boolean" }), { schema: { type: "boolean" } }],
    [
      "JSON by another name",
      inJson(text),
      { content: { "application/vnd.a+json": { schema: text } } },
    ],
    ["text with a media type", { schema: text }, { content: { "text/plain": { schema: text } } }],
    ["plain words", { schema: { enum: ["a"] } }, { schema: { enum: ["a"] }, allowReserved: true }],
    ["content, whatever its style", inJson(text), { ...inJson(text), allowReserved: true }],
    [
      "a list of one",
      { schema: { ...listOf(text), maxItems: 1 } },
      { schema: { ...listOf(text), maxItems: 1 }, explode: false },
    ],
  ])("has not changed where requests stay the same: %s", async (_, base, head) => {
    expect(await told(taking(base), taking(head))).toEqual([]);
  });

  it("has the same type where it is the same number in JSON", async () => {
    const { changes } = await compare(taking({ schema: integer }), taking(inJson(integer)));
    expect(changes).toEqual([]);
  });

  it.each<[string, JsonObject, JsonObject, string]>([
    [
      "a list in one text",
      { schema: listOf(text) },
      { schema: listOf(text), explode: false },
      "was sent as `p=a&p=b` and is now sent as `p=a,b`.",
    ],
    [
      "both style and explode, once",
      { schema: { type: "object" }, explode: false },
      { schema: { type: "object" }, style: "deepObject", explode: true },
      "was sent as `p=k,a` and is now sent as `p[k]=a`.",
    ],
    [
      "a listed word with a reserved character",
      { schema: { enum: ["a", "b/c"] } },
      { schema: { enum: ["a", "b/c"] }, allowReserved: true },
      "was sent as `p=b%2Fc` and is now sent as `p=b/c`.",
    ],
    [
      "a list that is refused",
      { schema: listOf(listOf(text)) },
      { schema: listOf(listOf(text)), style: "deepObject", ...inJson(listOf(listOf(text))) },
      "now has `content`: it was refused and is now sent as `p=%5B%5B%22a%22%2C%22b%22%5D%2C%5B%22a%22%5D%5D`.",
    ],
    [
      "a text in JSON",
      { schema: text },
      inJson(text),
      "now has `content`: it was sent as `p=a` and is now sent as `p=%22a%22`.",
    ],
    [
      "a text out of JSON",
      inJson(text),
      { schema: text },
      "now has `schema`: it was sent as `p=%22a%22` and is now sent as `p=a`.",
    ],
  ])("breaks what was sent, and says how: %s", async (_, base, head, how) => {
    const rule = how.startsWith("now") ? "param-content-vs-schema" : "param-style-explode-changed";
    expect(await told(taking(base), taking(head))).toEqual([
      [rule, "breaking", `The query parameter \`p\` of \`GET /things\` ${how}`],
    ]);
  });

  it("is compared by its schema where JSON and text are the same", async () => {
    const head = taking(inJson({ ...integer, maximum: 5 }));
    expect((await told(taking({ schema: integer }), head)).map(([rule]) => rule)).toEqual([
      "constraint-tightened",
    ]);
  });

  it.each<[string, JsonObject, JsonObject, string, string]>([
    ["any text, but in JSON", { schema: integer }, inJson(text), "type-changed", "breaking"],
    ["any text", inJson(integer), { schema: text }, "param-became-text", "compatible"],
    [
      "numbers instead of any text in JSON",
      inJson(text),
      { schema: integer },
      "type-changed",
      "breaking",
    ],
    ["a list", inJson(integer), { schema: listOf(integer) }, "param-became-list", "compatible"],
    [
      "a list that was one value in any style",
      { schema: text, explode: false },
      { schema: listOf(text) },
      "param-became-list",
      "compatible",
    ],
    [
      "any text as it is, as numbers were",
      { schema: integer },
      { schema: text, allowReserved: true },
      "param-became-text",
      "compatible",
    ],
    [
      "one value in place of a list in one text",
      { schema: listOf(text), explode: false },
      { schema: text },
      "type-changed",
      "breaking",
    ],
    ["a list in JSON", { schema: integer }, inJson(listOf(integer)), "type-changed", "breaking"],
  ])("takes %s", async (_, base, head, rule, severity) => {
    const [first, ...more] = await told(taking(base), taking(head));
    expect([first?.slice(0, 2), more]).toEqual([[rule, severity], []]);
  });

  it("in a cookie has a style of its own that leaves reserved characters alone anyway", async () => {
    const base = taking({ schema: text, style: "cookie" }, "cookie");
    const head = taking({ schema: text, style: "cookie", allowReserved: true }, "cookie");
    expect(await told(base, head)).toEqual([]);
  });

  it("asks who sends it to upgrade, and who receives it to read it", async () => {
    const list = { schema: listOf(text) };
    const { paths } = taking(list);
    const received = (more: JsonObject): JsonObject => ({
      ...api({}),
      webhooks: taking({ ...list, ...more })["paths"] ?? {},
    });
    const advice = async (base: JsonObject, head: JsonObject): Promise<unknown[]> =>
      (await compare(base, head, { compiler: false })).changes.map(adviceFor);
    expect([
      ...(await advice(api(paths as JsonObject), taking({ ...list, explode: false }))),
      ...(await advice(received({}), received({ explode: false }))),
    ]).toEqual([
      "Upgrade together with the server: older versions of the client write it the old way.",
      "Read it as it is written now.",
    ]);
  });
});

describe("the encoding of a field", () => {
  const file = { type: "string", format: "binary" };

  it.each<[string, JsonValue, JsonObject, string?]>([
    ["an object is JSON", { type: "object" }, { contentType: "application/json" }],
    ["a file is bytes", file, { contentType: "application/octet-stream" }],
    ["a range is no media type to send", file, { contentType: "image/*" }],
    ["a text in the style that is the default", text, { style: "form", explode: true }],
    ["a text that is not in a list", text, { explode: false }],
    ["a number is the same in a style", integer, { style: "pipeDelimited" }],
    ["parts are not percent-encoded", text, { allowReserved: true }],
    ["a header without a value", text, { headers: { "X-A": { schema: text } } }],
    [
      "a header that is ignored",
      text,
      { headers: { "Content-Type": { schema: { const: "a/b" } } } },
    ],
    ["a file has no style", file, { style: "deepObject" }],
    [
      "of a form in a query's format, text",
      text,
      { contentType: "a/b" },
      "application/x-www-form-urlencoded",
    ],
    ["of a body that has no fields", text, { contentType: "a/b" }, "application/json"],
  ])("changes nothing by what is so anyway: %s", async (_, schema, encoding, type) => {
    const [without, having] = [sending(schema, undefined, type), sending(schema, encoding, type)];
    expect([...(await told(without, having)), ...(await told(having, without))]).toEqual([]);
  });

  it.each<[string, JsonValue, JsonObject, string, string?]>([
    [
      "a media type",
      text,
      { contentType: "text/plain" },
      "sent as `p=a` and is now sent as `p=a;type=text/plain`",
    ],
    [
      "that of a file",
      file,
      { contentType: "image/png, image/webp" },
      "sent as `p=@file;type=application/octet-stream` and is now sent as `p=@file;type=image/png`",
    ],
    [
      "quotes",
      text,
      { contentType: "application/json" },
      'sent as `p=a` and is now sent as `p="a";type=application/json`',
    ],
    [
      "a header",
      text,
      { headers: { "X-A": { schema: { const: 1 } } } },
      'sent as `p=a` and is now sent as `p=a;headers="X-A: 1"`',
    ],
    [
      "fields in place of JSON",
      { type: "object" },
      { style: "form" },
      'sent as `p={"k":"a"};type=application/json` and is now sent as `k=a`',
    ],
    [
      "one part in place of two",
      listOf(text),
      { explode: false },
      "sent as `p=a, p=b` and is now sent as `p=a,b`",
    ],
    [
      "reserved characters",
      text,
      { allowReserved: true },
      "sent as `p=a%3Ab%2Fc` and is now sent as `p=a:b/c`",
      "application/x-www-form-urlencoded",
    ],
    [
      "what callers write themselves",
      text,
      { contentType: "a/b" },
      'left without encoding and is now encoded as `{"contentType":"a/b"}`',
      "multipart/mixed",
    ],
  ])(
    "is risky where the field is written otherwise: %s",
    async (_, schema, encoding, how, type) => {
      const [base, head] = [sending(schema, undefined, type), sending(schema, encoding, type)];
      expect(await told(base, head)).toEqual([
        [
          "body-encoding-changed",
          "risky",
          `The field \`p\` of the request body of \`POST /things\` was ${how}.`,
        ],
      ]);
    },
  );

  it("changes nothing for a field that the schema does not have", async () => {
    const head = sending(text, { contentType: "a/b" });
    const renamed = JSON.parse(JSON.stringify(head).replace('"encoding":{"p"', '"encoding":{"q"'));
    expect(await told(sending(text), renamed as JsonObject)).toEqual([]);
  });
});

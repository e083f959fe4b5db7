import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { answering, api, operation, sending } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const text = { type: "string" };
const whole = { type: "integer" };

async function messages(base: JsonObject, head: JsonObject): Promise<string[]> {
  const { changes } = await compare(base, head, { compiler: false });
  return changes.map(({ message }) => message);
}

/** A callback whose body has a schema, and what else its operation says. */
const called = (schema: JsonObject, more: JsonObject = {}): JsonObject => ({
  "{$request.body#/url}": {
    post: {
      requestBody: { content: { "application/json": { schema } } },
      responses: { "204": { description: "Done." } },
      ...more,
    },
  },
});
const inline = (callback: JsonObject): JsonObject =>
  api({ "/things": { get: operation({ callbacks: { done: callback } }) } });
const shared = (callback: JsonObject): JsonObject =>
  api(
    {
      "/things": {
        get: operation({ callbacks: { done: { $ref: "#/components/callbacks/Done" } } }),
      },
    },
    { components: { callbacks: { Done: callback } } },
  );
const needing = (required: boolean): JsonObject => ({
  parameters: [{ name: "h", in: "header", required, schema: text }],
});

describe("a callback", () => {
  it("that is sent by another method is told once, and neither went nor came", async () => {
    const { post } = called(text)["{$request.body#/url}"] as { post: JsonObject };
    const head = inline({ "{$request.body#/url}": { put: post } });
    expect(await messages(inline(called(text)), head)).toEqual([
      "The callback `done` of `GET /things` is now sent as `PUT` instead of `POST`.",
    ]);
  });

  it("of components is told by its own name, with the part that changed", async () => {
    expect(await messages(shared(called(text)), shared(called(whole)))).toEqual([
      "The type of the request body of the callback `Done` changed from `string` to `integer`.",
    ]);
  });

  it("of an operation is told with the operation", async () => {
    expect(await messages(inline(called(text)), inline(called(whole)))).toEqual([
      "The type of the request body of the callback `done` of `GET /things` changed from `string` to `integer`.",
    ]);
  });

  it.each([
    [
      "inline",
      inline,
      "The callback `done` of `GET /things` now requires the new header parameter `h`.",
    ],
    ["in components", shared, "The callback `Done` now requires the new header parameter `h`."],
  ])("%s that gets a parameter is not the operation that gets it", async (_, wrap, message) => {
    const head = wrap(called(text, needing(true)));
    expect(await messages(wrap(called(text)), head)).toEqual([message]);
  });

  it("that sends a header from now on breaks nobody who receives it", async () => {
    const report = await compare(inline(called(text)), inline(called(text, needing(true))));
    expect(report.api).toBe("compatible");
  });

  it("that need not send a header any more breaks who reads it", async () => {
    const base = inline(called(text, needing(true)));
    const report = await compare(base, inline(called(text, needing(false))));
    expect(report.api).toBe("breaking");
  });
});

describe("the key of a callback", () => {
  const at = (name: string, expression: string): JsonObject =>
    api({
      "/things": {
        get: operation({
          callbacks: { [name]: { [expression]: { post: operation({ operationId: name }) } } },
        }),
      },
    });

  it.each([
    [
      "its name, which is not sent",
      at("done", "{$request.query.url}"),
      at("made", "{$request.query.url}"),
      "compatible",
      "The callback `done` of `GET /things` was renamed to `made`.",
    ],
    [
      "where it is sent",
      at("done", "{$request.query.url}"),
      at("done", "{$request.query.hook}"),
      "breaking",
      "The callback `done` of `GET /things` is now sent to `{$request.query.hook}` instead of `{$request.query.url}`.",
    ],
    [
      "both",
      at("done", "{$request.query.url}"),
      at("made", "{$request.query.hook}"),
      "breaking",
      "`GET /things` no longer sends the callback `done` to `{$request.query.url}`.",
    ],
  ])("says %s", async (_, base, head, severity, message) => {
    const report = await compare(base, head, { compiler: false });
    expect(report.api).toBe(severity);
    expect(report.changes.map((change) => change.message)).toContain(message);
  });

  it("does not tell apart what one callback sends in two ways", async () => {
    const both = { post: operation({ operationId: "a" }), put: operation({ operationId: "b" }) };
    const calling = (...expressions: string[]): JsonObject =>
      inline(Object.fromEntries(expressions.map((expression) => [expression, both])));
    expect(await messages(calling("{$url}", "{$other}"), calling("{$other}", "{$url}"))).toEqual(
      [],
    );
  });

  it("leads to what changed behind it", async () => {
    const base = inline(called(text));
    const callbacks = { made: called(whole) };
    const head = api({ "/things": { get: operation({ callbacks }) } });
    expect(await messages(base, head)).toContain(
      "The type of the request body of the callback `made` of `GET /things` changed from `string` to `integer`.",
    );
  });
});

describe("an operation of a path item of components", () => {
  const at = (schema: JsonObject): JsonObject =>
    api(
      { "/things": { $ref: "#/components/pathItems/Things" } },
      {
        components: {
          pathItems: {
            Things: {
              post: operation({ requestBody: { content: { "application/json": { schema } } } }),
            },
          },
        },
      },
    );

  it("is told with the part that changed", async () => {
    expect(await messages(at(text), at(whole))).toEqual([
      "The type of the request body of `POST` of the path item `Things` changed from `string` to `integer`.",
    ]);
  });
});

describe("a property without a name", () => {
  const needingIt = (required: string[]): JsonObject =>
    sending({ type: "object", properties: { a: text }, required });

  it("is not taken for the object that holds it", async () => {
    expect(await messages(needingIt([]), needingIt([""]))).toEqual([
      '`""` in the request body of `POST /things` is now required.',
    ]);
  });

  it("is named where it comes", async () => {
    const head = answering({ type: "object", properties: { a: text, "": text } });
    expect(await messages(answering({ type: "object", properties: { a: text } }), head)).toEqual([
      'The property `""` was added to the 200 response of `GET /things`.',
    ]);
  });
});

describe("a server of an operation", () => {
  const root = [{ url: "https://one.example" }];
  const served = (own: JsonObject, ofPath: JsonObject = {}): JsonObject =>
    api({ "/things": { get: operation(own), ...ofPath } }, { servers: root });

  it.each([
    ["it", served({ servers: root })],
    ["its path", served({}, { servers: root })],
    ["it with a slash at the end", served({ servers: [{ url: "https://one.example/" }] })],
  ])("is the one of the description where %s repeats it", async (_, head) => {
    expect(await messages(served({}), head)).toEqual([]);
    expect(await messages(head, served({}))).toEqual([]);
  });

  it("is the one that a description without servers has anyway", async () => {
    const without = api({ "/things": { get: operation() } });
    expect(await messages(without, { ...without, servers: [{ url: "/" }] })).toEqual([]);
  });

  it("is told with the operation where a variable of it changed", async () => {
    const url = "https://{region}.example";
    const at = (value: string): JsonObject =>
      served({ servers: [{ url, variables: { region: { default: value } } }] });
    expect(await messages(at("eu"), at("us"))).toEqual([
      'The variable `region` of the server `https://{region}.example` of `GET /things` changed: `default` was `"eu"` and is now `"us"`.',
    ]);
  });

  it("is told with the operation where it is another one", async () => {
    const head = served({ servers: [{ url: "https://two.example" }] });
    expect(await messages(served({}), head)).toEqual([
      "The first server of `GET /things`, to which clients send their requests, changed from `https://one.example` to `https://two.example`.",
    ]);
  });

  it("is told with the path where the path says it", async () => {
    const more = [...root, { url: "https://two.example" }];
    expect(await messages(served({}), served({}, { servers: more }))).toEqual([
      "The server `https://two.example` was added to `/things`.",
    ]);
  });

  it("stays where it was although the description moves", async () => {
    const moved = { servers: [{ url: "https://two.example" }] };
    const base = { ...served({ servers: root }), ...moved };
    expect(await messages(served({}), base)).toEqual([
      "The first server of the description, to which clients send their requests, changed from `https://one.example` to `https://two.example`.",
    ]);
  });
});

describe("a parameter that several operations have", () => {
  const limit = (more: JsonObject = {}): JsonObject => ({
    name: "pageLimit",
    in: "query",
    schema: whole,
    ...more,
  });
  const ofPath = (...parameters: JsonObject[]): JsonObject =>
    api({ "/things": { parameters, get: operation(), put: operation({ operationId: "put" }) } });
  const ofComponents = (parameter: JsonObject): JsonObject => {
    const parameters = [{ $ref: "#/components/parameters/Limit" }];
    return api(
      {
        "/things": {
          get: operation({ parameters }),
          put: operation({ operationId: "put", parameters }),
        },
      },
      { components: { parameters: { Limit: parameter } } },
    );
  };

  it.each([
    ["goes", [limit()], [], "The query parameter `pageLimit` of `/things` was removed."],
    ["comes", [], [limit()], "`/things` now accepts the optional query parameter `pageLimit`."],
    [
      "is required",
      [limit()],
      [limit({ required: true })],
      "The query parameter `pageLimit` of `/things` is now required.",
    ],
    [
      "is renamed",
      [limit()],
      [limit({ name: "page_limit" })],
      "The query parameter `pageLimit` of `/things` is now the query parameter `page_limit`.",
    ],
  ])("because of their path is the path's where it %s", async (_, base, head, message) => {
    expect(await messages(ofPath(...base), ofPath(...head))).toEqual([message]);
  });

  it("because of their path is the operation's where another one keeps it", async () => {
    const kept = operation({ parameters: [limit()] });
    const head = api({ "/things": { get: kept, put: operation({ operationId: "put" }) } });
    expect(await messages(ofPath(limit()), head)).toEqual([
      "The query parameter `pageLimit` of `PUT /things` was removed.",
    ]);
  });

  it.each([
    [
      "is required",
      limit({ required: true }),
      "The query parameter `pageLimit` of `components` is now required.",
    ],
    [
      "is renamed",
      limit({ name: "page_limit" }),
      "The query parameter `pageLimit` of `components` is now the query parameter `page_limit`.",
    ],
    [
      "is sent elsewhere",
      limit({ in: "header" }),
      "The query parameter `pageLimit` of `components` is now sent as the header parameter `pageLimit`.",
    ],
  ])("because they refer to it is no operation's where it %s", async (_, head, message) => {
    expect(await messages(ofComponents(limit()), ofComponents(head))).toEqual([message]);
  });

  it("because they refer to it is each operation's where it comes", async () => {
    const base = { ...ofComponents(limit()), paths: ofPath()["paths"] ?? {} };
    expect(await messages(base, ofComponents(limit()))).toEqual([
      "`GET /things` now accepts the optional query parameter `pageLimit`.",
      "`PUT /things` now accepts the optional query parameter `pageLimit`.",
    ]);
  });
});

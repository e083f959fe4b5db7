import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { answering, api, operation } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const text = { type: "string" };
const at = (level: unknown): JsonObject => ({ "x-stability-level": level }) as JsonObject;
const get = (more: JsonObject = {}): JsonObject => api({ "/things": { get: operation(more) } });
const withParameter = (required: boolean, more: JsonObject = {}): JsonObject =>
  get({ parameters: [{ name: "q", in: "query", required, schema: text }], ...more });

/** Rules and ratings of all changes but those of extensions. */
async function ratingsOf(base: JsonObject, head: JsonObject): Promise<(readonly string[])[]> {
  const { changes } = await compare(base, head, { compiler: false });
  return changes
    .filter(({ rule }) => rule !== "vendor-extension-changed")
    .map(({ rule, api: severity }) => [rule, severity]);
}

describe("an operation that may change at any time", () => {
  it.each(["draft", "alpha"])("%s breaks nobody without warning", async (level) => {
    const base = withParameter(false, at(level));
    const head = withParameter(true, at(level));
    expect(await ratingsOf(base, head)).toEqual([["param-became-required", "risky"]]);
  });

  it.each(["beta", "stable", "fine", undefined])("%s is one that may not", async (level) => {
    const more = level === undefined ? {} : at(level);
    expect(await ratingsOf(withParameter(false, more), withParameter(true, more))).toEqual([
      ["param-became-required", "breaking"],
    ]);
  });

  it("can be removed", async () => {
    expect(await ratingsOf(get(at("alpha")), api({}))).toEqual([["path-removed", "risky"]]);
  });

  it("does not excuse the removal of one beside it", async () => {
    const { paths } = get(at("alpha"));
    const other = operation({ operationId: "makeThing" });
    const base = api({
      "/things": { ...((paths as JsonObject)["/things"] as JsonObject), post: other },
    });
    expect(await ratingsOf(base, api({}))).toEqual([["path-removed", "breaking"]]);
  });

  it("does not excuse a change of a schema that others use too", async () => {
    const sending = (operationId: string, more: JsonObject = {}): JsonObject =>
      operation({
        operationId,
        requestBody: {
          content: { "application/json": { schema: { $ref: "#/components/schemas/T" } } },
        },
        ...more,
      });
    const both = (maxLength: number): JsonObject =>
      api(
        { "/things": { post: sending("one", at("alpha")), put: sending("other") } },
        { components: { schemas: { T: { ...text, maxLength } } } },
      );
    expect(await ratingsOf(both(9), both(5))).toEqual([["constraint-tightened", "breaking"]]);
  });

  it("is excused by what it said before, not by what it says now", async () => {
    expect(
      await ratingsOf(withParameter(false, at("beta")), withParameter(true, at("alpha"))),
    ).toEqual([
      ["param-became-required", "breaking"],
      ["operation-stability-decreased", "breaking"],
    ]);
  });
});

describe("what an operation says of its future", () => {
  const gone = (date: unknown): JsonObject =>
    get({ deprecated: true, "x-sunset": date } as JsonObject);

  it.each([
    ["a level that does not exist", get(), get(at("fine"))],
    ["a level that is no text", get(), get(at({ level: 1 }))],
    ["a level that did not exist", get(at("fine")), get()],
    ["a date that is none, from the start", get(), gone("soon")],
    ["a date that is none", gone("2027-01-01"), gone("soon")],
    ["a date that was none", gone("soon"), gone("2027-01-01")],
    ["a date that is no text", gone("2027-01-01"), gone({ year: 2027 })],
  ])("cannot be read with %s", async (_, base, head) => {
    expect(await ratingsOf(base, head)).toContainEqual(["lifecycle-unreadable", "breaking"]);
  });

  it("is not asked for once it stays", async () => {
    expect(await ratingsOf(gone("soon"), get())).toEqual([
      ["operation-undeprecated", "compatible"],
    ]);
  });

  it("is the same date with and without a time", async () => {
    expect(await ratingsOf(gone("2027-01-01"), gone("2027-01-01T00:00:00Z"))).toEqual([]);
  });

  it("is no news where nothing of it changes", async () => {
    const described = { ...gone("soon"), info: { title: "All things", version: "1.0.0" } };
    expect(await ratingsOf(gone("soon"), described)).toEqual([["info-changed", "none"]]);
  });

  it("names the parameter that it is about", async () => {
    const taking = (date: string): JsonObject =>
      get({
        parameters: [{ name: "q", in: "query", schema: text, deprecated: true, "x-sunset": date }],
      });
    const { changes } = await compare(taking("2027-01-01"), taking("soon"), { compiler: false });
    expect(changes.map(({ message }) => message)).toContain(
      'The lifecycle extension `x-sunset` of the query parameter `q` of `GET /things` is invalid: it was `"2027-01-01"` and is now `"soon"`.',
    );
  });
});

describe("what goes away on a day", () => {
  const goes = { deprecated: true, "x-sunset": "2027-01-31" };
  const taking = (more: JsonObject = {}): JsonObject =>
    get({ parameters: [{ name: "q", in: "query", schema: text, ...more }] });
  const holding = (more: JsonObject = {}): JsonObject =>
    answering({ type: "object", properties: { a: { ...text, ...more } } });
  const carrying = (more: JsonObject = {}): JsonObject =>
    get({
      responses: {
        "204": { description: "Done.", headers: { "X-A": { schema: text, ...more } } },
      },
    });

  it("is not told as if it were still to come where the day is over", async () => {
    const { changes } = await compare(get(), get({ deprecated: true, "x-sunset": "2020-01-31" }));
    expect(changes.map(({ message }) => message)).toEqual([
      "`GET /things` is now deprecated, with the sunset date `2020-01-31`.",
    ]);
  });

  it("is told once of a header that several responses share", async () => {
    const shared = (more: JsonObject = {}): JsonObject => {
      const headers = { "X-A": { $ref: "#/components/headers/Shared" } };
      const responses = { "204": { description: "Done.", headers } };
      const paths = { "/a": { get: { responses } }, "/b": { get: { responses } } };
      return api(paths, { components: { headers: { Shared: { schema: text, ...more } } } });
    };
    const { changes } = await compare(shared(), shared({ deprecated: true }), { compiler: false });
    expect(changes.map(({ message, operations }) => [message, operations])).toEqual([
      ["The header `Shared` is now deprecated.", ["GET /a", "GET /b"]],
    ]);
  });

  it.each([
    ["an operation", get(), get(goes), "`GET /things`"],
    ["a parameter", taking(), taking(goes), "The query parameter `q` of `GET /things`"],
    ["a property", holding(), holding(goes), "`a` in the 200 response of `GET /things`"],
    [
      "a header",
      carrying(),
      carrying(goes),
      "The header `X-A` of the 204 response of `GET /things`",
    ],
  ])("is told with the day in one finding: %s", async (_, base, head, subject) => {
    const { changes } = await compare(base, head, { compiler: false });
    expect(changes.map(({ message }) => message)).toEqual([
      `${subject} is now deprecated, with the sunset date \`2027-01-31\`.`,
    ]);
  });

  it.each([
    ["an operation", get(), get(goes)],
    ["a parameter", taking(), taking(goes)],
    ["a property", holding(), holding(goes)],
    ["a header", carrying(), carrying(goes)],
  ])("is one finding where it stays: %s", async (_, base, head) => {
    const { changes } = await compare(head, base, { compiler: false });
    expect(changes).toHaveLength(1);
  });

  it.each([
    ["is not deprecated", get(), get({ "x-sunset": "2027-01-31" })],
    ["has other extensions", get(), get({ ...goes, "x-team": "a" })],
  ])(
    "keeps the finding about an extension that nothing else tells: it %s",
    async (_, base, head) => {
      const { changes } = await compare(base, head, { compiler: false });
      expect(changes.map(({ rule }) => rule)).toContain("vendor-extension-changed");
    },
  );

  it("is told without a day that nobody can read", async () => {
    const { changes } = await compare(get(), get({ ...goes, "x-sunset": "soon" }));
    expect(changes.map(({ message }) => message)).toContain("`GET /things` is now deprecated.");
  });
});

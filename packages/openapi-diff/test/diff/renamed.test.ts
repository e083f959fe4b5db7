import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "@convex-openapi/document/model";
import { areLikeNames, isOneName } from "../../src/diff/compare/like-names.ts";
import { adviceFor } from "../../src/report/advice.ts";
import { answering, api, operation, sending } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const text = { type: "string" };
const whole = { type: "integer" };

async function findings(base: JsonObject, head: JsonObject): Promise<string[]> {
  const { changes } = await compare(base, head, { compiler: false });
  return changes.map(({ rule, message }) => `${rule}: ${message}`);
}

async function rulesOf(base: JsonObject, head: JsonObject): Promise<string[]> {
  const { changes } = await compare(base, head, { compiler: false });
  return changes.map(({ rule }) => rule);
}

const taking = (...parameters: JsonObject[]): JsonObject =>
  api({
    "/things": {
      get: operation({
        parameters: parameters.map((one) => ({ in: "query", schema: text, ...one })),
      }),
    },
  });
const object = (properties: JsonObject, required: JsonValue = []): JsonObject => ({
  type: "object",
  properties,
  required,
});

describe("names", () => {
  it.each([
    ["pageSize", "page_size"],
    ["page-size", "PageSize"],
    ["tag", "tags"],
    ["limit", "page_limit"],
    ["X-Rate-Limit", "Rate-Limit"],
    ["color", "colour"],
    ["id", "teamId"],
  ])("are alike: %s and %s", (one, other) => {
    expect([areLikeNames(one, other), areLikeNames(other, one)]).toEqual([true, true]);
  });

  it.each([
    ["q", "search"],
    ["height", "weight"],
    ["min_size", "max_size"],
    ["size", "max_size"],
    ["active", "not_active"],
    ["created_at", "updated_at"],
    ["date", "start_date"],
    ["a", "b"],
    ["", "a"],
    ["", ""],
    ["$", "%"],
    ["name", "description"],
    ["tree", "three"],
  ])("are not alike: %j and %j", (one, other) => {
    expect([areLikeNames(one, other), areLikeNames(other, one)]).toEqual([false, false]);
  });
});

describe("one name", () => {
  it.each([
    ["limit", "page_limit"],
    ["id", "teamId"],
  ])("is not what two are that are only alike: %s and %s", (one, other) => {
    expect(isOneName(one, other)).toBe(false);
  });
});

describe("an optional parameter", () => {
  it.each(["query", "header", "cookie"])(
    "in a %s is renamed where the names are alike",
    async (place) => {
      const at = (name: string): JsonObject => taking({ name, in: place });
      expect(await findings(at("page_size"), at("pageSize"))).toEqual([
        `param-renamed: The ${place} parameter \`page_size\` of \`GET /things\` is now the ${place} parameter \`pageSize\`.`,
      ]);
    },
  );

  it("is renamed where both are described in the same words", async () => {
    const at = (name: string): JsonObject => taking({ name, description: "What to look for." });
    expect(await rulesOf(at("q"), at("search"))).toEqual(["param-renamed"]);
  });

  it("may have been renamed where nothing else came", async () => {
    expect(await findings(taking({ name: "q" }), taking({ name: "search" }))).toEqual([
      "param-removed: The query parameter `q` of `GET /things` was removed. It may have been renamed to `search`.",
      "param-optional-added: `GET /things` now accepts the optional query parameter `search`. It may be the new name of `q`.",
    ]);
  });

  it("may have been renamed beside one that was for sure", async () => {
    const base = taking({ name: "q" }, { name: "pageSize", schema: whole });
    const head = taking({ name: "search" }, { name: "page_size", schema: whole });
    const { changes } = await compare(base, head, { compiler: false });
    expect(changes.map(({ rule, renamedTo }) => [rule, renamedTo])).toEqual([
      ["param-renamed", undefined],
      ["param-removed", "search"],
      ["param-optional-added", undefined],
    ]);
  });

  it("that may have been renamed comes with advice for both cases", async () => {
    const { changes } = await compare(taking({ name: "q" }), taking({ name: "search" }));
    expect(changes.map(adviceFor)).toEqual([
      "If it was renamed, pass `search` instead; if not, do without it.",
      undefined,
    ]);
  });

  it.each<[string, JsonObject, JsonObject]>([
    ["has another type", taking({ name: "limit" }), taking({ name: "page_limit", schema: whole })],
    ["is required", taking({ name: "limit" }), taking({ name: "page_limit", required: true })],
    ["is written otherwise", taking({ name: "limit" }), taking({ name: "limits", explode: false })],
    ["was deprecated", taking({ name: "limit", deprecated: true }), taking({ name: "limits" })],
  ])("is gone where the new one %s", async (_, base, head) => {
    const rules = await rulesOf(base, head);
    expect(rules).toHaveLength(2);
    expect(rules).not.toContain("param-renamed");
  });

  it("is not renamed to either of two names that are like its own", async () => {
    const head = taking({ name: "team_id" }, { name: "user_id" });
    expect(await rulesOf(taking({ name: "id" }), head)).not.toContain("param-renamed");
  });

  it("is not renamed to a name that is only like its own where another one came as well", async () => {
    const head = taking({ name: "team" }, { name: "team_id" });
    expect(await rulesOf(taking({ name: "team_name" }), head)).not.toContain("param-renamed");
  });

  it("is renamed beside another one that is", async () => {
    const base = taking({ name: "pageSize" }, { name: "pageToken" });
    const head = taking({ name: "page_token" }, { name: "page_size" });
    expect(await findings(base, head)).toEqual([
      "param-renamed: The query parameter `pageToken` of `GET /things` is now the query parameter `page_token`.",
      "param-renamed: The query parameter `pageSize` of `GET /things` is now the query parameter `page_size`.",
    ]);
  });
});

describe("a required parameter", () => {
  const needing = (name: string, description?: string): JsonObject =>
    taking({ name, required: true, ...(description === undefined ? {} : { description }) });

  it("is renamed where another one of its type is required in its place", async () => {
    expect(await rulesOf(needing("q"), needing("search"))).toEqual(["param-renamed"]);
  });

  it("may only have been renamed where other words describe the new one", async () => {
    const base = needing("tenant", "Whose data.");
    expect(await findings(base, needing("locale", "Which language."))).toEqual([
      "param-required-added: `GET /things` now requires the new query parameter `locale`. It may be the new name of `tenant`.",
      "param-removed: The query parameter `tenant` of `GET /things` was removed. It may have been renamed to `locale`.",
    ]);
  });
});

describe("a property", () => {
  it("is renamed where the names are alike", async () => {
    const head = answering(object({ team_name: text, size: whole }));
    expect(await findings(answering(object({ teamName: text, size: whole })), head)).toEqual([
      "property-renamed-optional: The optional property `teamName` of the 200 response of `GET /things` was renamed to `team_name`.",
    ]);
  });

  it("that is required breaks who sends and who reads it", async () => {
    for (const wrap of [answering, sending]) {
      const report = await compare(
        wrap(object({ teamName: text }, ["teamName"])),
        wrap(object({ team_name: text }, ["team_name"])),
      );
      expect(report).toMatchObject({ api: "breaking", types: "breaking" });
    }
  });

  it.each([
    ["read", answering],
    ["pass", sending],
  ])("that may have been renamed is one to %s by its new name", async (word, wrap) => {
    const base = wrap(object({ name: text, size: whole }));
    const { changes } = await compare(base, wrap(object({ handle: text, size: whole })));
    expect(changes.map(adviceFor)).toContain(
      `If it was renamed, ${word} \`handle\` instead; if not, do without it.`,
    );
  });

  it("that went for good comes with no advice about another name", async () => {
    const { changes } = await compare(answering(object({ name: text })), answering(object({})));
    expect(changes.map(adviceFor)).toEqual(["Stop reading it."]);
  });

  it("is not renamed to one that was there before", async () => {
    const base = answering(object({ teamName: text, team_name: text }));
    expect(await rulesOf(base, answering(object({ team_name: text })))).toEqual([
      "property-removed-optional",
    ]);
  });

  it("that only requests have is renamed for requests alone", async () => {
    const secret = { type: "string", writeOnly: true };
    const both = (name: string): JsonObject => answering(object({ [name]: secret }));
    const report = await compare(both("passWord"), both("pass_word"), { compiler: false });
    expect(report.api).toBe("none");
  });
});

describe("a header of a response", () => {
  const carrying = (headers: JsonObject): JsonObject =>
    api({
      "/things": {
        get: operation({ responses: { "204": { description: "Done.", headers } } }),
      },
    });

  it("may have been renamed where nothing else came", async () => {
    const base = carrying({ "X-Left": { schema: whole } });
    expect(await findings(base, carrying({ "X-Remaining": { schema: whole } }))).toEqual([
      "response-header-removed-optional: The optional header `X-Left` was removed from the 204 response of `GET /things`. It may have been renamed to `X-Remaining`.",
      "response-header-added: The header `X-Remaining` was added to the 204 response of `GET /things`. It may be the new name of `X-Left`.",
    ]);
  });

  it("is gone where the new one is always there", async () => {
    const head = carrying({ "Rate-Limit": { required: true, schema: whole } });
    expect(await rulesOf(carrying({ "X-Rate-Limit": { schema: whole } }), head)).toEqual([
      "response-header-removed-optional",
      "response-header-added",
    ]);
  });

  it("is renamed where it is described by a media type", async () => {
    const described = { content: { "text/plain": { schema: text } } };
    const head = carrying({ "X-Team-Id": described });
    expect(await rulesOf(carrying({ "X-Team": described }), head)).toEqual([
      "response-header-renamed-optional",
    ]);
  });
});

describe("a parameter in a path that moved", () => {
  const at = (path: string): JsonObject => {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    const parameters = names.map((name) => ({ name, in: "path", required: true, schema: text }));
    return api({ [path]: { get: operation({ parameters }) } });
  };

  it("is told with its new name, which calls by operation function pass", async () => {
    expect(await findings(at("/v1/numbers/{number}"), at("/v2/numbers/{target}"))).toEqual([
      "path-renamed: `getThing` moved from `GET /v1/numbers/{number}` to `GET /v2/numbers/{target}`.",
      "param-renamed: The path parameter `number` of `GET /v2/numbers/{target}` is now the path parameter `target`.",
    ]);
  });

  it("is the same one where it stands in another place of the path", async () => {
    const rules = await rulesOf(at("/a/{one}/b/{other}"), at("/b/{other}/a/{one}"));
    expect(rules).toEqual(["path-renamed"]);
  });

  it("is gone where the new path has fewer", async () => {
    const rules = await rulesOf(at("/a/{one}/b/{other}"), at("/b/{other}"));
    expect(rules).toEqual(["path-renamed", "param-removed"]);
  });
});

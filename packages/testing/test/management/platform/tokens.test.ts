import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  createManualClock,
  type ListeningFakeManagementHost,
  type ManualClock,
  startFakeManagementHost,
  type TokenOptions,
} from "../../../src/index.ts";
import { type Page, Platform } from "../../support/platform.ts";

interface Token {
  readonly id: number;
  readonly name: string;
}

let clock: ManualClock;
let host: ListeningFakeManagementHost;
let platform: Platform;
beforeEach(async () => {
  clock = createManualClock();
  host = await startFakeManagementHost({ clock });
  platform = new Platform(host);
});
afterEach(async () => {
  await host.close();
});

/** The two kinds of tokens that can be made, listed and deleted. */
const kinds = [
  {
    what: "a personal token",
    create: "/create_personal_access_token",
    list: "/list_personal_access_tokens",
    remove: "/delete_personal_access_token",
    first: ["fake token"],
  },
  {
    what: "a team token",
    create: "/teams/1/create_access_token",
    list: "/teams/1/list_access_tokens",
    remove: "/teams/1/delete_access_token",
    first: [],
  },
];

describe.each(kinds)("$what", ({ create, list, remove, first }) => {
  const make = async (name: string, more: object = {}): Promise<string> =>
    (await platform.post<{ accessToken: string }>(create, { name, ...more })).accessToken;

  it("calls the API until it is deleted", async () => {
    const other = new Platform(host, await make("ci"));
    expect(await other.get("/teams/1/projects")).toMatchObject({ items: [{ id: 1 }] });
    await platform.post(remove, { id: "ci" });
    expect(await other.refusal("GET", "/teams/1/projects")).toBe("401 InvalidAccessToken");
  });

  it("calls nothing once it has expired", async () => {
    const other = new Platform(host, await make("ci", { expiresAt: clock.now() + 1000 }));
    expect(await other.get("/teams/1/projects")).toBeDefined();
    await clock.advance(1000);
    expect(await other.refusal("GET", "/teams/1/projects")).toBe("401 InvalidAccessToken");
  });

  it("is listed in pages, without its secret", async () => {
    const secrets = [await make("a"), await make("b")];
    const page = await platform.get<Page<Token>>(`${list}?limit=1`);
    const next = await platform.get<Page<Token>>(`${list}?cursor=${page.pagination.nextCursor}`);
    const names = [...page.items, ...next.items].map(({ name }) => name);
    expect(names).toEqual([...first, "a", "b"]);
    for (const secret of secrets) expect(JSON.stringify([page, next])).not.toContain(secret);
  });

  it("shows when it was last used", async () => {
    await new Platform(host, await make("ci")).get("/token_details");
    const { items } = await platform.get<Page<Token>>(list);
    expect(items.at(-1)).toMatchObject({ name: "ci", lastUsedTime: clock.now(), expiresAt: null });
  });

  it("is not deleted twice", async () => {
    await make("ci");
    await platform.post(remove, { id: "ci" });
    expect(await platform.refusal("POST", remove, { id: "ci" })).toBe("404 AccessTokenNotFound");
  });

  it.each<[unknown, string]>([
    [{ name: "" }, "400 BadJsonBody"],
    [{ name: 7 }, "400 BadJsonBody"],
    [{ name: "x", expiresAt: 1 }, "400 InvalidExpiration"],
    [{ name: "x", expiresAt: 1.5 }, "400 BadJsonBody"],
    [{ name: "x", scope: "all" }, "400 BadJsonBody"],
  ])("is not made of %j", async (body, refusal) => {
    expect(await platform.refusal("POST", create, body)).toBe(refusal);
  });

  it.each<[unknown, string]>([
    [{}, "400 BadJsonBody"],
    [{ id: 1 }, "400 BadJsonBody"],
    [{ id: "nope" }, "404 AccessTokenNotFound"],
  ])("is not deleted by %j", async (body, refusal) => {
    expect(await platform.refusal("POST", remove, body)).toBe(refusal);
  });

  it.each([
    ["limit=0", "400 LimitOutOfRange"],
    ["limit=1000", "400 LimitOutOfRange"],
    ["cursor=nope", "400 InvalidCursor"],
  ])("is not listed with %s", async (query, refusal) => {
    expect(await platform.refusal("GET", `${list}?${query}`)).toBe(refusal);
  });
});

it("a team token needs neither a name nor a body", async () => {
  const { status, body } = await platform.send("POST", "/teams/1/create_access_token");
  expect([status, body]).toMatchObject([201, { tokenType: "bearer" }]);
});

it("a personal token can take itself away", async () => {
  await platform.post("/delete_personal_access_token", { id: host.accessToken });
  expect(await platform.refusal("GET", "/token_details")).toBe("401 InvalidAccessToken");
});

it.each<[TokenOptions["kind"], object]>([
  ["personal", { type: "teamToken", teamId: 1, name: "x" }],
  ["team", { type: "teamToken", teamId: 1, name: "x" }],
  ["oauthTeam", { type: "teamToken", teamId: 1, name: "x" }],
  ["oauthProject", { type: "projectToken", projectId: 1, name: "x" }],
])("the details of a token of kind %s say what it is for", async (kind, details) => {
  const token = host.issueToken({ kind, name: "x" });
  expect(await new Platform(host, token).get("/token_details")).toMatchObject(details);
});

describe("a token of the host", () => {
  it.each<[string, unknown, string]>([
    ["an unknown kind", { kind: "root" }, 'no kind of tokens "root"'],
    ["an unknown option", { kind: "team", teamSlug: "a" }, 'no option "teamSlug"'],
    ["a team that is not there", { kind: "team", team: "nobody" }, 'no team "nobody"'],
    ["a project that is not there", { kind: "oauthProject", project: "x" }, 'no project "x"'],
  ])("is not made of %s", (_what, options, message) => {
    expect(() => host.issueToken(options as TokenOptions)).toThrow(message);
  });
});

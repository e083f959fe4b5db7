import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { api, operation } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const bearer: JsonObject = { type: "http", scheme: "bearer" };
const basic: JsonObject = { type: "http", scheme: "basic" };
const key: JsonObject = { type: "apiKey", in: "header", name: "X-Key" };

/** A description with two operations that ask for these schemes, by their keys. */
const asking = (
  schemes: JsonObject,
  first: readonly string[],
  second: readonly string[] = first,
): JsonObject => {
  const security = (names: readonly string[]): JsonObject[] =>
    names.map((name) => ({ [name]: [] }));
  return api(
    {
      "/a": { get: { ...operation({ security: security(first) }), operationId: "a" } },
      "/b": { get: { ...operation({ security: security(second) }), operationId: "b" } },
    },
    { components: { securitySchemes: schemes } },
  );
};

/** The rules that a comparison finds, with what they do on the wire. */
async function found(base: JsonObject, head: JsonObject): Promise<string[]> {
  const { changes } = await compare(base, head, { compiler: false });
  return changes.map(({ rule, api: severity }) => `${rule} ${severity}`);
}

describe("a security scheme with another key", () => {
  it.each<[string, JsonObject, JsonObject]>([
    ["is the same", asking({ pat: bearer }, ["pat"]), asking({ personal: bearer }, ["personal"])],
    [
      "is the same where another one has its key",
      asking({ a: bearer, b: basic }, ["a"], ["b"]),
      asking({ b: bearer, a: basic }, ["b"], ["a"]),
    ],
    [
      "is told from one that is defined alike by who asks for it",
      asking({ a: bearer, b: bearer }, ["a"], ["b"]),
      asking({ c: bearer, d: bearer }, ["c"], ["d"]),
    ],
    [
      "is the same where nobody asks for it",
      asking({ pat: bearer }, []),
      asking({ personal: bearer }, []),
    ],
    [
      "is the same where the description asks for it",
      {
        ...api({ "/a": { get: operation() } }),
        security: [{ a: [] }],
        components: { securitySchemes: { a: key } },
      },
      {
        ...api({ "/a": { get: operation() } }),
        security: [{ b: [] }],
        components: { securitySchemes: { b: key } },
      },
    ],
  ])("%s", async (_, base, head) => {
    expect(await found(base, head)).toEqual([]);
  });

  it("is another one where its definition changed as well", async () => {
    const base = asking({ pat: bearer }, ["pat"]);
    expect(await found(base, asking({ personal: key }, ["personal"]))).toEqual([
      "security-alternative-removed breaking",
      "security-alternative-removed breaking",
      "security-scheme-removed risky",
      "credential-removed compatible",
      "credential-added compatible",
      "security-scheme-added compatible",
    ]);
  });

  it("is another one where an operation no longer asks for it", async () => {
    const base = asking({ pat: bearer, other: basic }, ["pat"], ["pat", "other"]);
    const head = asking({ personal: bearer, other: basic }, ["other"], ["personal", "other"]);
    expect(await found(base, head)).toEqual(["security-alternative-removed breaking"]);
  });

  it("is not one that was there before and is defined alike", async () => {
    const base = asking({ team: bearer, personal: bearer }, ["team"]);
    const head = asking({ personal: bearer }, ["personal"]);
    expect(await found(base, head)).toContain("security-alternative-removed breaking");
  });

  it("is not guessed where several could be it", async () => {
    const base = asking({ a: bearer, b: bearer }, ["a", "b"]);
    const head = asking({ c: bearer, d: bearer }, ["c", "d"]);
    expect(await found(base, head)).toContain("security-alternative-removed breaking");
  });
});

describe("a security scheme of another type", () => {
  it("is one finding beside what packages take, however many keywords say so and operations ask for it", async () => {
    const base = asking({ pat: bearer }, ["pat"]);
    const { changes } = await compare(base, asking({ pat: key }, ["pat"]));
    expect(changes.map(({ rule, message }) => [rule, message])).toEqual([
      [
        "security-scheme-changed",
        "Credentials of the security scheme `pat` are now sent differently: it was `type: http, scheme: bearer` and is now `type: apiKey, in: header, name: X-Key`.",
      ],
      ["credential-removed", "Packages no longer take `bearer` as a credential."],
      ["credential-added", "Packages now take `header X-Key` as a credential."],
    ]);
  });

  it("says nothing of flows that went with the type", async () => {
    const flows = { implicit: { authorizationUrl: "https://a.example", scopes: {} } };
    const base = asking({ pat: { type: "oauth2", flows } }, ["pat"]);
    expect(await found(base, asking({ pat: bearer }, ["pat"]))).toEqual([
      "security-scheme-changed breaking",
    ]);
  });
});

describe("the scopes of a flow", () => {
  const granting = (...scopes: string[]): JsonObject => {
    const named = Object.fromEntries(scopes.map((scope) => [scope, "What it allows."]));
    const flows = { clientCredentials: { tokenUrl: "https://a.example/token", scopes: named } };
    return asking({ pat: { type: "oauth2", flows } }, ["pat"]);
  };
  const many = Array.from({ length: 30 }, (_, index) => `scope:${index}`);

  it.each([
    ["gained `new`", granting(...many), granting(...many, "new")],
    ["lost `new`", granting(...many, "new"), granting(...many)],
    ["gained `new` and lost `old`", granting(...many, "old"), granting("new", ...many)],
  ])("are told by those that differ, however many there are: %s", async (change, base, head) => {
    const { changes } = await compare(base, head);
    expect(changes.map(({ message }) => message)).toEqual([
      `The OAuth flows of the security scheme \`pat\` changed: \`clientCredentials.scopes\` ${change}.`,
    ]);
  });

  it("are no change in another order", async () => {
    expect(await found(granting("a", "b"), granting("b", "a"))).toEqual([]);
  });

  it("make another finding where another one came", async () => {
    const fingerprints = await Promise.all(
      ["b", "c"].map(async (scope) => (await compare(granting("a"), granting("a", scope))).changes),
    );
    const [one, other] = fingerprints.map(([change]) => change?.fingerprint);
    expect(one).not.toBe(other);
  });
});

describe("scopes that are all needed", () => {
  it("are not told as if one of them were enough", async () => {
    const needing = (...scopes: string[]): JsonObject =>
      api(
        { "/things": { get: operation({ security: [{ pat: scopes }, { key: [] }] }) } },
        { components: { securitySchemes: { pat: { type: "oauth2", flows: {} }, key } } },
      );
    const { changes } = await compare(needing("a"), needing("a", "b"));
    expect(changes.map(({ message }) => message)).toEqual([
      "`GET /things` now requires more scopes: `key` or `pat` with `a` and `b`.",
    ]);
  });
});

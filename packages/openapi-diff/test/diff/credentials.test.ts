import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { api, operation } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const bearer = { type: "http", scheme: "bearer" };
const key = { type: "apiKey", in: "header", name: "X-Key" };
const tokens = (...urls: string[]): JsonObject =>
  Object.fromEntries(
    urls.map((tokenUrl, index) => [
      `oauth${index}`,
      { type: "oauth2", flows: { clientCredentials: { tokenUrl, scopes: {} } } },
    ]),
  );

/** A description whose operations ask for each of some schemes, as alternatives. */
function asking(schemes: JsonObject): JsonObject {
  const security = Object.keys(schemes).map((name): JsonObject => ({ [name]: [] }));
  return api(
    { "/things": { get: operation({ security }) } },
    { components: { securitySchemes: schemes } },
  );
}

/** What is found of credentials, with what it does to the types of packages. */
async function found(base: JsonObject, head: JsonObject): Promise<string[]> {
  const { changes } = await compare(base, head);
  return changes
    .filter(({ rule }) => rule.startsWith("credential-"))
    .map(({ message, types, bump }) => `${message} ${types} ${bump}`)
    .sort();
}

describe("what packages take as credentials", () => {
  it("breaks types where it is gone, and takes a minor version where it is new", async () => {
    expect(await found(asking({ a: bearer, b: key }), asking({ a: bearer }))).toEqual([
      "Packages no longer take `header X-Key` as a credential. breaking major",
    ]);
    expect(await found(asking({ a: bearer }), asking({ a: bearer, b: key }))).toEqual([
      "Packages now take `header X-Key` as a credential. none minor",
    ]);
  });

  it.each([
    ["the name of a scheme changes", asking({ a: bearer }), asking({ b: bearer })],
    ["another type is sent alike", asking({ a: bearer }), asking({ a: { type: "openIdConnect" } })],
    ["a scheme comes that is sent alike", asking({ a: bearer }), asking({ a: bearer, b: bearer })],
    ["the order changes", asking({ a: bearer, b: key }), asking({ b: key, a: bearer })],
    [
      "a scheme comes that no operation asks for",
      asking({ a: bearer }),
      {
        ...asking({ a: bearer }),
        components: { securitySchemes: { a: bearer, unused: key } },
      },
    ],
  ])("stays where %s", async (_, base, head) => {
    expect(await found(base, head)).toEqual([]);
  });

  it("has the function for tokens, with a URL of its own or not", async () => {
    const [first, second] = ["https://a.example/token", "https://b.example/token"];
    expect(await found(asking({ a: bearer }), asking(tokens(first)))).toEqual([
      "Packages now take `bearer` by `clientCredentials` as a credential. none minor",
      "Packages now take `bearer` by `clientCredentials` without `tokenUrl` as a credential. none minor",
    ]);
    expect(await found(asking(tokens(first)), asking(tokens(first, second)))).toEqual([
      "Packages no longer take `bearer` by `clientCredentials` without `tokenUrl` as a credential. breaking major",
    ]);
    expect(await found(asking(tokens(first)), asking(tokens(second)))).toEqual([]);
  });

  it("says where the scheme is that says it", async () => {
    const { changes } = await compare(asking({ a: bearer, b: key }), asking({ a: bearer }));
    const removed = changes.find(({ rule }) => rule === "credential-removed");
    expect(JSON.stringify(removed)).toContain("/components/securitySchemes/b");
  });
});

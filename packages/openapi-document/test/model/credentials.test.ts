import { describe, expect, it } from "vitest";
import { documentOf, specOf } from "@convex-openapi/test-support/documents";
import type { JsonObject } from "../../src/document.ts";
import { ApiModel } from "../../src/model/api-model.ts";
import { type ClientCredentials, credentialsOf } from "../../src/model/credentials.ts";

const responses = { 200: { description: "" } };

function read(
  schemes: JsonObject,
  security: JsonObject[] | undefined,
  own: Readonly<Record<string, JsonObject[]>> = {},
): ClientCredentials {
  const operations = Object.entries(own).map(([name, needed]): [string, JsonObject] => [
    `/${name}`,
    { get: { security: needed, responses } },
  ]);
  const paths = { "/it": { get: { responses } }, ...Object.fromEntries(operations) };
  const parts = { components: { securitySchemes: schemes }, paths, ...(security && { security }) };
  return credentialsOf(new ApiModel(documentOf(specOf(parts))));
}

function keysOf(schemes: JsonObject, ...security: JsonObject[]): string[] {
  return read(schemes, security).credentials.map(({ key }) => key);
}

const token = { type: "http", scheme: "bearer" };
const user = { type: "http", scheme: "basic" };
const key = { type: "apiKey", in: "header", name: "X-Key" };

describe("a credential", () => {
  it.each([
    ["bearer of HTTP", { type: "http", scheme: "BEARER" }, "bearer"],
    ["basic of HTTP", { type: "http", scheme: "Basic" }, "basic"],
    ["another scheme of HTTP", { type: "http", scheme: "digest" }, "header Authorization"],
    ["OAuth", { type: "oauth2", flows: {} }, "bearer"],
    ["OpenID Connect", { type: "openIdConnect" }, "bearer"],
    ["a key in a header", key, "header X-Key"],
    ["a key in the query", { type: "apiKey", in: "query", name: "a[b]" }, "query a[b]"],
    ["a key in a cookie", { type: "apiKey", in: "cookie", name: "sid" }, "cookie sid"],
  ])("is known by what goes over the wire: %s", (_, scheme, expected) => {
    expect(keysOf({ a: scheme }, { a: [] })).toEqual([expected]);
  });

  it.each([
    ["a certificate", { type: "mutualTLS" }],
    ["HTTP without a scheme", { type: "http" }],
    ["a key without a name", { type: "apiKey", in: "header" }],
    ["a key without a place", { type: "apiKey", name: "k" }],
    ["a key in the body", { type: "apiKey", in: "body", name: "k" }],
    ["a name that no header has", { type: "apiKey", in: "header", name: "X Key" }],
    ["a name that no cookie has", { type: "apiKey", in: "cookie", name: "a;b" }],
    ["a name with a blank in the query", { type: "apiKey", in: "query", name: "a + b" }],
    ["a type that nobody knows", { type: "magic" }],
  ])("is none of %s", (_, scheme) => {
    expect(keysOf({ a: scheme }, { a: [] })).toEqual([]);
  });

  it("is one where schemes are sent alike, however they write the header", () => {
    const login = { type: "oauth2", flows: {} };
    const other = { ...key, name: "x-key" };
    const { credentials, schemes } = read({ login, token, key, other }, [
      { token: [] },
      { login: ["read"] },
      { other: [] },
      { key: [] },
    ]);
    expect(credentials.map(({ key: name }) => name)).toEqual(["bearer", "header X-Key"]);
    expect([...schemes.values()].map(({ length }) => length)).toEqual([2, 2]);
  });

  it("is none of a scheme that nothing asks for, or that is not there", () => {
    expect(keysOf({ token, user }, { token: [], gone: [] }, { user: [] })).toEqual(["basic"]);
  });
});

describe("what operations send", () => {
  const schemes = { token, user, key, tls: { type: "mutualTLS" } };

  it("are alternatives in the order of the description, each once and sorted", () => {
    const security = [{ token: [], key: [] }, { user: [] }, { key: [], token: [] }];
    expect(read(schemes, security).common).toEqual([["bearer", "header X-Key"], ["basic"]]);
  });

  it("is nothing where nobody is asked, or a certificate is enough", () => {
    expect(read(schemes, [{}, { tls: [] }, { tls: [], token: [] }]).common).toEqual([["bearer"]]);
  });

  it("is said by operations that differ from the description", () => {
    const { common, own } = read(schemes, [{ token: [] }], {
      same: [{ token: ["read"] }],
      other: [{ user: [] }],
      none: [],
    });
    expect(common).toEqual([["bearer"]]);
    expect([...own].map(([{ path }, sets]) => [path, sets])).toEqual([
      ["/none", []],
      ["/other", [["basic"]]],
    ]);
  });

  it("is what most of them say where the description says nothing", () => {
    const { common, own } = read(schemes, undefined, {
      a: [{ user: [] }],
      b: [{ user: [] }],
      c: [{ token: [] }],
      d: [],
    });
    expect(common).toEqual([["basic"]]);
    expect([...own.keys()].map(({ path }) => path)).toEqual(["/c", "/d", "/it"]);
  });

  it("does not depend on the order of keys where as many say one thing as another", () => {
    const [one, other] = [{ a: [{ user: [] }] }, { b: [{ token: [] }] }];
    expect(read(schemes, undefined, { ...one, ...other }).common).toEqual(
      read(schemes, undefined, { ...other, ...one }).common,
    );
  });
});

import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen, type Loopback, refusalOf, requestOf, type Received } from "../wire/loopback.ts";
import { type CredentialsApi, loadSecured, needs } from "./credentials-api.ts";

let server: Loopback;
beforeAll(async () => {
  server = await listen();
});
afterAll(() => server.close());

/** What a call sends of a client that has been given these credentials. */
async function sent(
  api: CredentialsApi,
  given: object,
  init: object = {},
  options: object = {},
  name = "callIt",
): Promise<Received> {
  return requestOf(server, async (baseUrl) => {
    const client = api.createTestClient({ baseUrl, auth: api.credentials(given), ...options });
    return api.functions[name]?.(client, init);
  });
}

describe("a credential is sent", () => {
  it.each([
    ["bearer", ["token"], { bearer: "abc" }, { authorization: "Bearer abc" }],
    ["bearer of OpenID Connect", ["login"], { bearer: "abc" }, { authorization: "Bearer abc" }],
    ["bearer of OAuth", ["machine"], { bearer: "abc" }, { authorization: "Bearer abc" }],
    [
      "basic",
      ["user"],
      { basic: { username: "a", password: "b:c" } },
      { authorization: "Basic YTpiOmM=" },
    ],
    [
      "basic in UTF-8",
      ["user"],
      { basic: { username: "test", password: "123£" } },
      { authorization: "Basic dGVzdDoxMjPCow==" },
    ],
    [
      "another scheme of HTTP, all of its header",
      ["signature"],
      { header: { Authorization: "HOBA result=x" } },
      { authorization: "HOBA result=x" },
    ],
    ["a header", ["key"], { header: { "X-Api-Key": "k 1" } }, { "x-api-key": "k 1" }],
    ["a cookie", ["session"], { cookie: { sid: "s1" } }, { cookie: "sid=s1" }],
    [
      "two headers together",
      ["key", "tenant"],
      { header: { "X-Api-Key": "k", "X-Tenant": "t" } },
      { "x-api-key": "k", "x-tenant": "t" },
    ],
    [
      "a token beside a certificate",
      ["token", "certificate"],
      { bearer: "abc" },
      { authorization: "Bearer abc" },
    ],
  ])("as %s", async (_, names, given, headers) => {
    const api = await loadSecured([needs(...names)]);
    expect((await sent(api, given)).headers).toMatchObject(headers);
  });

  it("as a query parameter behind those of the call", async () => {
    const api = await loadSecured([needs("queryKey")]);
    expect((await sent(api, { query: { api_key: "a&b=c" } })).target).toBe("/it?api_key=a%26b%3Dc");
    const init = { querySerializer: () => "a=%20b" };
    expect((await sent(api, { query: { api_key: "k" } }, init)).target).toBe(
      "/it?a=%20b&api_key=k",
    );
  });

  it("as a query parameter whose name no header can have", async () => {
    const securitySchemes = { key: { type: "apiKey", in: "query", name: "api[key]" } };
    const api = await loadSecured([needs("key")], [], { components: { securitySchemes } });
    const { target } = await sent(api, { query: { "api[key]": "k" } });
    expect(target).toBe("/it?api%5Bkey%5D=k");
  });

  it("with the body of the call", async () => {
    for (const names of [["token"], ["key"], ["queryKey"]]) {
      const api = await loadSecured([needs(...names)]);
      const given = {
        ...(names[0] === "token" && { bearer: "abc" }),
        ...(names[0] === "key" && { header: { "X-Api-Key": "k" } }),
        ...(names[0] === "queryKey" && { query: { api_key: "k" } }),
      };
      const { body, headers } = await sent(api, given, { body: { a: 1 } }, {}, "sendIt");
      expect(String(body)).toBe('{"a":1}');
      expect(headers["content-type"]).toBe("application/json");
    }
  });

  it("that a function gives, which is asked for each call anew", async () => {
    const api = await loadSecured([needs("token")]);
    let count = 0;
    const auth = api.credentials({ bearer: async () => `t${++count}` });
    const client = api.createTestClient({ baseUrl: server.url, auth });
    const tokens = [];
    for (let call = 0; call < 2; call++) {
      tokens.push((await requestOf(server, async () => api.functions["callIt"]?.(client))).headers);
    }
    expect(tokens.map(({ authorization }) => authorization)).toEqual(["Bearer t1", "Bearer t2"]);
  });

  it("by calls by path and by `request`, as most operations send it", async () => {
    const api = await loadSecured([needs("token")], []);
    const client = api.createTestClient({
      baseUrl: server.url,
      auth: api.credentials({ bearer: "abc" }),
    });
    const other = client as unknown as { request(...given: unknown[]): Promise<unknown> };
    for (const call of [
      () => client.GET("/it"),
      () => client.GET("/it", {}),
      () => other.request("get", "/it"),
      () => other.request("get", "/it", {}),
    ]) {
      expect((await requestOf(server, call)).headers.authorization).toBe("Bearer abc");
    }
  });

  it("with the `fetch` of a call in place of that of the client", async () => {
    const api = await loadSecured([needs("token")]);
    const seen: string[] = [];
    const fetchAs =
      (name: string) =>
      (request: Request): Promise<Response> => {
        seen.push(name);
        return fetch(request);
      };
    const options = { fetch: fetchAs("client") };
    expect((await sent(api, { bearer: "a" }, {}, options)).headers.authorization).toBe("Bearer a");
    const init = { fetch: fetchAs("call") };
    expect((await sent(api, { bearer: "a" }, init, options)).headers.authorization).toBe(
      "Bearer a",
    );
    expect(seen).toEqual(["client", "call"]);
  });

  it("with what a call says to the `fetch` of a platform", async () => {
    const api = await loadSecured([needs("token")]);
    let next: unknown;
    const options = {
      fetch(request: Request & { next?: unknown }) {
        ({ next } = request);
        return fetch(request);
      },
    };
    await sent(api, { bearer: "a" }, { next: { revalidate: 1 } }, options);
    expect(next).toEqual({ revalidate: 1 });
  });
});

describe("of alternatives", () => {
  it("the first is sent of which everything is given", async () => {
    const api = await loadSecured([needs("key", "tenant"), needs("user"), needs("token")]);
    const basic = { username: "a", password: "b" };
    const { headers } = await sent(api, { header: { "X-Api-Key": "k" }, basic, bearer: "t" });
    expect(headers.authorization).toBe("Basic YTpi");
    expect(headers).not.toHaveProperty("x-api-key");
  });

  it("one whose function gives nothing is passed over", async () => {
    const api = await loadSecured([needs("token"), needs("user")]);
    const given = { bearer: () => undefined, basic: () => ({ username: "a", password: "" }) };
    expect((await sent(api, given)).headers.authorization).toBe("Basic YTo=");
  });

  it("none is the last one, wherever it stands", async () => {
    const api = await loadSecured([{}, needs("token")]);
    expect((await sent(api, { bearer: "t" })).headers.authorization).toBe("Bearer t");
    expect((await sent(api, {})).headers).not.toHaveProperty("authorization");
  });

  it("nothing is sent where none is given: the server decides", async () => {
    const api = await loadSecured([needs("key", "tenant")]);
    const { headers } = await sent(api, { header: { "X-Tenant": "t" } });
    expect(headers).not.toHaveProperty("x-tenant");
  });

  it("those of the operation are sent, not those of the description", async () => {
    const api = await loadSecured([needs("token")], [needs("key")]);
    const given = { bearer: "t", header: { "X-Api-Key": "k" } };
    const { headers } = await sent(api, given, {}, {}, "callOther");
    expect(headers["x-api-key"]).toBe("k");
    expect(headers).not.toHaveProperty("authorization");
  });

  it("an operation without security sends nothing", async () => {
    const api = await loadSecured([needs("token")], []);
    const { headers } = await sent(api, { bearer: "t" }, {}, {}, "callOther");
    expect(headers).not.toHaveProperty("authorization");
  });
});

describe("what the caller sends stays", () => {
  it.each([
    ["headers of the client", {}, { headers: { Authorization: "Own 1" } }],
    ["headers of the call", { headers: { authorization: "Own 1" } }, {}],
  ])("in %s", async (_, init, options) => {
    for (const security of [[needs("token")], [needs("token", "key")]]) {
      const api = await loadSecured(security);
      expect((await sent(api, { bearer: "t" }, init, options)).headers.authorization).toBe("Own 1");
    }
  });

  it("in a header that the credential has, beside others", async () => {
    const api = await loadSecured([needs("key", "tenant")]);
    const given = { header: { "X-Tenant": "t", "X-Api-Key": "k" } };
    const { headers } = await sent(api, given, { headers: { "x-api-key": "own" } });
    expect(headers).toMatchObject({ "x-api-key": "own", "x-tenant": "t" });
  });

  it("in the query and in cookies", async () => {
    const api = await loadSecured([needs("session", "queryKey")]);
    const given = { query: { api_key: "k" }, cookie: { sid: "s" } };
    const init = { querySerializer: () => "api_key=own", headers: { cookie: "sid=own" } };
    const { target, headers } = await sent(api, given, init);
    expect(target).toBe("/it?api_key=own");
    expect(headers.cookie).toBe("sid=own");
  });

  it("but not in a header of the name that a query parameter or a cookie has", async () => {
    const securitySchemes = {
      asked: { type: "apiKey", in: "query", name: "x-name" },
      kept: { type: "apiKey", in: "cookie", name: "x-name" },
    };
    const more = { components: { securitySchemes } };
    const api = await loadSecured([needs("asked", "kept")], [], more);
    const given = { query: { "x-name": "k" }, cookie: { "x-name": "s" } };
    const { target, headers } = await sent(api, given, { headers: { "x-name": "own" } });
    expect(target).toBe("/it?x-name=k");
    expect(headers).toMatchObject({ "x-name": "own", cookie: "x-name=s" });
  });

  it("in other cookies, which the credential comes behind", async () => {
    const api = await loadSecured([needs("session")]);
    const init = { headers: { cookie: "a=b; xsid=1" } };
    const { headers } = await sent(api, { cookie: { sid: "s" } }, init);
    expect(headers.cookie).toBe("a=b; xsid=1; sid=s");
  });

  it("a client without `auth` adds nothing", async () => {
    const api = await loadSecured([needs("token")], [needs("key")]);
    for (const name of ["callIt", "callOther"]) {
      const { headers } = await requestOf(server, async (baseUrl) =>
        api.functions[name]?.(api.createTestClient({ baseUrl })),
      );
      expect(headers).not.toHaveProperty("authorization");
    }
  });
});

describe("a credential that cannot be sent is refused by its name alone", () => {
  const secret = "se\ncret";
  it.each([
    ["bearer", ["token"], { bearer: secret }, "bearer"],
    ["an empty one", ["token"], { bearer: "" }, "bearer"],
    ["one that is no text", ["token"], { bearer: ["secret"] }, "bearer"],
    ["what is behind ASCII", ["token"], { bearer: "secret€" }, "bearer"],
    ["what a function gives", ["token"], { bearer: () => secret }, "bearer"],
    ["a header", ["key"], { header: { "X-Api-Key": secret } }, "header X-Api-Key"],
    ["a query parameter", ["queryKey"], { query: { api_key: secret } }, "query api_key"],
    ["a cookie", ["session"], { cookie: { sid: "secret; admin=1" } }, "cookie sid"],
    ["a name with a colon", ["user"], { basic: { username: "a:secret", password: "" } }, "basic"],
    ["a password", ["user"], { basic: { username: "a", password: secret } }, "basic"],
    ["no name", ["user"], { basic: { username: "", password: "secret" } }, "basic"],
  ])("%s", async (_, names, given, key) => {
    const api = await loadSecured([needs(...names)]);
    const error = await refusalOf(server, async (baseUrl) =>
      api.functions["callIt"]?.(api.createTestClient({ baseUrl, auth: api.credentials(given) })),
    );
    expect(error.message).toBe(`no credential: ${key}`);
    expect(inspect(error)).not.toContain("secret");
  });

  it.each([
    ["a kind", ["token"], { beerer: "secret" }, "beerer"],
    ["the name of a scheme", ["token"], { token: "secret" }, "token"],
    ["a header", ["key"], { header: { "X-Other": "secret" } }, "header X-Other"],
    ["a kind of names", ["key"], { query: { api_key: "secret" } }, "query"],
  ])("%s that the API does not have, when the client is created", async (_, names, given, key) => {
    const api = await loadSecured([needs(...names)]);
    expect(() => api.credentials(given)).toThrow(new TypeError(`no credential: ${key}`));
  });

  it("what a function throws is what the call rejects with", async () => {
    const api = await loadSecured([needs("token")]);
    const failure = new Error("no token today");
    const auth = api.credentials({ bearer: () => Promise.reject(failure) });
    const error = await refusalOf(server, async (baseUrl) =>
      api.functions["callIt"]?.(api.createTestClient({ baseUrl, auth })),
    );
    expect(error).toBe(failure);
  });
});

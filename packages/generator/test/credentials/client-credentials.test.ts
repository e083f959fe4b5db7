import { getEventListeners } from "node:events";
import { inspect } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { give, listen, type Answer, type Loopback } from "../wire/loopback.ts";
import { type CredentialsApi, loadSecured, needs, schemes } from "./credentials-api.ts";

let api: CredentialsApi;
let server: Loopback;
let tokens: Loopback;
let time = 0;
beforeAll(async () => {
  [server, tokens] = await Promise.all([listen(), listen()]);
  api = await loadSecured([needs("machine")]);
});
afterAll(() => {
  server.close();
  tokens.close();
});
beforeEach(() => {
  time = 1_000_000;
  server.answer = {};
  issue();
  server.received.length = 0;
  tokens.received.length = 0;
});

/** Has the server of tokens give one after the other. */
function issue(more: object = { expires_in: 3600 }): void {
  tokens.answer = (response) => {
    const token = { access_token: `t${tokens.received.length}`, token_type: "Bearer", ...more };
    give({ body: JSON.stringify(token) }, response);
  };
}

const id = { clientId: "a client", clientSecret: "p+ss: wörd" };

function source(options: object = {}): (refused?: string, signal?: AbortSignal) => Promise<string> {
  return api.clientCredentials({
    ...id,
    tokenUrl: `${tokens.url}/token`,
    now: () => time,
    ...options,
  });
}

function sentTokens(): unknown[] {
  return server.received.map(({ headers }) => headers.authorization);
}

/** Something that calls with tokens. */
function caller(options: object = {}): (signal?: AbortSignal) => Promise<unknown> {
  const auth = api.credentials({ bearer: source(options) });
  const client = api.createTestClient({ baseUrl: server.url, auth });
  return async (signal) => (await api.functions["callIt"]?.(client, { signal }))?.response.status;
}

describe("a token is requested", () => {
  it("with the id and the secret, each encoded, as Basic (RFC 6749 section 2.3.1)", async () => {
    await source()();
    const { method, target, headers, body } = tokens.received[0] ?? {};
    expect([method, target, String(body)]).toEqual([
      "POST",
      "/token",
      "grant_type=client_credentials",
    ]);
    expect(headers?.["content-type"]).toBe("application/x-www-form-urlencoded");
    const basic = String(headers?.authorization).replace("Basic ", "");
    expect(Buffer.from(basic, "base64").toString()).toBe("a+client:p%2Bss%3A+w%C3%B6rd");
  });

  it("with both in the body, where that is asked for", async () => {
    await source({ method: "client_secret_post", scopes: ["read", "write"] })();
    const { headers, body } = tokens.received[0] ?? {};
    expect(headers).not.toHaveProperty("authorization");
    expect(Object.fromEntries(new URLSearchParams(String(body)))).toEqual({
      grant_type: "client_credentials",
      scope: "read write",
      client_id: id.clientId,
      client_secret: id.clientSecret,
    });
  });

  it("where the description says, by the `fetch` that is given", async () => {
    const seen: string[] = [];
    const fetch = async (url: string): Promise<Response> => {
      seen.push(url);
      return Response.json({ access_token: "t", token_type: "bearer" });
    };
    expect(await api.clientCredentials({ ...id, fetch })()).toBe("t");
    expect(seen).toEqual(["https://id.example.com/token"]);
  });

  it("once for calls at the same time", async () => {
    const call = caller();
    expect(await Promise.all([call(), call(), call()])).toEqual([200, 200, 200]);
    expect(tokens.received.length).toBe(1);
    expect(sentTokens()).toEqual(["Bearer t1", "Bearer t1", "Bearer t1"]);
  });

  it("anew a minute before it expires", async () => {
    const call = caller();
    await call();
    time += 3_539_999;
    await call();
    time += 1;
    await call();
    expect(sentTokens()).toEqual(["Bearer t1", "Bearer t1", "Bearer t2"]);
  });

  it("anew in the last tenth of a short life", async () => {
    issue({ expires_in: "10" });
    const call = caller();
    await call();
    time += 8_999;
    await call();
    time += 1;
    await call();
    expect(sentTokens()).toEqual(["Bearer t1", "Bearer t1", "Bearer t2"]);
  });

  it("for each call where it lives for no time", async () => {
    issue({ expires_in: 0 });
    const call = caller();
    await call();
    await call();
    expect(sentTokens()).toEqual(["Bearer t1", "Bearer t2"]);
  });

  it("once where the server says nothing of its life", async () => {
    issue({});
    const call = caller();
    await call();
    time += 1e12;
    await call();
    expect(tokens.received.length).toBe(1);
  });

  it("for each call with a clock that gives no number", async () => {
    const call = caller({ now: () => NaN });
    await call();
    await call();
    expect(tokens.received.length).toBe(2);
  });
});

describe("a call that is aborted", () => {
  const never: Answer = () => undefined;

  /** A call that waits for its token, and what aborts it. */
  async function waiting(): Promise<{ call: Promise<unknown>; controller: AbortController }> {
    tokens.answer = never;
    const controller = new AbortController();
    const call = caller()(controller.signal);
    await vi.waitUntil(() => tokens.received.length === 1);
    return { call, controller };
  }

  it("waits no longer for its token", async () => {
    const { call, controller } = await waiting();
    controller.abort(new Error("enough"));
    await expect(call).rejects.toThrow("enough");
    expect(server.received).toEqual([]);
  });

  it("leaves the request for a token to others", async () => {
    let answer = (): void => undefined;
    tokens.answer = (response) => {
      answer = () => give({ body: '{"access_token":"t1"}' }, response);
    };
    const call = caller();
    const controller = new AbortController();
    const calls = [call(controller.signal), call()];
    await vi.waitUntil(() => tokens.received.length === 1);
    controller.abort(new Error("enough"));
    await expect(calls[0]).rejects.toThrow("enough");
    answer();
    expect(await calls[1]).toBe(200);
    expect([tokens.received.length, sentTokens()]).toEqual([1, ["Bearer t1"]]);
  });

  it("requests no token where it is aborted before", async () => {
    const call = caller()(AbortSignal.abort(new Error("enough")));
    await expect(call).rejects.toThrow("enough");
    expect(tokens.received).toEqual([]);
  });

  it("leaves nothing on a signal that outlives it", async () => {
    const { signal } = new AbortController();
    await source()(undefined, signal);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});

describe("a token that is refused", () => {
  it("is renewed once, by one request for calls at the same time", async () => {
    const call = caller();
    await call();
    server.answer = (response) =>
      give({ status: response.req.headers.authorization === "Bearer t2" ? 200 : 401 }, response);
    expect(await Promise.all([call(), call(), call()])).toEqual([200, 200, 200]);
    expect(tokens.received.length).toBe(2);
  });

  it("is not renewed again where the next one is refused too", async () => {
    server.answer = { status: 401 };
    expect(await caller()()).toBe(401);
    expect(tokens.received.length).toBe(2);
    expect(sentTokens()).toEqual(["Bearer t1", "Bearer t2"]);
  });

  it("is not renewed for one that was replaced meanwhile", async () => {
    const token = source();
    await token();
    await token("t1");
    expect(await token("t1")).toBe("t2");
    expect(tokens.received.length).toBe(2);
  });
});

describe("where there is no token, the call rejects", () => {
  it.each([
    [
      "an error",
      { status: 401, body: '{"error":"invalid_client","error_description":"p+ss"}' },
      "401 invalid_client",
    ],
    ["an error without a code", { status: 500, body: "p+ss" }, "500"],
    ["an error that is no code", { status: 400, body: '{"error":"p+ss: wörd"}' }, "400"],
    ["no JSON", { body: "<html>" }, "200"],
    ["JSON that is no object", { body: "null" }, "200"],
    ["no token", { body: '{"token_type":"Bearer"}' }, "200"],
    ["an empty token", { body: '{"access_token":"","token_type":"Bearer"}' }, "200"],
    ["a token of another type", { body: '{"access_token":"p+ss","token_type":"mac"}' }, "200"],
    ["a redirect", { status: 307, headers: { location: "/elsewhere" } }, "307"],
  ] satisfies [string, Answer, string][])(
    "for %s, with its status alone",
    async (_, answer, end) => {
      tokens.answer = answer;
      const error = await caller()().catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(Error);
      expect((error as Error).message).toBe(`no token from ${tokens.url}: ${end}`);
      expect(inspect(error, { depth: null })).not.toMatch(/p\+ss|cCtzcz|p%2Bss/);
      expect(tokens.received.length).toBe(1);
      expect(server.received.length).toBe(0);
    },
  );

  it("and the next one tries again", async () => {
    const call = caller();
    tokens.answer = { status: 503 };
    await expect(Promise.all([call(), call()])).rejects.toThrow("503");
    issue();
    expect(await call()).toBe(200);
  });

  it("as `fetch` does without a response", async () => {
    const failure = new TypeError("fetch failed");
    await expect(caller({ fetch: () => Promise.reject(failure) })()).rejects.toBe(failure);
  });

  it("with a token that cannot be sent", async () => {
    issue({ access_token: "a\nb" });
    await expect(caller()()).rejects.toThrow(new TypeError("no credential: bearer"));
  });
});

it.each([{ clientId: "" }, { clientSecret: "" }])("%j is refused at once", (given) => {
  expect(() => source(given)).toThrow("clientId or clientSecret is empty");
});

it("the secret shows in nothing that is made of it", () => {
  const token = source();
  const auth = api.credentials({ bearer: token });
  for (const value of [token, auth, api.createTestClient({ auth })]) {
    expect(inspect(value, { depth: null, showHidden: true })).not.toContain("p+ss");
  }
});

it("a description without the flow has no such function, and one with two servers of tokens no default", async () => {
  expect(await loadSecured([needs("token")])).not.toHaveProperty("clientCredentials");
  const second = {
    type: "oauth2",
    flows: { clientCredentials: { tokenUrl: "https://other.example.com/token", scopes: {} } },
  };
  const components = { securitySchemes: { ...schemes, second } };
  const two = await loadSecured([needs("machine"), needs("second")], [], { components });
  await expect(two.clientCredentials(id)()).rejects.toThrow("parse URL");
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { give, listen, type Answer, type Loopback } from "../wire/loopback.ts";
import { type CredentialsApi, loadSecured, needs } from "./credentials-api.ts";

let server: Loopback;
beforeAll(async () => {
  server = await listen();
});
afterAll(() => server.close());
beforeEach(() => {
  server.received.length = 0;
});

/** Has the server refuse what is not signed so. */
function accept(credential: string): void {
  server.answer = (response) => {
    const { authorization, "x-api-key": key } = response.req.headers;
    give([authorization, key].includes(credential) ? {} : { status: 401 }, response);
  };
}

async function call(
  api: CredentialsApi,
  given: object,
  init: object = {},
  name = "callIt",
): Promise<unknown> {
  const auth = api.credentials(given);
  const client = api.createTestClient({ baseUrl: server.url, auth });
  return (await api.functions[name]?.(client, init))?.response.status;
}

function authorizations(): unknown[] {
  return server.received.map(({ headers }) => headers.authorization ?? headers["x-api-key"]);
}

/** A client that sends everything in `Authorization`, and one that does not. */
const plain = [[needs("token")], "alone"] as const;
const together = [[needs("token"), needs("key")], "beside other headers"] as const;

describe.each([plain, together])("after status 401, with %j (%s)", (security) => {
  const load = (): Promise<CredentialsApi> => loadSecured(security);

  it("a function is asked once more, with what was refused, and the call is repeated", async () => {
    accept("Bearer new");
    const asked: unknown[] = [];
    const bearer = (refused?: string): string => {
      asked.push(refused);
      return refused === undefined ? "old" : "new";
    };
    expect(await call(await load(), { bearer })).toBe(200);
    expect(asked).toEqual([undefined, "old"]);
    expect(authorizations()).toEqual(["Bearer old", "Bearer new"]);
  });

  it("the call is repeated once only", async () => {
    accept("Bearer never");
    let count = 0;
    expect(await call(await load(), { bearer: () => `t${++count}` })).toBe(401);
    expect(authorizations()).toEqual(["Bearer t1", "Bearer t2"]);
  });

  it.each([
    ["a text", "old"],
    ["a function that gives the same", () => "old"],
    ["a function that gives nothing more", (refused?: string) => (refused ? undefined : "old")],
  ])("the call is not repeated with %s", async (_, bearer) => {
    accept("Bearer new");
    expect(await call(await load(), { bearer })).toBe(401);
    expect(authorizations()).toEqual(["Bearer old"]);
  });

  it("the repeated call has the body of the first", async () => {
    accept("Bearer new");
    const bearer = (refused?: string): string => (refused === undefined ? "old" : "new");
    expect(await call(await load(), { bearer }, { body: { a: 1 } }, "sendIt")).toBe(200);
    expect(server.received.map(({ body }) => String(body))).toEqual(['{"a":1}', '{"a":1}']);
  });

  it.each([
    ["a stream", () => new Blob(["abc"]).stream()],
    ["a file, which a copy would keep in memory,", () => new Blob(["abc"])],
  ])("%s is not sent again", async (_, bodyOf) => {
    accept("Bearer new");
    const bearer = (refused?: string): string => (refused === undefined ? "old" : "new");
    const body = bodyOf();
    const init = { body, contentType: "application/octet-stream", duplex: "half" };
    expect(await call(await load(), { bearer }, init, "sendIt")).toBe(401);
    expect(String(server.received[0]?.body)).toBe("abc");
    expect(server.received.length).toBe(1);
  });

  it("what the function throws is what the call rejects with", async () => {
    accept("Bearer new");
    const failure = new Error("no other token");
    const bearer = (refused?: string): string => {
      if (refused !== undefined) throw failure;
      return "old";
    };
    await expect(call(await load(), { bearer })).rejects.toBe(failure);
  });

  it.each([403, 500])("but not after status %i", async (status) => {
    server.answer = { status };
    let count = 0;
    expect(await call(await load(), { bearer: () => `t${++count}` })).toBe(status);
    expect(count).toBe(1);
  });

  it("a function gets the signal of the call, which rejects as soon as it does", async () => {
    accept("Bearer new");
    const controller = new AbortController();
    const bearer = (refused?: string, signal?: AbortSignal): string | Promise<string> => {
      if (refused === undefined) return "old";
      return new Promise((_, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason as Error));
        controller.abort(new Error("enough"));
      });
    };
    const { signal } = controller;
    await expect(call(await load(), { bearer }, { signal })).rejects.toThrow("enough");
    expect(authorizations()).toEqual(["Bearer old"]);
  });

  it("a refusal whose body has no end is read until the call is aborted", async () => {
    server.answer = (response) => void response.writeHead(401).write("no");
    const controller = new AbortController();
    const bearer = (refused?: string): string => {
      if (refused !== undefined) setImmediate(() => controller.abort(new Error("enough")));
      return refused === undefined ? "old" : "new";
    };
    const { signal } = controller;
    await expect(call(await load(), { bearer }, { signal })).rejects.toThrow("enough");
    expect(authorizations()).toEqual(["Bearer old"]);
  });

  it("the body of a failure is read as it came", async () => {
    server.answer = { status: 401, body: "{ }" };
    const api = await load();
    let count = 0;
    const auth = api.credentials({ bearer: () => `t${++count}` });
    const client = api.createTestClient({ baseUrl: server.url, auth });
    expect((await api.functions["callIt"]?.(client))?.text).toBe("{ }");
  });

  it("nothing is repeated with what the caller sends", async () => {
    accept("Bearer new");
    const headers = { authorization: "Bearer own" };
    expect(await call(await load(), { bearer: () => "new" }, { headers })).toBe(401);
    expect(authorizations()).toEqual(["Bearer own"]);
  });
});

it("a header is renewed as a token is", async () => {
  accept("k2");
  const header = { "X-Api-Key": (refused?: string) => (refused === "k1" ? "k2" : "k1") };
  expect(await call(await loadSecured([needs("key")]), { header })).toBe(200);
  expect(authorizations()).toEqual(["k1", "k2"]);
});

it("a call is repeated after a redirect, at the place that it led to", async () => {
  const byTarget: Readonly<Record<string, Answer>> = {
    "/it": { status: 307, headers: { location: "/there" } },
  };
  server.answer = (response) => {
    const isNew = response.req.headers["x-api-key"] === "k2";
    give(byTarget[response.req.url ?? ""] ?? (isNew ? {} : { status: 401 }), response);
  };
  const header = { "X-Api-Key": (refused?: string) => (refused === "k1" ? "k2" : "k1") };
  const api = await loadSecured([needs("key")]);
  expect(await call(api, { header }, { body: { a: 1 } }, "sendIt")).toBe(200);
  expect(server.received.map(({ target, body }) => `${target} ${String(body)}`)).toEqual([
    '/it {"a":1}',
    '/there {"a":1}',
    '/there {"a":1}',
  ]);
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { give, listen, type Answer, type Loopback } from "../wire/loopback.ts";
import { type CredentialsApi, loadSecured, needs } from "./credentials-api.ts";

let server: Loopback;
let other: Loopback;
beforeAll(async () => {
  [server, other] = await Promise.all([listen(), listen()]);
});
afterAll(() => {
  server.close();
  other.close();
});
beforeEach(() => {
  server.received.length = 0;
  other.received.length = 0;
  other.answer = {};
});

/** Has the server answer by path; `{}` elsewhere. */
function answers(byPath: Readonly<Record<string, Answer>>): void {
  server.answer = (response) => {
    const [path = ""] = (response.req.url ?? "").split("?");
    give(byPath[path] ?? {}, response);
  };
}

function to(location: string, status = 302): Answer {
  return { status, headers: { location }, body: "" };
}

/** What of a request is a secret. */
function secrets({ received }: Loopback): unknown[] {
  return received.map(({ target, headers }) => {
    const { authorization = "", cookie } = headers;
    const basic = Buffer.from(authorization.replace("Basic ", ""), "base64").toString();
    return [target, authorization, basic, headers["x-api-key"], cookie].filter((text) =>
      text?.includes("secret"),
    ).length;
  });
}

const kinds = [
  [["token"], { bearer: "secret" }],
  [["user"], { basic: { username: "secret", password: "" } }],
  [["key"], { header: { "X-Api-Key": "secret" } }],
  [["queryKey"], { query: { api_key: "secret" } }],
  [["session"], { cookie: { sid: "secret" } }],
  [["token", "key"], { bearer: "secret", header: { "X-Api-Key": "secret" } }],
] as const;

async function call(
  api: CredentialsApi,
  given: object,
  name = "callIt",
  init: object = {},
): Promise<{ readonly status: unknown; readonly response: Response } | undefined> {
  const auth = api.credentials(given);
  return api.functions[name]?.(api.createTestClient({ baseUrl: server.url, auth }), init);
}

describe.each(kinds)("what is sent for %j", (names, given) => {
  it("goes along with a redirect to the same origin", async () => {
    answers({ "/it": to("/there?a=1") });
    const result = await call(await loadSecured([needs(...names)]), given);
    expect(result?.status).toBe(200);
    expect(server.received.map(({ target }) => target.split("?")[0])).toEqual(["/it", "/there"]);
    expect(secrets(server)[1]).toBe(names.length);
  });

  it.each([301, 302, 303, 307, 308])(
    "goes to no other origin that status %i leads to, which is asked without it",
    async (status) => {
      answers({ "/it": to(`${other.url}/there`, status) });
      const result = await call(await loadSecured([needs(...names)]), given);
      expect(result?.status).toBe(200);
      expect(other.received.map(({ method, target }) => [method, target])).toEqual([
        ["GET", "/there"],
      ]);
      const [{ headers } = { headers: {} }] = other.received;
      expect(headers).not.toHaveProperty("authorization");
      expect(headers).not.toHaveProperty("x-api-key");
      expect(headers).not.toHaveProperty("cookie");
    },
  );

  it("does not go to another origin by two redirects, and comes back with none", async () => {
    answers({ "/it": to("/second", 307), "/second": to(`${other.url}/there`, 307) });
    other.answer = to(`${server.url}/back`);
    await call(await loadSecured([needs(...names)]), given);
    expect(secrets(other)).toEqual([0]);
    expect(server.received.map(({ target }) => target.split("?")[0])).toEqual([
      "/it",
      "/second",
      "/back",
    ]);
  });
});

describe("a redirect that repeats the query of the request", () => {
  const given = { query: { api_key: "sec/ret" } };
  const repeated = (target: string): void => {
    server.answer = (response) => {
      const [path, query = ""] = (response.req.url ?? "").split("?");
      give(path === "/it" ? to(`${target}?a=1&${query}`, 307) : {}, response);
    };
  };

  it("takes no key to another origin", async () => {
    repeated(`${other.url}/there`);
    await call(await loadSecured([needs("queryKey")]), given);
    expect(other.received.map(({ target }) => target)).toEqual(["/there?a=1"]);
  });

  it("shows no key in the URL of the response, and sends it once", async () => {
    repeated("/there");
    const result = await call(await loadSecured([needs("queryKey")]), given);
    expect(server.received.at(-1)?.target).toBe("/there?a=1&api_key=sec%2Fret");
    expect(result?.response.url).toBe(`${server.url}/there?a=1`);
  });

  it("takes no key that was renewed to another origin", async () => {
    repeated(`${other.url}/there`);
    const { answer } = server;
    server.answer = (response) => {
      if ((response.req.url ?? "").includes("old")) give({ status: 401 }, response);
      else if (typeof answer === "function") answer(response);
    };
    const renewing = { query: { api_key: (refused?: string) => (refused ? "new" : "old") } };
    await call(await loadSecured([needs("queryKey")]), renewing);
    expect(other.received.map(({ target }) => target)).toEqual(["/there?a=1"]);
  });
});

describe("credentials go", () => {
  it("not to another `baseUrl` of a call", async () => {
    for (const [names, given] of kinds) {
      const api = await loadSecured([needs(...names)]);
      await call(api, given, "callIt", { baseUrl: other.url });
    }
    expect(secrets(other)).toEqual(kinds.map(() => 0));
  });

  it("to another `baseUrl` of a call that the description names", async () => {
    for (const [names, given] of kinds) {
      const servers = [{ url: "https://api.example.com" }, { url: `${other.url}/v2` }];
      const api = await loadSecured([needs(...names)], [], { servers });
      await call(api, given, "callIt", { baseUrl: other.url });
    }
    expect(secrets(other).every((count) => Number(count) > 0)).toBe(true);
  });

  it("not where a middleware sends a request", async () => {
    for (const [names, given] of kinds) {
      const api = await loadSecured([needs(...names)]);
      const client = api.createTestClient({ baseUrl: server.url, auth: api.credentials(given) });
      client.use({ onRequest: () => new Request(`${other.url}/it`) });
      await api.functions["callIt"]?.(client);
    }
    expect(secrets(other)).toEqual(kinds.map(() => 0));
  });

  it("not to another port, scheme or host", async () => {
    const api = await loadSecured([needs("key")]);
    const given = { header: { "X-Api-Key": "secret" } };
    const { host } = new URL(server.url);
    const seen: (string | null)[] = [];
    const fetch = async (request: Request): Promise<Response> => {
      seen.push(request.headers.get("x-api-key"));
      return new Response("{}");
    };
    const auth = api.credentials(given);
    const client = api.createTestClient({ baseUrl: server.url, auth, fetch });
    for (const baseUrl of [
      `https://${host}`,
      `http://${host.replace("127", "126")}`,
      "http://127.0.0.1:1",
    ]) {
      await api.functions["callIt"]?.(client, { baseUrl });
    }
    expect(seen).toEqual([null, null, null]);
  });
});

describe("a redirect that is followed with credentials", () => {
  const given = { header: { "X-Api-Key": "secret" } };
  const load = (): Promise<CredentialsApi> => loadSecured([needs("key")]);

  it.each([
    [301, "GET"],
    [302, "GET"],
    [303, "GET"],
    [307, "POST"],
    [308, "POST"],
  ])("of a POST by status %i is a %s, as `fetch` has it", async (status, method) => {
    answers({ "/it": to("/there", status) });
    await call(await load(), given, "sendIt", { body: { a: 1 } });
    const [, second] = server.received;
    expect(second?.method).toBe(method);
    expect(String(second?.body)).toBe(method === "POST" ? '{"a":1}' : "");
    expect(second?.headers["content-type"]).toBe(
      method === "POST" ? "application/json" : undefined,
    );
    expect(second?.headers["x-api-key"]).toBe("secret");
  });

  it("of a POST takes its body to another origin, as `fetch` does, without credentials", async () => {
    answers({ "/it": to(`${other.url}/there`, 307) });
    await call(await load(), given, "sendIt", { body: { a: 1 } });
    expect(String(other.received[0]?.body)).toBe('{"a":1}');
    expect(secrets(other)).toEqual([0]);
  });

  it("takes what the caller has signed with to no other origin either", async () => {
    answers({ "/it": to(`${other.url}/there`) });
    const headers = { Authorization: "Own secret", Cookie: "a=secret" };
    await call(await load(), given, "callIt", { headers });
    expect(secrets(server)).toEqual([3]);
    expect(secrets(other)).toEqual([0]);
  });

  it("cannot be followed with a stream that is sent: its response is what comes", async () => {
    answers({ "/it": to("/there", 307) });
    const body = new Blob(["abc"]).stream();
    const init = { body, contentType: "application/octet-stream", duplex: "half" };
    const result = await call(await load(), given, "sendIt", init);
    expect(result?.response.status).toBe(307);
    expect(server.received.length).toBe(1);
  });

  it("ends after 20 times", async () => {
    answers({ "/it": to("/it") });
    await expect(call(await load(), given)).rejects.toThrow(
      `not followed: a redirect to ${server.url}`,
    );
    expect(server.received.length).toBe(21);
  });

  it.each(["data:,{}", "ftp://example.com/", "file:///etc/passwd"])(
    "leads to HTTP, not to %s",
    async (location) => {
      answers({ "/it": to(location) });
      await expect(call(await load(), given)).rejects.toThrow("not followed: a redirect to ");
    },
  );

  it("is not followed where the caller says so", async () => {
    answers({ "/it": to("/there") });
    const result = await call(await load(), given, "callIt", { redirect: "manual" });
    expect(result?.response.status).toBe(302);
    await expect(call(await load(), given, "callIt", { redirect: "error" })).rejects.toThrow(
      "fetch failed",
    );
  });

  it("is refused where a browser does not show its target", async () => {
    const api = await load();
    const opaque = Object.defineProperty(new Response(null), "type", { value: "opaqueredirect" });
    const client = api.createTestClient({
      baseUrl: server.url,
      auth: api.credentials(given),
      fetch: () => Promise.resolve(opaque),
    });
    await expect(api.functions["callIt"]?.(client)).rejects.toThrow(
      `not followed with credentials: a redirect from ${server.url}`,
    );
  });

  it("gives the URL that it leads to", async () => {
    answers({ "/it": to("/there?a=1") });
    const api = await loadSecured([needs("queryKey")]);
    const result = await call(api, { query: { api_key: "secret" } });
    expect(result?.response.url).toBe(`${server.url}/there?a=1`);
    expect(server.received[1]?.target).toBe("/there?a=1&api_key=secret");
  });
});

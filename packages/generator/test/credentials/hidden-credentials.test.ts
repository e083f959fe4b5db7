import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen, type Loopback } from "../wire/loopback.ts";
import { loadSecured, needs } from "./credentials-api.ts";

let server: Loopback;
beforeAll(async () => {
  server = await listen();
});
afterAll(() => server.close());

const all = [
  ["token", { bearer: "secret" }],
  ["user", { basic: { username: "u", password: "secret" } }],
  ["key", { header: { "X-Api-Key": "secret" } }],
  ["queryKey", { query: { api_key: "secret" } }],
  ["session", { cookie: { sid: "secret" } }],
] as const;
/** Of `u:secret`. */
const basic = "dTpzZWNyZXQ";

function shown(value: unknown): string {
  return `${inspect(value, { depth: null, showHidden: true })} ${JSON.stringify(value) ?? ""}`;
}

describe.each(all)("what is given for %s shows", (name, given) => {
  it("neither in `auth`, nor in options, nor in the client", async () => {
    const api = await loadSecured([needs(name)]);
    const options = { baseUrl: server.url, auth: api.credentials(given) };
    const client = api.createTestClient(options);
    for (const value of [options.auth, options, client]) {
      expect(shown(value)).not.toMatch(/secret/);
    }
  });

  it("to no middleware", async () => {
    const api = await loadSecured([needs(name)]);
    const client = api.createTestClient({ baseUrl: server.url, auth: api.credentials(given) });
    const seen: string[] = [];
    const note = (event: { request: Request }): undefined => {
      seen.push(event.request.url, JSON.stringify([...event.request.headers]), inspect(event));
    };
    client.use({ onRequest: note, onResponse: note });
    await api.functions["callIt"]?.(client);
    expect(server.received.at(-1)).toBeDefined();
    expect(seen.join("\n")).not.toMatch(/secret|dTpzZWNyZXQ/);
    expect(seen.length).toBe(6);
  });

  it("in no copy of a response", async () => {
    const api = await loadSecured([needs(name)]);
    const client = api.createTestClient({ baseUrl: server.url, auth: api.credentials(given) });
    const urls: string[] = [];
    client.use({
      onResponse({ response }: { response: Response }) {
        const copy = response.clone();
        urls.push(copy.url, copy.clone().url);
      },
    });
    await api.functions["callIt"]?.(client);
    expect(urls).toEqual([`${server.url}/it`, `${server.url}/it`]);
  });

  it("in no result", async () => {
    const api = await loadSecured([needs(name)]);
    for (const status of [200, 500]) {
      server.answer = { status };
      const client = api.createTestClient({ baseUrl: server.url, auth: api.credentials(given) });
      const result = await api.functions["callIt"]?.(client);
      expect(result?.response.url).toBe(`${server.url}/it`);
      expect(shown(result)).not.toMatch(/secret/);
      expect(shown(result)).not.toContain(basic);
    }
    server.answer = {};
  });

  it("in no error of a platform, which may have the URL of the request", async () => {
    const api = await loadSecured([needs(name)]);
    const failing = (request: Request): Promise<Response> => {
      const cause = Object.assign(new Error(`connection to ${request.url}`), { path: request.url });
      return Promise.reject(new TypeError(`no response from ${request.url}`, { cause }));
    };
    const auth = api.credentials(given);
    const client = api.createTestClient({ baseUrl: server.url, auth, fetch: failing });
    const error = await api.functions["callIt"]?.(client).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TypeError);
    expect(shown(error)).toContain(`${server.url}/it`);
    expect(shown(error)).not.toMatch(/secret/);
  });
});

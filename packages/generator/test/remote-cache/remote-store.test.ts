import { startUpstream } from "@convex-openapi/test-support/upstream-server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RemoteSettings } from "../../src/remote-cache/remote-settings.ts";
import { RemoteStore } from "../../src/remote-cache/remote-store.ts";
import { type CacheServer, startCacheServer } from "./cache-server.ts";

let server: CacheServer;
let warnings: string[];

beforeEach(async () => {
  server = await startCacheServer();
  warnings = [];
});

afterEach(() => server[Symbol.asyncDispose]());

function storeOf(settings: Partial<RemoteSettings> = {}, now?: () => number): RemoteStore {
  const all: RemoteSettings = {
    address: server.url,
    token: "right",
    team: "pets",
    teamId: undefined,
    signatureKey: undefined,
    isReadOnly: false,
    timeout: 10_000,
    ...settings,
  };
  return new RemoteStore(all, (message) => warnings.push(message), now);
}

const bytes = Buffer.from("artifact");
const place = (): string => new URL(server.url).host;

describe("a store", () => {
  it("gives what was put into it, as a team", async () => {
    await storeOf().put("abc", bytes, 12.6);
    expect(await storeOf().get("abc")).toEqual(bytes);
    expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "PUT /v8/artifacts/abc?slug=pets",
      "GET /v8/artifacts/abc?slug=pets",
    ]);
    expect(server.requests[0]?.headers).toMatchObject({
      "content-length": "8",
      "content-type": "application/octet-stream",
      "x-artifact-duration": "13",
    });
    expect(warnings).toEqual([]);
  });

  it("has nothing under a name that nothing was put under", async () => {
    expect(await storeOf().get("abc")).toBeUndefined();
    expect(warnings).toEqual([]);
  });

  it("takes what was made for hours after it was asked", async () => {
    let now = 0;
    const store = storeOf({}, () => now);
    await store.get("abc");
    now = 1e7;
    await store.put("abc", bytes, 1);
    expect(warnings).toEqual([]);
    expect(server.artifacts.size).toBe(1);
  });

  it("is asked no more when all that it was asked took too long", async () => {
    let now = 0;
    const store = storeOf({}, () => now);
    await store.put("abc", bytes, 1);
    await store.get("abc");
    now = 60_001;
    expect(await store.get("abc")).toBeUndefined();
    expect(warnings).toEqual([
      `the remote cache ${place()} takes longer than 60 s for all requests; everything else is done without it`,
    ]);
    expect(server.requests).toHaveLength(2);
  });

  it("is asked again where the server has closed a connection that was kept", async () => {
    const used = new WeakSet<object>();
    await using careful = await startUpstream((request, response) => {
      if (used.has(request.socket)) request.socket.destroy();
      else response.writeHead(404).end();
      used.add(request.socket);
    });
    const store = storeOf({ address: careful.url });
    await store.get("abc");
    await store.put("abc", bytes, 1);
    await store.get("abc");
    expect(warnings).toEqual([]);
  });

  it("takes nothing where it is read only", async () => {
    await storeOf({ isReadOnly: true }).put("abc", bytes, 1);
    expect(server.requests).toEqual([]);
  });
});

describe("a store with a key", () => {
  const signed = { signatureKey: "key" };

  it("gives what was signed with that key", async () => {
    await storeOf(signed).put("abc", bytes, 1);
    expect(await storeOf(signed).get("abc")).toEqual(bytes);
  });

  it.each([
    ["with another key", { signatureKey: "other" }],
    ["for another team", { ...signed, team: "shop" }],
  ])("does not give what was signed %s, and says so once", async (_, other) => {
    await storeOf(other).put("abc", bytes, 1);
    await storeOf(other).put("def", bytes, 1);
    const store = storeOf(signed);
    expect([await store.get("abc"), await store.get("def")]).toEqual([undefined, undefined]);
    store.close();
    expect(warnings).toEqual([
      `abc in the remote cache ${place()} is not used: its signature is wrong`,
      "1 more of the remote cache were not used either",
    ]);
  });

  it("does not give what was signed under another name", async () => {
    await storeOf(signed).put("abc", bytes, 1);
    const [artifact] = server.artifacts.values();
    if (artifact !== undefined) server.artifacts.set("def", artifact);
    expect(await storeOf(signed).get("def")).toBeUndefined();
  });

  it("says that a server does not keep signatures", async () => {
    await using careless = await startCacheServer({ keepsTags: false });
    const settings = { ...signed, address: careless.url };
    await storeOf(settings).put("abc", bytes, 1);
    const store = storeOf(settings);
    expect([await store.get("abc"), await store.get("abc")]).toEqual([undefined, undefined]);
    expect(warnings).toEqual([
      expect.stringMatching(
        /^abc in the remote cache \S+ is not used: it has no signature \(x-artifact-tag\), so .*does not keep signatures/,
      ),
    ]);
  });
});

describe("a server gets one request, and why is said once, that", () => {
  async function warningsOf(settings: Partial<RemoteSettings>): Promise<string[]> {
    const store = storeOf(settings);
    expect(await store.get("abc")).toBeUndefined();
    expect(await store.get("def")).toBeUndefined();
    await store.put("abc", bytes, 1);
    expect(store.takes).toBe(false);
    return warnings;
  }

  it("does not accept the token", async () => {
    expect(await warningsOf({ token: "wrong" })).toEqual([
      `the remote cache ${place()} responds with 401; everything else is done without it`,
    ]);
    expect(server.requests).toHaveLength(1);
  });

  it("is not there", async () => {
    await server[Symbol.asyncDispose]();
    expect((await warningsOf({}))[0]).toContain("cannot be used: ");
    server = await startCacheServer();
  });

  it("never responds", async () => {
    await using silent = await startUpstream(() => undefined);
    const host = new URL(silent.url).host;
    expect(await warningsOf({ address: silent.url, timeout: 20 })).toEqual([
      `the remote cache ${host} takes longer than 0.02 s; everything else is done without it`,
    ]);
    expect(silent.requests).toHaveLength(1);
  });

  it("stops in the middle", async () => {
    await using broken = await startUpstream((_, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("half");
      setImmediate(() => response.destroy());
    });
    expect(await warningsOf({ address: broken.url })).toHaveLength(1);
  });

  it("never stops", async () => {
    await using endless = await startUpstream((_, response) => {
      const part = Buffer.alloc(1 << 20);
      const more = (): void => {
        while (response.write(part));
        response.once("drain", more);
      };
      more();
    });
    expect((await warningsOf({ address: endless.url }))[0]).toContain("more than 64 MiB");
  });
});

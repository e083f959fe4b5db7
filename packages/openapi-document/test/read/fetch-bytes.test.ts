import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { fetchBytes, type FetchLimits } from "../../src/read/fetch-bytes.ts";
import { startUpstream, type UpstreamServer } from "@convex-openapi/test-support/upstream-server";

const servers: UpstreamServer[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server[Symbol.asyncDispose]();
});

async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<UpstreamServer> {
  const server = await startUpstream(answer);
  servers.push(server);
  return server;
}

const limits: FetchLimits = {
  timeoutMilliseconds: 600_000,
  maximumBytes: 1000,
  maximumRedirects: 5,
};
/** For servers with which nothing but this can end. */
const shortLimits: FetchLimits = { ...limits, timeoutMilliseconds: 200 };

async function reasonFor(
  url: string,
  within = limits,
  allowHosts: readonly string[] = [],
): Promise<string> {
  return fetchBytes(url, { name: "it", limits: within, allowHosts }).then(
    () => "it was fetched",
    (error: unknown) => (error instanceof Error ? error.message : "something else was thrown"),
  );
}

const redirectTo =
  (location: string) =>
  (_: IncomingMessage, response: ServerResponse): void =>
    void response.writeHead(302, { location }).end();

describe("what is fetched", () => {
  it("has its bytes and its entity tag", async () => {
    const { url } = await serve((_, response) => response.setHeader("etag", '"1"').end("{}"));
    const fetched = await fetchBytes(url, { name: "it" });
    expect(fetched).toEqual({ bytes: Buffer.from("{}"), etag: '"1"', isNew: true });
  });

  it("is asked for with the entity tag of what is here, and may be no other", async () => {
    const { url } = await serve((request, response) => {
      response.statusCode = request.headers["if-none-match"] === '"1"' ? 304 : 200;
      response.end();
    });
    expect((await fetchBytes(url, { name: "it", etag: '"1"' })).isNew).toBe(false);
    expect((await fetchBytes(url, { name: "it", etag: '"2"' })).isNew).toBe(true);
  });

  it("may be at another place of its host", async () => {
    const { url } = await serve((request, response) => {
      if (request.url === "/new") response.end("{}");
      else response.writeHead(308, { location: "/new" }).end();
    });
    expect(await reasonFor(`${url}/old`)).toBe("it was fetched");
  });

  it("may be on another host that is allowed", async () => {
    const other = await serve((_, response) => response.end("{}"));
    const { url } = await serve(redirectTo(`${other.url}/x`));
    expect(await reasonFor(url, limits, [new URL(other.url).host])).toBe("it was fetched");
  });
});

describe("nothing is fetched from a server", () => {
  it.each([
    [404, "404 Not Found"],
    [401, "401 Unauthorized"],
    [500, "500 Internal Server Error"],
    [304, "304 Not Modified"],
  ])("that responds with %d", async (status, shown) => {
    const { url } = await serve((_, response) => response.writeHead(status).end());
    expect(await reasonFor(url)).toBe(
      `it:1:1 error unreadable-url: Could not fetch it: the response is ${shown}. (#)`,
    );
  });

  it("that redirects to another host, which is named and not asked", async () => {
    const other = await serve((_, response) => response.end("{}"));
    const { url } = await serve(redirectTo(`${other.url}/x`));
    const { host } = new URL(other.url);
    expect(await reasonFor(url)).toContain(
      `Could not fetch it: the server redirects to another host, ${other.url}; if you trust it, allow it with \`--allow-host ${host}\` or in the config ("allowHosts", in a redocly.yaml "allow-host").`,
    );
    expect(other.requests).toEqual([]);
  });

  it("that redirects from an allowed host to one that is not", async () => {
    const other = await serve((_, response) => response.end("{}"));
    const allowed = await serve(redirectTo(other.url));
    const { url } = await serve(redirectTo(allowed.url));
    expect(await reasonFor(url, limits, [new URL(allowed.url).host])).toContain(
      `the server redirects to another host, ${other.url};`,
    );
    expect(other.requests).toEqual([]);
  });

  it.each(["file:///etc/hosts", "ftp://127.0.0.1/x", "http://[", "data:,{}"])(
    "that redirects to %s",
    async (location) => {
      const { url } = await serve(redirectTo(location));
      expect(await reasonFor(url, limits, [""])).toContain(
        "the server redirects to a URL that is neither http nor https.",
      );
    },
  );

  it("that redirects in a circle", async () => {
    const server = await serve(redirectTo("/"));
    expect(await reasonFor(server.url)).toContain("the server redirects more than 5 times.");
    expect(server.requests).toHaveLength(6);
  });

  it("that is too large, also when it was packed small, and not read to its end", async () => {
    const { url } = await serve((_, response) => response.end("x".repeat(1001)));
    expect(await reasonFor(url)).toContain("the response is larger than 1000 bytes.");
    const packed = await serve((_, response) =>
      response.setHeader("content-encoding", "gzip").end(gzipSync("x".repeat(1_000_000))),
    );
    expect(await reasonFor(packed.url)).toContain("the response is larger than 1000 bytes.");
  });

  it("that does not begin to respond, or does not come to an end", async () => {
    const silent = await serve(() => undefined);
    expect(await reasonFor(silent.url, shortLimits)).toContain(
      "the server takes longer than 0.2 s to respond.",
    );
    const endless = await serve((_, response) => {
      response.write("{");
    });
    expect(await reasonFor(endless.url, shortLimits)).toContain(
      "the server takes longer than 0.2 s to respond.",
    );
  });

  it("that breaks off", async () => {
    const { url } = await serve((request, response) => {
      response.writeHead(200, { "content-length": "500" });
      response.write("{", () => request.socket.destroy());
    });
    expect(await reasonFor(url)).toMatch(/Could not fetch it: .+\./);
  });

  it("that cannot be reached", async () => {
    const server = await serve(() => undefined);
    await server[Symbol.asyncDispose]();
    servers.length = 0;
    expect(await reasonFor(server.url)).toContain(
      "Could not fetch it: the connection was refused (ECONNREFUSED).",
    );
  });

  it("that is a web page", async () => {
    const { url } = await serve((_, response) =>
      response.setHeader("content-type", "text/html; charset=utf-8").end("<p>"),
    );
    expect(await reasonFor(url)).toContain("the response is a web page, not an API description.");
  });

  it("whose URL holds a password, which no message shows", async () => {
    const reason = await reasonFor("http://user:hunter2@127.0.0.1:1/x");
    expect(reason).toContain("the URL contains a user name or password");
    expect(reason).not.toContain("hunter2");
  });

  it("whose URL is none", async () => {
    expect(await reasonFor("http://")).toContain("Could not fetch it: this is not a valid URL.");
  });
});

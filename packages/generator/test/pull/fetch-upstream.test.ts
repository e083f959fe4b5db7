import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { fetchUpstream, type UpstreamLimits } from "../../src/pull/fetch-upstream.ts";
import { startUpstream, type UpstreamServer } from "./upstream-server.ts";

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

const limits: UpstreamLimits = {
  timeoutMilliseconds: 600_000,
  maximumBytes: 1000,
  maximumRedirects: 5,
};
/** For servers with which nothing but this can end. */
const shortLimits: UpstreamLimits = { ...limits, timeoutMilliseconds: 200 };

async function reasonFor(url: string, within = limits): Promise<string> {
  return fetchUpstream(url, undefined, within).then(
    () => "it was fetched",
    (error: unknown) => (error instanceof Error ? error.message : "something else was thrown"),
  );
}

describe("an upstream that answers", () => {
  it("gives its bytes and its entity tag", async () => {
    const { url } = await serve((_, response) => response.setHeader("etag", '"1"').end("{}"));
    const fetched = await fetchUpstream(url, undefined, limits);
    expect(fetched?.bytes.toString()).toBe("{}");
    expect(fetched?.etag).toBe('"1"');
  });

  it("is asked with the entity tag, and may say that nothing changed", async () => {
    const server = await serve((request, response) => {
      response.statusCode = request.headers["if-none-match"] === '"1"' ? 304 : 200;
      response.end();
    });
    expect(await fetchUpstream(server.url, '"1"', limits)).toBeUndefined();
  });

  it("is followed on its own host", async () => {
    const { url } = await serve((request, response) => {
      if (request.url === "/new") response.end("{}");
      else response.writeHead(308, { location: "/new" }).end();
    });
    expect((await fetchUpstream(`${url}/old`, undefined, limits))?.bytes.toString()).toBe("{}");
  });
});

describe("an upstream is refused", () => {
  it.each([404, 401, 500, 204 + 300])("that answers %d", async (status) => {
    const { url } = await serve((_, response) => response.writeHead(status).end());
    expect(await reasonFor(url)).toContain(`error unreadable-url: The server answers ${status}`);
  });

  it("that says that nothing changed though it was not asked", async () => {
    const { url } = await serve((_, response) => response.writeHead(304).end());
    expect(await reasonFor(url)).toContain("The server answers 304");
  });

  it("that redirects to another host, which is named and not asked", async () => {
    const other = await serve((_, response) => response.end("{}"));
    const { url } = await serve((_, response) =>
      response.writeHead(302, { location: `${other.url}/x` }).end(),
    );
    expect(await reasonFor(url)).toContain(`The server redirects to another host, ${other.url};`);
    expect(other.requests).toEqual([]);
  });

  it.each([
    "file:///etc/hosts",
    "ftp://127.0.0.1/x",
    "//example.invalid/x",
    "http://[",
    "data:,{}",
  ])("that redirects to %s", async (location) => {
    const { url } = await serve((_, response) => response.writeHead(301, { location }).end());
    expect(await reasonFor(url)).toMatch(/redirects to (?:another host|no valid URL)/);
  });

  it("that redirects in a circle", async () => {
    const server = await serve((_, response) => response.writeHead(302, { location: "/" }).end());
    expect(await reasonFor(server.url)).toContain("The server redirects more than 5 times.");
    expect(server.requests).toHaveLength(6);
  });

  it("that is too large, also when it was packed small, and not read to its end", async () => {
    const { url } = await serve((_, response) => response.end("x".repeat(1001)));
    expect(await reasonFor(url)).toContain("The answer is larger than 1000 bytes.");
    const packed = await serve((_, response) =>
      response.setHeader("content-encoding", "gzip").end(gzipSync("x".repeat(1_000_000))),
    );
    expect(await reasonFor(packed.url)).toContain("The answer is larger than 1000 bytes.");
  });

  it("that does not begin to answer, or does not come to an end", async () => {
    const silent = await serve(() => undefined);
    expect(await reasonFor(silent.url, shortLimits)).toContain(
      "The server takes longer than 0.2 s to answer.",
    );
    const endless = await serve((_, response) => {
      response.write("{");
    });
    expect(await reasonFor(endless.url, shortLimits)).toContain(
      "The server takes longer than 0.2 s to answer.",
    );
  });

  it("that breaks off", async () => {
    const { url } = await serve((request, response) => {
      response.writeHead(200, { "content-length": "500" });
      response.write("{", () => request.socket.destroy());
    });
    expect(await reasonFor(url)).toMatch(/The answer cannot be had: .+\./);
  });

  it("that cannot be reached", async () => {
    const server = await serve(() => undefined);
    await server[Symbol.asyncDispose]();
    servers.length = 0;
    expect(await reasonFor(server.url)).toContain("The answer cannot be had: ECONNREFUSED.");
  });

  it("that is a web page", async () => {
    const { url } = await serve((_, response) =>
      response.setHeader("content-type", "text/html; charset=utf-8").end("<p>"),
    );
    expect(await reasonFor(url)).toContain("a web page");
  });

  it("whose URL holds a password, which no message shows", async () => {
    const reason = await reasonFor("http://user:hunter2@127.0.0.1:1/x");
    expect(reason).toContain("The URL holds a user name or a password");
    expect(reason).not.toContain("hunter2");
  });
});

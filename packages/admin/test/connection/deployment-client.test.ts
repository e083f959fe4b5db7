import { gzipSync } from "node:zlib";

import { checkAdminKey } from "@convex-openapi/deployment-client";
import { createManagementClient, getTeamsForMember } from "@convex-openapi/management-client";
import { describe, expect, it } from "vitest";

import { clientOptions } from "../../src/connection/client-options.ts";
import { deploymentClient } from "../../src/connection/deployment-client.ts";
import { deploymentOperations } from "../../src/connection/operations.ts";
import { exposures } from "../support/exposures.ts";
import { sendJson, startServer } from "@convex-openapi/test-support/http-server";
import { testConnection } from "../support/test-connection.ts";
import { KEY, rejection, SECRET } from "../support/test-transport.ts";
import { watchedClock } from "../support/watched-clock.ts";

describe("a whole client of a connection", () => {
  it("calls by path, with the key", async () => {
    const server = await startServer((response) => sendJson(response, 200, { success: true }));
    const client = deploymentClient(testConnection({ url: server.url }));

    const { data } = await client.GET("/api/check_admin_key");

    expect(data).toEqual({ success: true });
    expect(server.received[0]?.headers.authorization).toBe(`Convex ${KEY}`);
  });

  it("gives failures as results, with what the server told", async () => {
    const failure = { code: "BadAdminKey", message: "Not this one." };
    const server = await startServer((response) => sendJson(response, 401, failure));
    const client = deploymentClient(testConnection({ url: server.url }));

    const { data, error, response } = await client.GET("/api/check_admin_key");

    expect({ data, error, status: response.status }).toEqual({
      data: undefined,
      error: failure,
      status: 401,
    });
  });

  it("has the retries of its connection", async () => {
    const server = await startServer((response, _request, attempt) =>
      sendJson(response, attempt < 3 ? 503 : 200, { success: true }),
    );
    const client = deploymentClient(testConnection({ url: server.url }));

    expect((await client.GET("/api/check_admin_key")).response.status).toBe(200);
    expect(server.received).toHaveLength(3);
  });

  it("throws our error when no response comes, without the key in it", async () => {
    const client = deploymentClient(testConnection({ url: "http://does-not-exist.invalid" }));

    const error = await rejection(client.GET("/api/check_admin_key"));

    expect(error).toMatchObject({ name: "ConnectionError", path: "/api/check_admin_key" });
    for (const shown of exposures(error)) expect(shown).not.toContain(SECRET);
  });

  it("has the time limits of its connection", async () => {
    const server = await startServer(() => {});
    const connection = testConnection({ url: server.url, timeout: 50, retry: { retries: 0 } });

    const error = await rejection(deploymentClient(connection).GET("/api/check_admin_key"));

    expect(error).toMatchObject({ name: "TimeoutError", timeout: 50 });
  });

  it("has the longest body of its connection", async () => {
    const long = gzipSync(JSON.stringify({ success: "a".repeat(300_000) }));
    const server = await startServer((response) =>
      response
        .writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" })
        .end(long),
    );
    const connection = testConnection({ url: server.url, maxResponseBytes: 100_000 });

    const errors = [
      await rejection(deploymentClient(connection).GET("/api/check_admin_key")),
      await rejection(
        deploymentClient(connection).GET("/api/check_admin_key", { parseAs: "blob" }),
      ),
      await rejection(checkAdminKey(deploymentOperations(connection))),
    ];

    for (const error of errors) {
      expect(error).toMatchObject({
        name: "ResponseFormatError",
        code: "BodyTooLong",
        status: 200,
      });
    }
    expect(server.received).toHaveLength(3);
  });

  it("gives 64 KiB of the page of a failure, however long its pieces are", async () => {
    const server = await startServer((response) =>
      response.writeHead(400, { "content-type": "text/plain" }).end("a".repeat(300_000)),
    );
    const client = deploymentClient(testConnection({ url: server.url }));

    const { error } = await client.GET("/api/check_admin_key", { parseAs: "text" });

    expect(error).toBe("a".repeat(65_536));
  });

  it("refuses a longest body that is none", async () => {
    const connection = testConnection({ url: "http://a.test", maxResponseBytes: Number.NaN });

    expect(await rejection(deploymentClient(connection).GET("/api/check_admin_key"))).toMatchObject(
      {
        name: "InvalidValueError",
      },
    );
  });

  it("has the time limits of its connection for bodies, too", async () => {
    const server = await startServer((response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write("{");
    });
    const clock = watchedClock();
    const connection = testConnection({
      url: server.url,
      clock,
      timeout: 50,
      retry: { retries: 0 },
    });

    const failure = rejection(deploymentClient(connection).GET("/api/check_admin_key"));
    await expect.poll(() => server.received).toHaveLength(1);
    await clock.advance(50);

    expect(await failure).toMatchObject({ name: "TimeoutError", timeout: 50 });
  });

  it("asks again for a body that was cut off", async () => {
    const server = await startServer((response, _request, attempt) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "16" });
      if (attempt > 1) response.end('{"success":true}');
      else response.write('{"suc', () => response.destroy());
    });
    const client = deploymentClient(testConnection({ url: server.url }));

    const { data, response } = await client.GET("/api/check_admin_key");

    expect(data).toEqual({ success: true });
    expect(response.url).toBe(`${server.url}/api/check_admin_key`);
    expect(server.received).toHaveLength(2);
  });

  it("streams an archive, however long it is", async () => {
    const server = await startServer((response) => {
      response.writeHead(200, { "content-type": "application/zip" });
      response.write(Buffer.alloc(200_000));
    });
    const connection = testConnection({ url: server.url, maxResponseBytes: 1000 });

    const { data } = await deploymentClient(connection).GET("/api/export/zip/{id}", {
      params: { path: { id: "1" } },
      parseAs: "stream",
    });

    // Its end never comes.
    const reader = (data as ReadableStream<Uint8Array> | null)?.getReader();
    let bytes = 0;
    while (bytes < 200_000) bytes += (await reader?.read())?.value?.length ?? Infinity;
    expect(bytes).toBe(200_000);
    await reader?.cancel();
  });

  it("gives a success without a body as one", async () => {
    const server = await startServer((response) => response.writeHead(204).end());
    const client = deploymentClient(testConnection({ url: server.url }));

    const { response } = await client.GET("/api/check_admin_key");

    expect(response.status).toBe(204);
  });

  it("takes middleware, whose headers are sent with each try", async () => {
    const server = await startServer((response, _request, attempt) =>
      sendJson(response, attempt < 2 ? 429 : 200, {}),
    );
    const client = deploymentClient(testConnection({ url: server.url }));
    client.use({
      onRequest: ({ request }) => request.headers.set("traceparent", "00-1-2-3"),
    });

    await client.POST("/api/query", { body: { path: "a:b", args: {}, format: "json" } });

    expect(server.received.map(({ headers }) => headers["traceparent"])).toEqual(
      Array(2).fill("00-1-2-3"),
    );
    expect(server.received[1]?.body).toBe('{"path":"a:b","args":{},"format":"json"}');
  });

  it("takes a request that middleware made anew", async () => {
    const server = await startServer((response, _request, attempt) =>
      sendJson(response, attempt < 2 ? 429 : 200, {}),
    );
    const client = deploymentClient(testConnection({ url: server.url }));
    client.use({
      onRequest: ({ request }) => new Request(request, { body: "changed", method: "POST" }),
    });

    await client.POST("/api/query", { body: { path: "a:b", args: {}, format: "json" } });

    expect(server.received.map(({ body }) => body)).toEqual(Array(2).fill("changed"));
  });

  it("refuses path parameters that lead elsewhere", async () => {
    const client = deploymentClient(testConnection({ url: "http://a.test" }));

    const error = await rejection(
      client.GET("/api/export/zip/{id}", { params: { path: { id: ".." } } }),
    );

    expect(error).toMatchObject({ name: "InvalidPathParameterError" });
  });
});

it("the options of a connection make a whole client of any generated package", async () => {
  const server = await startServer((response) => sendJson(response, 200, []));
  const client = createManagementClient(clientOptions(testConnection({ url: server.url })));

  expect((await getTeamsForMember(client)).data).toEqual([]);
  expect(server.received[0]?.url).toBe("/teams");
});

import { createManagementClient, getTeamsForMember } from "@convex-openapi/management-client";
import { describe, expect, it } from "vitest";

import { clientOptions } from "../../src/connection/client-options.ts";
import { deploymentClient } from "../../src/connection/deployment-client.ts";
import { exposures } from "../support/exposures.ts";
import { sendJson, startServer } from "../support/http-server.ts";
import { testConnection } from "../support/test-connection.ts";
import { KEY, rejection, SECRET } from "../support/test-transport.ts";

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

import {
  checkAdminKey,
  downloadZipExport,
  getVersion,
  runQuery,
  uploadImportPart,
} from "@convex-openapi/deployment-client";
import { describe, expect, it } from "vitest";

import { deploymentOperations } from "../../src/connection/operations.ts";
import { call } from "../../src/transport/call.ts";
import { createRequester } from "../../src/transport/requester.ts";
import { sendJson, startServer } from "@convex-openapi/test-support/http-server";
import { testConnection } from "../support/test-connection.ts";
import { rejection, SECRET, testTransport } from "../support/test-transport.ts";
import { watchedClock } from "../support/watched-clock.ts";

describe("an operation of a connection, without `call`", () => {
  it("gives its data and response", async () => {
    const server = await startServer((response) => sendJson(response, 200, { success: true }));
    const deployment = deploymentOperations(testConnection({ url: server.url }));

    const { data, response } = await checkAdminKey(deployment);

    expect(data).toEqual({ success: true });
    expect(response.status).toBe(200);
  });

  it("throws our error for a failure, and retries as the connection says", async () => {
    const server = await startServer((response) => response.writeHead(503).end());
    const deployment = deploymentOperations(
      testConnection({ url: server.url, retry: { retries: 1 } }),
    );

    const error = await rejection(checkAdminKey(deployment));

    expect(error).toMatchObject({ name: "ServerError", path: "/api/check_admin_key" });
    expect(server.received).toHaveLength(2);
  });

  it("ends with the caller's signal", async () => {
    const controller = new AbortController();
    const server = await startServer(() => controller.abort());
    const deployment = deploymentOperations(testConnection({ url: server.url }));

    const error = await rejection(checkAdminKey(deployment, { signal: controller.signal }));

    expect(error).toMatchObject({ name: "AbortedError" });
  });

  it("leaves the body of a success to the caller, who wants a stream", async () => {
    const server = await startServer((response) => response.end("PK-zip-bytes"));
    const deployment = deploymentOperations(
      testConnection({
        url: server.url,
        timeout: 1000,
        clock: watchedClock(),
      }),
    );

    const { data, response } = await downloadZipExport(deployment, {
      params: { path: { id: "a/b" } },
      stream: true,
    });

    expect(server.received[0]?.url).toBe("/api/export/zip/a%2Fb");
    expect(response.bodyUsed).toBe(false);
    expect(await new Response(data).text()).toBe("PK-zip-bytes");
  });

  it("reads text and bytes as what they are", async () => {
    const server = await startServer((response) => response.end("1.2.3"));
    const deployment = deploymentOperations(testConnection({ url: server.url }));

    const version = await getVersion(deployment);
    const archive = await downloadZipExport(deployment, { params: { path: { id: "x" } } });

    expect(version.data).toBe("1.2.3");
    expect(await archive.data?.text()).toBe("1.2.3");
  });

  it("reads text and bytes within `call`, too", async () => {
    const server = await startServer((response) => response.end("1.2.3"));
    const connection = testConnection({ url: server.url });
    const deployment = deploymentOperations(connection);

    const version = await call(connection, (init) => getVersion(deployment, init));
    const archive = await call(connection, (init) =>
      downloadZipExport(deployment, { ...init, params: { path: { id: "x" } } }),
    );

    expect(version).toBe("1.2.3");
    expect(await archive.text()).toBe("1.2.3");
  });

  it("reads no page as text", async () => {
    const server = await startServer((response) =>
      response.writeHead(200, { "content-type": "text/html" }).end("<p>Sign in"),
    );
    const deployment = deploymentOperations(testConnection({ url: server.url }));

    const error = await rejection(getVersion(deployment));

    expect(error).toMatchObject({ name: "ResponseFormatError", code: "WrongContentType" });
  });

  it.each(["text/plain", "application/json"])("reads no %s that is not UTF-8", async (type) => {
    const server = await startServer((response) =>
      response.writeHead(200, { "content-type": type }).end(Buffer.from([0x31, 0xff])),
    );
    const deployment = deploymentOperations(testConnection({ url: server.url }));

    expect(await rejection(getVersion(deployment))).toMatchObject({ code: "InvalidUtf8" });
  });

  it("gives the result of a function that failed under status 560, as under 200", async () => {
    const failed = { status: "error", errorMessage: "boom" };
    const server = await startServer((response) => sendJson(response, 560, failed));
    const deployment = deploymentOperations(testConnection({ url: server.url }));

    const result = await runQuery(deployment, { body: { path: "a:b", format: "json", args: {} } });

    expect(result).toMatchObject({ ok: true, status: 200, data: failed });
  });

  it("leaves it to the caller to refuse what has no label and is no JSON", async () => {
    const server = await startServer((response) => response.end("no JSON"));
    const connection = testConnection({ url: server.url });
    const deployment = deploymentOperations(connection);

    expect(await checkAdminKey(deployment)).toMatchObject({
      ok: false,
      status: "unexpected",
      error: { text: "no JSON" },
    });
    expect(
      await rejection(call(connection, (init) => checkAdminKey(deployment, init))),
    ).toMatchObject({ name: "ResponseFormatError", code: "WrongContentType", body: "no JSON" });
  });

  it.each([
    ["empty", {}, "", undefined],
    ["of an undeclared status", { "content-type": "application/json" }, '{"a":1}', { a: 1 }],
  ])("takes a success for one within `call` that is %s", async (_what, headers, body, expected) => {
    const server = await startServer((response) => response.writeHead(201, headers).end(body));
    const connection = testConnection({ url: server.url });

    const data = await call(connection, (init) =>
      checkAdminKey(deploymentOperations(connection), init),
    );

    expect(data).toEqual(expected);
  });

  it("sends bytes as they are, with their media type", async () => {
    const server = await startServer((response) => sendJson(response, 200, "token"));
    const deployment = deploymentOperations(testConnection({ url: server.url }));

    await uploadImportPart(deployment, {
      params: { query: { partNumber: 1, uploadToken: "t" } },
      body: new TextEncoder().encode("PK"),
    });

    expect(server.received[0]).toMatchObject({
      body: "PK",
      headers: { "content-type": "application/octet-stream" },
    });
  });

  it("throws our error for a failure, even when the caller wants a stream", async () => {
    const server = await startServer((response) =>
      sendJson(response, 404, { code: "ExportNotFound", message: "No export." }),
    );
    const deployment = deploymentOperations(testConnection({ url: server.url }));

    const error = await rejection(
      downloadZipExport(deployment, { params: { path: { id: "x" } }, stream: true }),
    );

    expect(error).toMatchObject({ name: "NotFoundError", code: "ExportNotFound" });
  });

  it.each(["", ".", "..", undefined, NaN])(
    "sends nothing for the path parameter %j",
    async (id) => {
      const server = await startServer((response) => response.end());
      const deployment = deploymentOperations(testConnection({ url: server.url }));

      const error = await rejection(
        downloadZipExport(deployment, { params: { path: { id: id as string } } }),
      );

      expect(error).toMatchObject({ name: "InvalidPathParameterError" });
      expect(server.received).toEqual([]);
    },
  );
});

describe("the headers of an operation", () => {
  it.each([
    ["a record", { "convex-CLIENT": "npm-cli-1.48.0", "content-TYPE": "text/plain" }],
    ["a Headers", new Headers({ "Convex-Client": "npm-cli-1.48.0", "Content-Type": "text/plain" })],
  ])("win over ours, however they are written: as %s", async (_kind, headers) => {
    const server = await startServer((response) => sendJson(response, 200, {}));
    const request = createRequester(testTransport(), server.url);

    await request.POST("/x", { headers, body: {} });

    expect(server.received[0]?.headers).toMatchObject({
      "convex-client": "npm-cli-1.48.0",
      "content-type": "text/plain",
    });
  });

  it("never win over the key", async () => {
    const server = await startServer((response) => sendJson(response, 200, {}));
    const request = createRequester(testTransport(), server.url);

    await request.GET("/x", { headers: { AUTHORIZATION: "Bearer user-token" } });

    expect(server.received[0]?.headers.authorization).toContain(SECRET);
    expect(server.received[0]?.headers.authorization).not.toContain("user-token");
  });

  it("of ours are not sent where they are null", async () => {
    const server = await startServer((response) => sendJson(response, 200, {}));
    const request = createRequester(testTransport(), server.url);

    const bytes = new TextEncoder().encode("PK");

    await request.POST("/x", {
      headers: { "Content-Type": null },
      body: bytes,
      bodySerializer: () => bytes,
    });

    expect(server.received[0]).toMatchObject({ body: "PK" });
    expect(Object.keys(server.received[0]?.headers ?? {})).not.toContain("content-type");
  });

  it("that have no value are not sent", async () => {
    const server = await startServer((response) => sendJson(response, 200, {}));
    const request = createRequester(testTransport(), server.url);

    await request.GET("/x", { headers: { "x-one": undefined, "x-two": null, "x-three": "3" } });

    expect(server.received[0]?.headers).toMatchObject({ "x-three": "3" });
    expect(Object.keys(server.received[0]?.headers ?? {})).not.toContain("x-one");
    expect(Object.keys(server.received[0]?.headers ?? {})).not.toContain("x-two");
  });
});

it("an operation writes its own path and query", async () => {
  const server = await startServer((response) => sendJson(response, 200, {}));
  const request = createRequester(testTransport(), server.url);

  await request.GET("/x/{id}", {
    params: { path: { id: "1" }, query: { a: [1, 2] } },
    pathSerializer: (url, { id }) => url.replace("{id}", `.${String(id)}`),
    querySerializer: ({ a }) => `a=${String(a)}`,
  });

  expect(server.received[0]?.url).toBe("/x/.1?a=1,2");
});

it("a redirect is a failure, and is not followed with the key", async () => {
  const other = await startServer((response) => sendJson(response, 200, {}));
  const server = await startServer((response) =>
    response.writeHead(307, { location: other.url }).end(),
  );
  const request = createRequester(testTransport(), server.url);

  const error = await rejection(request.POST("/x", { body: {} }));

  expect(error).toMatchObject({ name: "ResponseError", status: 307 });
  expect(other.received).toEqual([]);
});

it("a server behind a path is named with it in errors", async () => {
  const server = await startServer((response) => response.writeHead(400).end());
  const deployment = deploymentOperations(testConnection({ url: `${server.url}/convex` }));

  expect(await rejection(checkAdminKey(deployment))).toMatchObject({
    path: "/convex/api/check_admin_key",
  });
});

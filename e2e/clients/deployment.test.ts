import {
  checkAdminKey,
  createDeploymentClient,
  DeploymentError,
  downloadZipExport,
  getVersion,
  listEnvironmentVariables,
  orThrow,
  runQuery,
  updateEnvironmentVariables,
  uploadImportPart,
} from "@convex-openapi/deployment-client";
import { expect, test } from "vitest";

import { json, startLoopbackServer, type Reply } from "../loopback-server.ts";
import { onlyRequest } from "./only-request.ts";

const authorization = "Convex prod:happy-otter-123|c2VjcmV0";

async function serve(reply: Reply) {
  const server = await startLoopbackServer(() => reply);
  const client = createDeploymentClient({
    baseUrl: server.origin,
    headers: { Authorization: authorization },
  });
  return { ...server, client };
}

test("calls go to the origin of the deployment, with the key as it was given", async () => {
  await using server = await serve(json({ success: true, allowedOps: [], isReadOnly: false }));
  const { data } = await checkAdminKey(server.client);
  expect(data).toMatchObject({ success: true });
  const { method, url, headers } = onlyRequest(server);
  expect({ method, url }).toEqual({ method: "GET", url: "/api/check_admin_key" });
  expect(headers.authorization).toBe(authorization);
});

test("the name of a deployment is its host in Convex's cloud", async () => {
  const asked: string[] = [];
  const client = createDeploymentClient({
    deployment: "happy-otter-123",
    fetch: (request) => {
      asked.push(request.url);
      return Promise.resolve(Response.json({}));
    },
  });
  await checkAdminKey(client);
  expect(asked).toEqual(["https://happy-otter-123.convex.cloud/api/check_admin_key"]);
});

test("a change of environment variables is sent as it is, null included", async () => {
  await using server = await serve({ status: 200 });
  const changes = [
    { name: "NEW", value: "x" },
    { name: "OLD", value: null },
  ];
  await updateEnvironmentVariables(server.client, { body: { changes } });
  const { url, body } = onlyRequest(server);
  expect(url).toBe("/api/update_environment_variables");
  expect(JSON.parse(body)).toEqual({ changes });
});

test.each<[string, Reply]>([
  ["with Content-Length: 0", { status: 200, headers: { "Content-Length": "0" } }],
  ["without a Content-Length", { status: 200, headers: { "Transfer-Encoding": "chunked" } }],
])("an empty 200 %s is a success without data", async (_, reply) => {
  await using server = await serve(reply);
  const result = await updateEnvironmentVariables(server.client, { body: { changes: [] } });
  expect(result.error).toBeUndefined();
  expect(result.data).toBeUndefined();
  expect(result.ok).toBe(true);
});

test("a key without permission is told by status, code and message", async () => {
  const refusal = {
    code: "OperationNotPermitted",
    message: "You do not have permission to perform this operation (deployment:env:view).",
  };
  await using server = await serve(json(refusal, 403));
  const { data, error, response } = await listEnvironmentVariables(server.client);
  expect({ data, error, status: response.status }).toEqual({
    data: undefined,
    error: refusal,
    status: 403,
  });
});

test("a function that failed is a success of the call: its status is in the body", async () => {
  const failure = { status: "error", errorMessage: "Server Error", logLines: [] };
  await using server = await serve(json(failure));
  const { data, error } = await runQuery(server.client, {
    body: { path: "messages:list", format: "json", args: {} },
  });
  expect(error).toBeUndefined();
  expect(data).toEqual(failure);
});

test("a page of HTML where JSON should be is a failure with its text", async () => {
  await using server = await serve({ status: 200, body: "<html>" });
  const result = await listEnvironmentVariables(server.client);
  expect(result).toMatchObject({ ok: false, status: "unexpected", error: { text: "<html>" } });
});

test("`orThrow` gives the data of a success, and throws a failure", async () => {
  await using server = await serve(json({ environmentVariables: { NAME: "x" } }));
  const { environmentVariables } = await orThrow(listEnvironmentVariables(server.client));
  expect(environmentVariables).toEqual({ NAME: "x" });

  const refusal = { code: "OperationNotPermitted", message: "No." };
  await using refusing = await serve(json(refusal, 403));
  const error: unknown = await orThrow(listEnvironmentVariables(refusing.client)).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DeploymentError);
  expect(error).toMatchObject({
    status: 403,
    body: refusal,
    method: "GET",
    path: "/api/list_environment_variables",
  });
});

test("a version is text, not JSON", async () => {
  await using server = await serve({ status: 200, body: "precompiled-2026-01-01-abc" });
  expect((await getVersion(server.client)).data).toBe("precompiled-2026-01-01-abc");
});

test("an export is a Blob", async () => {
  await using server = await serve({ status: 200, body: "PK" });
  const { data } = await downloadZipExport(server.client, { params: { path: { id: "1" } } });
  expect(await data?.text()).toBe("PK");
});

test("an export can be left unread", async () => {
  await using server = await serve({ status: 200, body: "PK" });
  const params = { path: { id: "1" } };
  const { data, response } = await downloadZipExport(server.client, { params, stream: true });
  expect(response.bodyUsed).toBe(false);
  expect(await new Response(data).text()).toBe("PK");
});

test("a part of an import is sent as its bytes", async () => {
  await using server = await serve(json("token"));
  const { data } = await uploadImportPart(server.client, {
    params: { query: { uploadToken: "t", partNumber: 1 } },
    body: new TextEncoder().encode("PK"),
  });
  const { headers, body } = onlyRequest(server);
  expect({ data, body, type: headers["content-type"] }).toEqual({
    data: "token",
    body: "PK",
    type: "application/octet-stream",
  });
});

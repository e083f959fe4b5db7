import {
  createLogsClient,
  isLogStreamError,
  streamFunctionLogs,
  streamUdfExecution,
  tailFunctionLogs,
} from "@convex-openapi/logs-client";
import { expect, test } from "vitest";

import { json, startLoopbackServer, type Reply } from "../loopback-server.ts";
import { onlyRequest } from "./only-request.ts";

const authorization = "Convex prod:happy-otter-123|c2VjcmV0";

async function serve(reply: Reply) {
  const server = await startLoopbackServer(() => reply);
  const client = createLogsClient({
    baseUrl: server.origin,
    headers: { Authorization: authorization },
  });
  return { ...server, client };
}

test("a poll sends its cursor as a number with fractions", async () => {
  await using server = await serve(json({ entries: [], newCursor: 1763856000123.25 }));
  const query = { cursor: 1763856000123.25 };
  const { data } = await streamFunctionLogs(server.client, { params: { query } });
  expect(data).toEqual({ entries: [], newCursor: 1763856000123.25 });
  const { method, url, headers } = onlyRequest(server);
  expect({ method, url }).toEqual({
    method: "GET",
    url: "/api/stream_function_logs?cursor=1763856000123.25",
  });
  expect(headers.authorization).toBe(authorization);
});

test("executions have a stream of their own", async () => {
  await using server = await serve(json({ entries: [], newCursor: 0 }));
  await streamUdfExecution(server.client, { params: { query: { cursor: 0 } } });
  expect(onlyRequest(server).url).toBe("/api/stream_udf_execution?cursor=0");
});

test("a key that is not valid is the error of one poll", async () => {
  const refusal = { code: "BadAdminKey", message: "The provided admin key was invalid." };
  await using server = await serve(json(refusal, 401));
  const { error } = await streamFunctionLogs(server.client, { params: { query: { cursor: 0 } } });
  expect(error).toEqual(refusal);
});

test("and it ends the tail", async () => {
  await using server = await serve(json({ code: "BadAdminKey", message: "No." }, 401));
  const error = await tailFunctionLogs(server.client)
    .next()
    .catch((thrown: unknown) => thrown);
  expect(isLogStreamError(error)).toBe(true);
  expect(error).toMatchObject({ status: 401, code: "BadAdminKey" });
});

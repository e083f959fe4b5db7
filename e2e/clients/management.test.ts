import {
  createManagementClient,
  deleteWorkosEnvironment,
  getCliProjectsForTeam,
  getTeamsForMember,
} from "@convex-openapi/management-client";
import { expect, test } from "vitest";

import { json, startLoopbackServer, type Reply } from "../loopback-server.ts";
import { onlyRequest } from "./only-request.ts";

const authorization = "Bearer access-token";

async function serve(reply: Reply) {
  const server = await startLoopbackServer(() => reply);
  const client = createManagementClient({
    baseUrl: `${server.origin}/api`,
    headers: { Authorization: authorization },
  });
  return { ...server, client };
}

test("a GET goes to its path under the base address, with the headers of the client and no body", async () => {
  await using server = await serve(json([]));
  await getTeamsForMember(server.client);
  const request = onlyRequest(server);
  expect(request).toMatchObject({ method: "GET", url: "/api/teams", body: "" });
  expect(request.headers.authorization).toBe(authorization);
  expect(request.headers["content-type"]).toBeUndefined();
});

test("the body of a success is the data", async () => {
  const team = { id: 1, name: "Otters", slug: "otters", suspended: false, referralCode: "OTTERS" };
  await using server = await serve(json([team]));
  const { data, error, response } = await getTeamsForMember(server.client);
  expect(data).toEqual([team]);
  expect(error).toBeUndefined();
  expect(response.status).toBe(200);
});

test("a path parameter is encoded as one segment", async () => {
  await using server = await serve(json([]));
  await getCliProjectsForTeam(server.client, { params: { path: { team_slug: "a/b c?d#é" } } });
  expect(onlyRequest(server).url).toBe("/api/teams/a%2Fb%20c%3Fd%23%C3%A9/projects");
});

test("a POST sends its body as JSON", async () => {
  await using server = await serve(json({}));
  await deleteWorkosEnvironment(server.client, { body: { deploymentName: "happy-otter-123" } });
  const { method, url, headers, body } = onlyRequest(server);
  expect({ method, url }).toEqual({ method: "POST", url: "/api/workos/delete_environment" });
  expect(headers["content-type"]).toBe("application/json");
  expect(JSON.parse(body)).toEqual({ deploymentName: "happy-otter-123" });
});

test("the path calls of openapi-fetch send the same", async () => {
  await using server = await serve(json([]));
  await server.client.GET("/teams/{team_slug}/projects", {
    params: { path: { team_slug: "otters" } },
  });
  expect(onlyRequest(server)).toMatchObject({ method: "GET", url: "/api/teams/otters/projects" });
});

test.each([401, 403, 404, 429, 500, 503])("the JSON body of a %i is the error", async (status) => {
  const body = { code: "SomeCode", message: "Some message." };
  await using server = await serve(json(body, status));
  const result = await getTeamsForMember(server.client);
  expect(result).toMatchObject({ ok: false, status: status < 500 ? "4XX" : "5XX", error: body });
  expect(result.data).toBeUndefined();
  expect(result.response.status).toBe(status);
});

test("an error without a body is one that the description does not declare", async () => {
  await using server = await serve({ status: 408, headers: { "Content-Length": "0" } });
  const result = await getTeamsForMember(server.client);
  expect(result).toMatchObject({ ok: false, status: "unexpected", error: { text: "" } });
  expect(result.data).toBeUndefined();
  expect(result.response.status).toBe(408);
});

test("a signal ends a call", async () => {
  await using server = await startLoopbackServer(() => new Promise<Reply>(() => {}));
  const client = createManagementClient({ baseUrl: server.origin });
  const stop = new AbortController();
  const call = getTeamsForMember(client, { signal: stop.signal });
  await expect.poll(() => server.received).toHaveLength(1);
  stop.abort(new Error("enough"));
  await expect(call).rejects.toThrow("enough");
});

test("a connection that is refused rejects the call", async () => {
  const server = await startLoopbackServer(() => json([]));
  await server[Symbol.asyncDispose]();
  const client = createManagementClient({ baseUrl: server.origin });
  await expect(getTeamsForMember(client)).rejects.toThrow(TypeError);
});

test("without a base address, calls go to the management host", async () => {
  const asked: string[] = [];
  const client = createManagementClient({
    fetch: (request) => {
      asked.push(request.url);
      return Promise.resolve(Response.json([]));
    },
  });
  await getTeamsForMember(client);
  expect(asked).toEqual(["https://api.convex.dev/api/teams"]);
});

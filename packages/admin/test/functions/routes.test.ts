import { describe, expect, it } from "vitest";

import { actAs } from "../../src/connection/act-as.ts";
import { runFunction } from "../../src/functions/run-function.ts";
import { connectTo, fakeDeployment, pathsOf } from "../support/fake-deployment.ts";
import { seedFunctions } from "../support/functions.ts";
import { sendJson, startServer, type Respond } from "@convex-openapi/test-support/http-server";
import { testConnection } from "../support/test-connection.ts";
import { rejection } from "../support/test-transport.ts";

/** A server with this one route, which answers 1. */
function serverWith(route: string, answer: object = { status: "success", value: 1 }): Respond {
  return (response, { url }) =>
    url === route ? sendJson(response, 200, answer) : response.writeHead(404).end();
}

describe("any function runs by", () => {
  it("the route that every deployment has, without asking for another one", async () => {
    const deployment = await fakeDeployment({ functions: seedFunctions });

    await runFunction(connectTo(deployment), "messages:list");

    expect(pathsOf(deployment)).toEqual(["function"]);
  });

  it("the route of the Admin API page, on a server that has only that, found out once", async () => {
    const server = await startServer(serverWith("/api/run_function"));
    const connection = testConnection({ url: server.url });

    expect(await runFunction(connection, "a:b")).toBe(1);
    expect(await runFunction(connection, "a:b")).toBe(1);

    expect(server.received.map(({ url }) => url)).toEqual([
      "/api/function",
      "/api/run_function",
      "/api/run_function",
    ]);
    expect(JSON.parse(server.received[1]?.body ?? "")).toEqual({
      path: "a:b",
      args: {},
      format: "convex_encoded_json",
    });
  });

  it("the route that was found out, also when the function failed there", async () => {
    const failure = { status: "error", errorMessage: "boom" };
    const server = await startServer(serverWith("/api/run_function", failure));
    const connection = testConnection({ url: server.url });

    expect(await rejection(runFunction(connection, "a:b"))).toMatchObject({
      name: "FunctionError",
      path: "/api/run_function",
    });
    await rejection(runFunction(connection, "a:b"));

    expect(server.received).toHaveLength(3);
  });

  it("the route that was found out, also for a connection derived from it", async () => {
    const server = await startServer(serverWith("/api/run_function"));
    const connection = testConnection({ url: server.url });
    await runFunction(connection, "a:b");

    await runFunction(actAs(connection, { tokenIdentifier: "ada" }), "a:b");

    expect(server.received.map(({ url }) => url).slice(2)).toEqual(["/api/run_function"]);
  });
});

describe("where neither route answers", () => {
  it("the deployment is not reachable yet, and is asked again until it is", async () => {
    const server = await startServer((response, { url }, attempt) =>
      attempt > 4 && url === "/api/function"
        ? sendJson(response, 200, { status: "success", value: 1 })
        : response.writeHead(404).end(),
    );

    expect(await runFunction(testConnection({ url: server.url }), "a:b")).toBe(1);
  });

  it("and never does, it is a NotFoundError", async () => {
    const server = await startServer((response) => response.writeHead(404).end());

    expect(await rejection(runFunction(testConnection({ url: server.url }), "a:b"))).toMatchObject({
      name: "NotFoundError",
      code: "Http404",
      path: "/api/function",
    });
  });

  it("a 404 with a code of the backend is told as the real route told it", async () => {
    const server = await startServer((response) =>
      sendJson(response, 404, { code: "FunctionPathNotFound", message: "no" }),
    );

    const error = await rejection(runFunction(testConnection({ url: server.url }), "a:b"));

    expect(error).toMatchObject({ code: "FunctionPathNotFound", path: "/api/function" });
  });

  it("no retries means one request for each route", async () => {
    const server = await startServer((response) => response.writeHead(404).end());
    const connection = testConnection({ url: server.url });

    await rejection(runFunction(connection, "a:b", {}, { retry: { retries: 0 } }));

    expect(server.received.map(({ url }) => url)).toEqual([
      "/api/function",
      "/api/run_function",
      "/api/function",
    ]);
  });

  it("other refusals are not taken for a missing route", async () => {
    const server = await startServer((response) => response.writeHead(405).end());

    const error = await rejection(runFunction(testConnection({ url: server.url }), "a:b"));

    expect(error).toMatchObject({ name: "ResponseError", code: "Http405" });
    expect(server.received).toHaveLength(1);
  });
});

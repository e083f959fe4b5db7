import { describe, expect, it } from "vitest";

import { tables } from "../../src/system/tables.ts";
import {
  abortedWhenStruck,
  connectTo,
  fakeDeployment,
  pathsOf,
} from "../support/fake-deployment.ts";
import { sendJson, startServer } from "@convex-openapi/test-support/http-server";
import { startPageServer } from "../support/page-server.ts";
import { testConnection } from "../support/test-connection.ts";
import { KEY, rejection } from "../support/test-transport.ts";

const seed = { tables: { users: [{ name: "Ada" }], messages: [] } };

describe("tables lists names", () => {
  it.each(["current", "legacy", "documented"] as const)("of a %s backend", async (profile) => {
    const deployment = await fakeDeployment({ ...seed, profile });

    expect(await tables(connectTo(deployment))).toEqual([{ name: "messages" }, { name: "users" }]);
    expect(deployment.requests).toHaveLength(1);
  });

  it("of a component", async () => {
    const components = { counter: { tables: { counts: [] } } };
    const deployment = await fakeDeployment({ ...seed, components });

    expect(await tables(connectTo(deployment), { componentPath: "counter" })).toEqual([
      { name: "counts" },
    ]);
  });

  it("of a server that follows the Admin API page, asking as the page does from then on", async () => {
    const server = await startPageServer(KEY, { tables: { users: [] }, environmentVariables: {} });
    const connection = testConnection({ url: server.url });

    expect(await tables(connection)).toEqual([{ name: "users" }]);
    const before = server.received.length;
    expect(await tables(connection)).toEqual([{ name: "users" }]);

    expect(server.received.slice(before).map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      { path: "_system/cli/tables", args: {}, format: "convex_encoded_json" },
    ]);
  });

  it("with a read-only key, which may view data", async () => {
    const deployment = await fakeDeployment(seed);

    expect(await tables(connectTo(deployment, { adminKey: deployment.readOnlyKey }))).toHaveLength(
      2,
    );
  });

  it.each([
    ["a lost connection", { kind: "reset" }],
    ["503", { kind: "status", status: 503 }],
  ] as const)("again after %s", async (_what, fault) => {
    const deployment = await fakeDeployment(seed);
    deployment.fault(fault);

    expect(await tables(connectTo(deployment))).toHaveLength(2);
  });
});

describe("tables fails", () => {
  it.each(["current", "documented"] as const)(
    "with the missing operation when the key may not view data, on a %s backend",
    async (profile) => {
      const deployment = await fakeDeployment({ ...seed, profile });
      const adminKey = deployment.issueKey({ allow: ["ViewLogs"] });

      const error = await rejection(tables(connectTo(deployment, { adminKey })));

      expect(error).toMatchObject({
        name: "OperationNotPermittedError",
        code: "OperationNotPermitted",
        path: "/api/function",
      });
      expect(deployment.requests).toHaveLength(1);
    },
  );

  it("for a key of another deployment", async () => {
    const deployment = await fakeDeployment(seed);
    const adminKey = deployment.issueKey({ deploymentName: "other" });

    expect(await rejection(tables(connectTo(deployment, { adminKey })))).toMatchObject({
      name: "BadDeployKeyError",
    });
  });

  it("with what the first way of asking told, when the page's way fails too", async () => {
    const failures = ["first", "second"];
    const server = await startServer((response) =>
      sendJson(response, 200, { status: "error", errorMessage: failures.shift() }),
    );

    const error = await rejection(tables(testConnection({ url: server.url })));

    expect((error as Error).message).toContain("first");
  });

  it("with what went wrong on the way, when that is what the page's way meets", async () => {
    const server = await startServer((response, _request, attempt) =>
      attempt === 1
        ? sendJson(response, 200, { status: "error", errorMessage: "first" })
        : sendJson(response, 401, { code: "BadAdminKey", message: "no" }),
    );

    expect(await rejection(tables(testConnection({ url: server.url })))).toMatchObject({
      name: "BadAdminKeyError",
    });
  });

  it.each([null, 7, "text", {}, { page: "no list" }])(
    "as a ResponseFormatError when the value is no list: %j",
    async (value) => {
      const server = await startServer((response) =>
        sendJson(response, 200, { status: "success", value }),
      );

      expect(await rejection(tables(testConnection({ url: server.url })))).toMatchObject({
        name: "ResponseFormatError",
        code: "WrongShape",
        path: "/api/function",
        body: JSON.stringify(value),
      });
    },
  );

  it("with its signal, without another request", async () => {
    const deployment = await fakeDeployment(seed);
    const signal = abortedWhenStruck(deployment.fault({ kind: "hang" }));

    const error = await rejection(tables(connectTo(deployment), { signal }));

    expect(error).toMatchObject({ name: "AbortedError" });
    expect(pathsOf(deployment)).toEqual(["function"]);
  });
});

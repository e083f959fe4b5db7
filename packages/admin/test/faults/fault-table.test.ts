import { listEnvironmentVariables, runQuery } from "@convex-openapi/deployment-client";
import { describe, expect, it } from "vitest";

import { deploymentOperations } from "../../src/connection/operations.ts";
import { isConvexAdminError } from "../../src/errors/index.ts";
import { call } from "../../src/transport/call.ts";
import { startServer } from "@convex-openapi/test-support/http-server";
import { testConnection } from "../support/test-connection.ts";
import { rejection } from "../support/test-transport.ts";
import { faultTable } from "./fault-table.ts";

describe.each(faultTable)("$title", (fault) => {
  it("ends a GET", async () => {
    const server = await startServer(fault.respond);
    const connection = testConnection({ url: server.url });

    const error = await rejection(
      call(connection, (init) => listEnvironmentVariables(deploymentOperations(connection), init)),
    );

    const { attempts, ...expected } = fault.GET;
    expect(isConvexAdminError(error) && error).toMatchObject({
      ...expected,
      method: "GET",
      path: "/api/list_environment_variables",
    });
    expect(server.received).toHaveLength(attempts);
  });

  it("ends a POST", async () => {
    const server = await startServer(fault.respond);
    const connection = testConnection({ url: server.url });
    const body = { path: "messages:list", args: {} };

    const error = await rejection(
      call(connection, (init) => runQuery(deploymentOperations(connection), { ...init, body })),
    );

    const { attempts, ...expected } = fault.POST;
    expect(isConvexAdminError(error) && error).toMatchObject({
      ...expected,
      method: "POST",
      path: "/api/query",
    });
    expect(server.received.map((request) => request.body)).toEqual(
      Array(attempts).fill(JSON.stringify(body)),
    );
  });
});

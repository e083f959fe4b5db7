import { describe, expect, it } from "vitest";

import { isConvexAdminError } from "../../src/errors/index.ts";
import { call } from "../../src/transport/call.ts";
import { startServer } from "../support/http-server.ts";
import { operation, rejection, testTransport } from "../support/test-transport.ts";
import { faultTable } from "./fault-table.ts";

describe.each(["GET", "POST"] as const)("a %s that meets", (method) => {
  it.each(faultTable)("$title", async (fault) => {
    const server = await startServer(fault.respond);
    const transport = testTransport();
    const { attempts, ...expected } = fault[method];

    const error = await rejection(
      call({ transport }, operation(transport, method, `${server.url}/api/thing?q=1`)),
    );

    expect(isConvexAdminError(error) && { ...error, name: error.name }).toMatchObject({
      ...expected,
      method,
      path: "/api/thing",
    });
    expect(server.received).toHaveLength(attempts);
  });
});

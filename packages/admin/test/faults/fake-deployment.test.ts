import { listEnvironmentVariables, runMutation } from "@convex-openapi/deployment-client";
import { type Fault, type FaultKind, mutation, startFakeDeployment } from "@convex-openapi/testing";
import { describe, expect, it, onTestFinished } from "vitest";

import { deploymentOperations } from "../../src/connection/operations.ts";
import { FunctionError } from "../../src/errors/index.ts";
import { readResult } from "../../src/functions/read-result.ts";
import { call } from "../../src/transport/call.ts";
import { whenStruck } from "../support/fake-deployment.ts";
import { testConnection } from "../support/test-connection.ts";
import { rejection } from "../support/test-transport.ts";
import { watchedClock } from "../support/watched-clock.ts";

/** A deployment with a mutation that counts its runs, and one fault for its next requests. */
async function deploymentWith(fault?: Fault) {
  let runs = 0;
  const count = mutation(() => {
    runs += 1;
    return runs;
  });
  const fail = mutation(() => {
    runs += 1;
    throw new Error("boom");
  });
  const deployment = await startFakeDeployment({
    functions: { "counter:count": count, "counter:fail": fail },
  });
  onTestFinished(() => deployment.close());
  const clock = watchedClock();
  const connection = testConnection({
    url: deployment.url,
    adminKey: deployment.adminKey,
    timeout: 1000,
    clock,
  });
  if (fault) {
    const planted = deployment.fault(fault);
    if (fault.kind === "hang") void whenStruck(planted, () => clock.advance(1000));
  }
  return {
    runs: () => runs,
    read: () =>
      call(connection, (init) => listEnvironmentVariables(deploymentOperations(connection), init)),
    write: async (path: string) =>
      readResult(
        connection,
        "/api/mutation",
        path,
        await call(connection, (init) =>
          runMutation(deploymentOperations(connection), { ...init, body: { path, args: {} } }),
        ),
        {},
      ),
  };
}

const lost: FaultKind[] = [
  { kind: "reset" },
  { kind: "hang" },
  { kind: "truncatedBody" },
  { kind: "cutMidway" },
  { kind: "html" },
];

describe("when the answer is lost", () => {
  it.each(lost)("a read is done again, and succeeds: %o", async (fault) => {
    const { read } = await deploymentWith(fault);

    expect(await read()).toEqual({ environmentVariables: {} });
  });

  it.each(lost)("a write is never done twice: %o", async (fault) => {
    const { write, runs } = await deploymentWith({ ...fault, takesEffect: true });

    await rejection(write("counter:count"));

    expect(runs()).toBe(1);
  });
});

describe("when the deployment turned the call away", () => {
  it.each<FaultKind>([
    { kind: "rateLimited" },
    { kind: "status", status: 503, code: "ExecuteFullError", message: "Busy." },
    { kind: "status", status: 404 },
  ])("a write is done again, once: %o", async (fault) => {
    const { write, runs } = await deploymentWith(fault);

    expect(await write("counter:count")).toBe(1);
    expect(runs()).toBe(1);
  });
});

it("the failure of a function is thrown, and the function has run once", async () => {
  const { write, runs } = await deploymentWith();

  const error = await rejection(write("counter:fail"));

  expect(error).toBeInstanceOf(FunctionError);
  expect(error).toMatchObject({ status: 200, requestId: expect.stringMatching(/^[\da-f]{16}$/) });
  expect((error as FunctionError).message).toContain("boom");
  expect(runs()).toBe(1);
});

import { describe, expect, it } from "vitest";

import { functionSpec } from "../../src/system/function-spec.ts";
import { systemFunction } from "../../src/system/system-function.ts";
import { systemFunctionTypes } from "../../src/system/system-function-types.ts";
import { connectTo, fakeDeployment } from "../support/fake-deployment.ts";
import { seedFunctions } from "../support/functions.ts";
import { sendJson, startServer } from "@convex-openapi/test-support/http-server";
import { testConnection } from "../support/test-connection.ts";
import { rejection } from "../support/test-transport.ts";

const seed = {
  functions: seedFunctions,
  tables: { users: [{ name: "Ada" }, { name: "Grace" }] },
  environmentVariables: { GREETING: "hello" },
};

describe("a system function", () => {
  it("that is listed has its types", async () => {
    const deployment = await fakeDeployment(seed);
    const connection = connectTo(deployment);

    const size: number = await systemFunction(connection, "_system/cli/tableSize", {
      tableName: "users",
    });
    const variable = await systemFunction(connection, "_system/cli/queryEnvironmentVariables:get", {
      name: "GREETING",
    });
    const url: string = await systemFunction(connection, "_system/cli/convexUrl:cloudUrl");

    expect(size).toBe(2);
    expect(variable?.value).toBe("hello");
    expect(url).toBe(deployment.url);
  });

  it("that is not listed can be called by path", async () => {
    const deployment = await fakeDeployment(seed);

    const value = await systemFunction<number>(
      connectTo(deployment),
      "_system/frontend/tableSize:sizeOfAllTables",
    );

    expect(value).toBe(2);
  });

  it("that writes adds documents", async () => {
    const deployment = await fakeDeployment(seed);

    await systemFunction(connectTo(deployment), "_system/frontend/addDocument", {
      table: "users",
      documents: [{ name: "Edsger", count: 3n }],
    });

    expect(deployment.documents("users")).toMatchObject([{}, {}, { name: "Edsger", count: 3n }]);
  });

  it("that reads is repeated, and one that writes is not", async () => {
    const deployment = await fakeDeployment(seed);
    const connection = connectTo(deployment);

    deployment.fault({ kind: "reset" });
    await systemFunction(connection, "_system/cli/tableSize", { tableName: "users" });
    expect(deployment.requests).toHaveLength(2);

    deployment.fault({ kind: "reset" });
    const error = await rejection(
      systemFunction(connection, "_system/frontend/createTable", { table: "new" }),
    );
    expect(error).toMatchObject({ name: "ConnectionError" });
    expect(deployment.requests).toHaveLength(3);
  });
});

describe("a system function fails", () => {
  it("when it does not exist", async () => {
    const deployment = await fakeDeployment(seed);

    expect(
      await rejection(systemFunction(connectTo(deployment), "_system/cli/nothing")),
    ).toMatchObject({ name: "FunctionError", functionPath: "_system/cli/nothing" });
  });

  it("when its arguments do not fit", async () => {
    const deployment = await fakeDeployment(seed);

    const error = await rejection(
      systemFunction(connectTo(deployment), "_system/cli/tableSize", {} as never),
    );

    expect(error).toMatchObject({ name: "FunctionError" });
  });

  it("with the missing operation when it writes and the key may not", async () => {
    const deployment = await fakeDeployment(seed);
    const connection = connectTo(deployment, { adminKey: deployment.readOnlyKey });

    const error = await rejection(
      systemFunction(connection, "_system/frontend/createTable", { table: "new" }),
    );

    expect(error).toMatchObject({
      name: "OperationNotPermittedError",
      action: "deployment:data:write",
      status: 200,
    });
  });
});

it("every listed system function is a query or a mutation under `_system`", () => {
  const types = Object.entries(systemFunctionTypes);

  expect(types.filter(([path]) => !/^_system\/(cli|frontend)\/\w+(:\w+)?$/.test(path))).toEqual([]);
  expect(new Set(types.map(([, type]) => type))).toEqual(new Set(["query", "mutation"]));
});

describe("the function spec", () => {
  it("lists the deployed functions", async () => {
    const deployment = await fakeDeployment(seed);

    expect(await functionSpec(connectTo(deployment))).toContainEqual({
      identifier: "secrets.js:write",
      functionType: "Mutation",
      visibility: { kind: "internal" },
      args: { type: "any" },
      returns: { type: "any" },
    });
  });

  it("fails when the key may not view data", async () => {
    const deployment = await fakeDeployment(seed);
    const adminKey = deployment.issueKey({ allow: ["ViewLogs"] });

    expect(await rejection(functionSpec(connectTo(deployment, { adminKey })))).toMatchObject({
      name: "OperationNotPermittedError",
    });
  });

  it("fails when the value is no list", async () => {
    const server = await startServer((response) =>
      sendJson(response, 200, { status: "success", value: { functions: [] } }),
    );

    expect(await rejection(functionSpec(testConnection({ url: server.url })))).toMatchObject({
      name: "ResponseFormatError",
      code: "WrongShape",
    });
  });
});

import { readOnlyOperations } from "@convex-openapi/testing";
import { describe, expect, it } from "vitest";

import { actAs } from "../../src/connection/act-as.ts";
import { action } from "../../src/functions/action.ts";
import { mutation } from "../../src/functions/mutation.ts";
import { query } from "../../src/functions/query.ts";
import { checkKey } from "../../src/key-check/check-key.ts";
import { keyPermissions } from "../../src/key-check/key-permissions.ts";
import { actionOfOperation } from "../../src/keys/operations.ts";
import { setEnvironmentVariables } from "../../src/system/set-environment-variables.ts";
import { systemFunction } from "../../src/system/system-function.ts";
import { connectTo, fakeDeployment, pathsOf } from "../support/fake-deployment.ts";
import { seedFunctions } from "../support/functions.ts";
import { rejection } from "../support/test-transport.ts";

const seed = { functions: seedFunctions, tables: { users: [] } };

describe("checkKey tells", () => {
  it("that a full key may do everything, though no operation is listed", async () => {
    const permissions = await checkKey(connectTo(await fakeDeployment()));

    expect(permissions).toMatchObject({ success: true, allowedOps: [], isReadOnly: false });
    expect(Object.keys(actionOfOperation).every((each) => permissions.allows(each))).toBe(true);
  });

  it("what a read-only key may do", async () => {
    const deployment = await fakeDeployment();

    const permissions = await checkKey(connectTo(deployment, { adminKey: deployment.readOnlyKey }));

    expect(permissions.isReadOnly).toBe(true);
    expect(
      Object.keys(actionOfOperation)
        .filter((each) => permissions.allows(each))
        .sort(),
    ).toEqual([...readOnlyOperations].sort());
  });

  it("what a narrowed key may do, by either name of an operation", async () => {
    const deployment = await fakeDeployment();
    const adminKey = deployment.issueKey({ allow: ["ViewData"] });

    const permissions = await checkKey(connectTo(deployment, { adminKey }));

    expect(permissions.allows("ViewData")).toBe(true);
    expect(permissions.allows("deployment:data:view")).toBe(true);
    expect(permissions.allows("WriteData")).toBe(false);
    expect(permissions.allows("deployment:data:write")).toBe(false);
  });

  it("no write for a read-only key of a backend that lists no operations", () => {
    const permissions = keyPermissions({ isReadOnly: true });

    expect(
      Object.keys(actionOfOperation)
        .filter((each) => permissions.allows(each))
        .sort(),
    ).toEqual([...readOnlyOperations].sort());
  });

  it("nothing about operations that no one knows yet, unless the key lists them", () => {
    expect(keyPermissions({ allowedOps: ["Teleport"] }).allows("Teleport")).toBe(true);
    expect(keyPermissions({ allowedOps: ["ViewData"] }).allows("Teleport")).toBe(false);
  });
});

describe("checkKey fails", () => {
  it.each([
    ["an unknown key", "wrong", "BadAdminKeyError"],
    ["a key of another deployment", "other", "BadDeployKeyError"],
  ])("for %s", async (_what, kind, name) => {
    const deployment = await fakeDeployment();
    const adminKey =
      kind === "other"
        ? deployment.issueKey({ deploymentName: "other" })
        : `${deployment.name}|wrong`;

    expect(await rejection(checkKey(connectTo(deployment, { adminKey })))).toMatchObject({ name });
  });

  it("for an answer that tells nothing", async () => {
    const deployment = await fakeDeployment();
    deployment.fault({ kind: "wrongType" });

    expect(await rejection(checkKey(connectTo(deployment)))).toMatchObject({
      name: "ResponseFormatError",
      code: "WrongShape",
    });
  });
});

/** Every verb that writes, as a call. */
const writes = [
  [
    "setEnvironmentVariables",
    "deployment:env:write",
    (c) => setEnvironmentVariables(c, { A: "1" }),
  ],
  ["mutation", "deployment:data:write", (c) => mutation(c, "messages:send", { text: "x" })],
  ["action", "deployment:data:write", (c) => action(c, "messages:archive")],
  [
    "systemFunction that writes",
    "deployment:data:write",
    (c) => systemFunction(c, "_system/frontend/createTable", { table: "new" }),
  ],
] satisfies [string, string, (connection: ReturnType<typeof connectTo>) => Promise<unknown>][];

describe.each(writes)("with a key known to be read-only, %s", (_verb, operation, write) => {
  it("fails before any request, as the server would refuse it", async () => {
    const deployment = await fakeDeployment(seed);
    const connection = connectTo(deployment, { adminKey: deployment.readOnlyKey });
    await checkKey(connection);

    const error = await rejection(write(connection));

    expect(error).toMatchObject({
      name: "OperationNotPermittedError",
      code: "OperationNotPermitted",
      status: 403,
      action: operation,
    });
    expect(error).not.toHaveProperty("path");
    expect(pathsOf(deployment)).toEqual(["check_admin_key"]);
  });

  it("is sent when nobody asked what the key may do", async () => {
    const deployment = await fakeDeployment(seed);
    const connection = connectTo(deployment, { adminKey: deployment.readOnlyKey });

    await write(connection).catch(() => undefined);

    expect(pathsOf(deployment)).toHaveLength(1);
    expect(pathsOf(deployment)).not.toContain("check_admin_key");
  });
});

describe("a key with a list of operations", () => {
  it("is refused what it lacks before any request", async () => {
    const deployment = await fakeDeployment(seed);
    const adminKey = deployment.issueKey({ allow: ["ViewData", "WriteData"] });
    const connection = connectTo(deployment, { adminKey });
    await checkKey(connection);

    const error = await rejection(setEnvironmentVariables(connection, { A: "1" }));

    expect(error).toMatchObject({ name: "OperationNotPermittedError" });
    expect(pathsOf(deployment)).toEqual(["check_admin_key"]);
  });

  it("may run public mutations, which need none", async () => {
    const deployment = await fakeDeployment(seed);
    const adminKey = deployment.issueKey({ allow: ["ViewData"] });
    const connection = connectTo(deployment, { adminKey });
    await checkKey(connection);

    await mutation(connection, "messages:send", { text: "x" });

    expect(deployment.documents("messages")).toHaveLength(1);
  });
});

describe("the option `checkKey`", () => {
  it("asks once before the first write", async () => {
    const deployment = await fakeDeployment(seed);
    const connection = connectTo(deployment);

    await setEnvironmentVariables(connection, { A: "1" }, { checkKey: true });
    await setEnvironmentVariables(connection, { A: "2" }, { checkKey: true });

    expect(pathsOf(deployment)).toEqual([
      "check_admin_key",
      "update_environment_variables",
      "update_environment_variables",
    ]);
  });

  it("keeps a write from being sent that the key may not do", async () => {
    const deployment = await fakeDeployment(seed);
    const connection = connectTo(deployment, { adminKey: deployment.readOnlyKey });

    const error = await rejection(
      mutation(connection, "messages:send", { text: "x" }, { checkKey: true }),
    );

    expect(error).toMatchObject({ name: "OperationNotPermittedError" });
    expect(pathsOf(deployment)).toEqual(["check_admin_key"]);
  });

  it("lets the write itself tell, where the server cannot be asked", async () => {
    const deployment = await fakeDeployment(seed);
    deployment.fault({ kind: "status", status: 404, match: { path: "/api/check_admin_key" } });

    await setEnvironmentVariables(connectTo(deployment), { A: "1" }, { checkKey: true });

    expect(deployment.environmentVariables).toEqual({ A: "1" });
  });

  it("fails with the failure of asking", async () => {
    const deployment = await fakeDeployment(seed);
    const connection = connectTo(deployment, { adminKey: `${deployment.name}|wrong` });

    const error = await rejection(
      setEnvironmentVariables(connection, { A: "1" }, { checkKey: true }),
    );

    expect(error).toMatchObject({ name: "BadAdminKeyError" });
    expect(pathsOf(deployment)).toEqual(["check_admin_key"]);
  });
});

describe("what checkKey found", () => {
  it("holds for one connection alone", async () => {
    const deployment = await fakeDeployment(seed);
    const readOnly = connectTo(deployment, { adminKey: deployment.readOnlyKey });
    await checkKey(readOnly);

    await setEnvironmentVariables(connectTo(deployment), { A: "1" });

    expect(deployment.environmentVariables).toEqual({ A: "1" });
  });

  it("holds for connections that act as a user too", async () => {
    const deployment = await fakeDeployment(seed);
    const adminKey = deployment.issueKey({ allow: ["ViewData", "ActAsUser"] });
    const connection = connectTo(deployment, { adminKey });
    await checkKey(connection);

    const asAda = actAs(connection, { tokenIdentifier: "ada" });

    expect(await rejection(setEnvironmentVariables(asAda, { A: "1" }))).toMatchObject({
      name: "OperationNotPermittedError",
    });
    expect(pathsOf(deployment)).toEqual(["check_admin_key"]);
  });

  it("does not keep a read-only key from reading", async () => {
    const deployment = await fakeDeployment(seed);
    const connection = connectTo(deployment, { adminKey: deployment.readOnlyKey });
    await checkKey(connection);

    expect(await query(connection, "values:nothing")).toBeNull();
  });
});

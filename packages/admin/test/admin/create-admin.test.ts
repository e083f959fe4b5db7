import { createFakeDeployment } from "@convex-openapi/testing";
import { describe, expect, it } from "vitest";

import * as everything from "../../src/index.ts";
import type { Admin } from "../../src/admin/admin.ts";
import { createAdmin, type AdminOptions } from "../../src/admin/create-admin.ts";
import { api } from "../support/api.ts";
import { exposures, formsOf } from "../support/exposures.ts";
import { fakeDeployment, pathsOf } from "../support/fake-deployment.ts";
import { seedFunctions } from "../support/functions.ts";
import { rejection } from "../support/test-transport.ts";

const seed = {
  functions: seedFunctions,
  tables: { users: [{ name: "Ada" }, { name: "Grace" }] },
  environmentVariables: { GREETING: "hello" },
};

async function adminWith(
  options: Partial<AdminOptions> = {},
  key: "adminKey" | "readOnlyKey" = "adminKey",
): Promise<{ admin: Admin; deployment: Awaited<ReturnType<typeof fakeDeployment>> }> {
  const deployment = await fakeDeployment(seed);
  const admin = createAdmin({ url: deployment.url, adminKey: deployment[key], ...options });
  return { admin, deployment };
}

describe("an admin", () => {
  it("sends nothing when it is made", async () => {
    const { deployment } = await adminWith();

    expect(deployment.requests).toEqual([]);
  });

  it("does everything that the functions of the package do", async () => {
    const { admin, deployment } = await adminWith();

    expect(await admin.tables()).toEqual([{ name: "users" }]);
    expect(await admin.tableData({ table: "users" }).all()).toHaveLength(2);
    expect(await admin.environmentVariables()).toEqual({ GREETING: "hello" });
    await admin.setEnvironmentVariables({ NEW: "1" });
    expect(deployment.environmentVariables).toMatchObject({ NEW: "1" });
    await admin.mutation(api.messages.send, { channel: "general", text: "hi" });
    expect(await admin.query(api.messages.list, {})).toHaveLength(1);
    expect(await admin.action(api.messages.archive)).toBe("archived");
    expect(await admin.runFunction("values:nothing")).toBeNull();
    expect(await admin.queryBatch([[api.values.nothing], ["values:nothing"]])).toEqual([
      null,
      null,
    ]);
    expect(await admin.systemFunction("_system/cli/tableSize", { tableName: "users" })).toBe(2);
    expect(await admin.functionSpec()).not.toEqual([]);
    expect((await admin.checkKey()).allows("WriteData")).toBe(true);
    const kinds: string[] = [];
    const once = { follow: false, history: 1, emptyAfter: Infinity };
    for await (const { kind } of admin.logs(once)) kinds.push(kind);
    expect(kinds).toEqual(["Completion"]);
    const ada = { tokenIdentifier: "ada", subject: "ada" };
    expect(await admin.actAs(ada).query("users:me")).toMatchObject({ subject: "ada" });
  });

  it("knows where it goes and what its key says", async () => {
    const { admin, deployment } = await adminWith();

    expect(admin).toMatchObject({
      url: deployment.url,
      deploymentName: deployment.name,
      key: { kind: "admin", deploymentName: deployment.name },
    });
  });

  it("passes options on", async () => {
    const { admin, deployment } = await adminWith();
    deployment.fault({ kind: "hang" });

    const error = await rejection(admin.tables({ timeout: 30, retry: { retries: 0 } }));

    expect(error).toMatchObject({ name: "TimeoutError" });
  });

  it("takes any fetch", async () => {
    const deployment = createFakeDeployment(seed);
    const { adminKey, fetch } = deployment;

    const admin = createAdmin({ url: "https://in-process.test", adminKey, fetch });

    expect(await admin.tables()).toEqual([{ name: "users" }]);
  });

  it("is refused like a connection", () => {
    expect(() => createAdmin({ adminKey: "" })).toThrow(
      expect.objectContaining({ name: "InvalidKeyError" }),
    );
  });
});

describe("with `checkKey`, an admin", () => {
  it("asks before its first write alone", async () => {
    const { admin, deployment } = await adminWith({ checkKey: true });

    await admin.tables();
    await admin.setEnvironmentVariables({ A: "1" });
    await admin.mutation("messages:send", { text: "x" });

    expect(pathsOf(deployment)).toEqual([
      "function",
      "check_admin_key",
      "update_environment_variables",
      "mutation",
    ]);
  });

  it.each<[string, (admin: Admin) => Promise<unknown>]>([
    ["setEnvironmentVariables", (admin) => admin.setEnvironmentVariables({ A: "1" })],
    ["mutation", (admin) => admin.mutation("messages:send", { text: "x" })],
    ["action", (admin) => admin.action("messages:archive")],
    [
      "systemFunction",
      (admin) => admin.systemFunction("_system/frontend/createTable", { table: "new" }),
    ],
    [
      "a write of an admin that acts",
      (admin) => admin.actAs({ tokenIdentifier: "a" }).mutation("messages:send"),
    ],
  ])("never sends a write with a read-only key: %s", async (_verb, write) => {
    const { admin, deployment } = await adminWith({ checkKey: true }, "readOnlyKey");

    expect(await rejection(write(admin))).toMatchObject({ name: "OperationNotPermittedError" });
    expect(pathsOf(deployment)).toEqual(["check_admin_key"]);
  });
});

describe("no key shows", () => {
  it("in an admin, however it is printed", async () => {
    const { admin, deployment } = await adminWith();
    const secret = deployment.adminKey.split("|")[1] ?? "";
    await admin.checkKey();
    const asAda = admin.actAs({ tokenIdentifier: "ada" });

    for (const shown of [...exposures(admin), ...exposures(asAda)]) {
      for (const form of formsOf(secret)) expect(shown).not.toContain(form);
    }
  });

  it("in what the verbs give back on the way", async () => {
    const { admin, deployment } = await adminWith();
    const secret = deployment.adminKey.split("|")[1] ?? "";
    const shown = [admin.tableData({ table: "users" }), admin.logs(), await admin.checkKey()];

    for (const form of formsOf(secret)) {
      expect(shown.flatMap(exposures).join("\n")).not.toContain(form);
    }
  });
});

it("the package exports every verb as a function of its own", () => {
  const verbs = Object.keys(createAdmin({ url: "https://a.test", adminKey: "a|b" })).filter(
    (name) => !["url", "deploymentName", "key", "connection", "platform"].includes(name),
  );

  expect(verbs.filter((verb) => !(verb in everything))).toEqual([]);
  expect(verbs).toHaveLength(17);
});

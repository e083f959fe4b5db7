import { describe, expect, it } from "vitest";

import { environmentVariables } from "../../src/system/environment-variables.ts";
import { setEnvironmentVariables } from "../../src/system/set-environment-variables.ts";
import { connectTo, fakeDeployment, pathsOf } from "../support/fake-deployment.ts";
import { sendJson, startServer } from "@convex-openapi/test-support/http-server";
import { startPageServer } from "../support/page-server.ts";
import { testConnection } from "../support/test-connection.ts";
import { KEY, rejection } from "../support/test-transport.ts";

const seed = { environmentVariables: { GREETING: "hello", EMPTY: "" } };

describe("environment variables are read as a map", () => {
  it.each(["current", "legacy", "documented"] as const)("on a %s backend", async (profile) => {
    const deployment = await fakeDeployment({ ...seed, profile });

    expect(await environmentVariables(connectTo(deployment))).toEqual(seed.environmentVariables);
  });

  it("from a server that follows the Admin API page", async () => {
    const server = await startPageServer(KEY, { tables: {}, ...seed });

    expect(await environmentVariables(testConnection({ url: server.url }))).toEqual(
      seed.environmentVariables,
    );
  });

  it("even when a variable is called __proto__", async () => {
    const environment = Object.fromEntries([["__proto__", "value"]]);
    const deployment = await fakeDeployment({ environmentVariables: environment });

    expect(Object.entries(await environmentVariables(connectTo(deployment)))).toEqual([
      ["__proto__", "value"],
    ]);
  });

  it.each([{ page: "nope" }, [{ value: "without a name" }], [null], "text", null])(
    "or not, when a deployment answers %o",
    async (value) => {
      const server = await startServer((response) =>
        sendJson(response, 200, { status: "success", value }),
      );

      const error = await rejection(environmentVariables(testConnection({ url: server.url })));

      expect(error).toMatchObject({ name: "ResponseFormatError", code: "WrongShape" });
    },
  );

  it.each([{ value: [] }, { value: ["text"] }])(
    "or not, when a server that follows the page answers $value",
    async ({ value }) => {
      const server = await startServer((response, _request, attempt) =>
        sendJson(
          response,
          200,
          attempt === 1
            ? { status: "error", errorMessage: "no such function" }
            : { status: "success", value },
        ),
      );

      const error = await rejection(environmentVariables(testConnection({ url: server.url })));

      expect(error).toMatchObject({ name: "ResponseFormatError", code: "WrongShape" });
    },
  );

  it("or not, when the key may not view them", async () => {
    const deployment = await fakeDeployment(seed);
    const adminKey = deployment.issueKey({ allow: ["ViewData"] });

    expect(
      await rejection(environmentVariables(connectTo(deployment, { adminKey }))),
    ).toMatchObject({ name: "OperationNotPermittedError", action: "deployment:env:view" });
  });

  it.each([null, "text", 7, [null], [{ name: "A" }], { A: 1 }])(
    "or not, when they are none: %j",
    async (value) => {
      const server = await startServer((response) =>
        sendJson(response, 200, { status: "success", value }),
      );

      expect(
        await rejection(environmentVariables(testConnection({ url: server.url }))),
      ).toMatchObject({ name: "ResponseFormatError", code: "WrongShape" });
    },
  );
});

describe("environment variables are set", () => {
  it.each(["current", "legacy", "documented"] as const)(
    "and removed, all in one request, on a %s backend",
    async (profile) => {
      const deployment = await fakeDeployment({ ...seed, profile });

      await setEnvironmentVariables(connectTo(deployment), { NEW: "1", GREETING: null });

      expect(deployment.environmentVariables).toEqual({ NEW: "1", EMPTY: "" });
      expect(pathsOf(deployment)).toEqual(["update_environment_variables"]);
    },
  );

  it("or removed without being there, which does nothing", async () => {
    const deployment = await fakeDeployment(seed);

    await setEnvironmentVariables(connectTo(deployment), { MISSING: null });

    expect(deployment.environmentVariables).toEqual(seed.environmentVariables);
  });

  it("again when the server turned the change away", async () => {
    const deployment = await fakeDeployment(seed);
    deployment.fault({ kind: "rateLimited", retryAfter: 0 });

    await setEnvironmentVariables(connectTo(deployment), { NEW: "1" });

    expect(deployment.environmentVariables).toMatchObject({ NEW: "1" });
  });
});

describe("environment variables are not set", () => {
  it.each([
    ["a name that is none", { "1BAD": "x" }, "EnvironmentVariableNameInvalid"],
    ["a name that is too long", { ["N".repeat(257)]: "x" }, "EnvironmentVariableNameTooLong"],
    ["a value that is too long", { LONG: "x".repeat(8193) }, "EnvironmentVariableValueTooLarge"],
    ["a built-in name", { CONVEX_CLOUD_URL: "x" }, "EnvVarNameForbidden"],
  ])("with %s, and neither is anything else of that call", async (_what, variables, code) => {
    const deployment = await fakeDeployment(seed);
    const changes = { ...variables, GREETING: "changed" };

    const error = await rejection(setEnvironmentVariables(connectTo(deployment), changes));

    expect(error).toMatchObject({ name: "BadRequestError", code });
    expect(deployment.environmentVariables).toEqual(seed.environmentVariables);
  });

  it.each([
    ["current", "OperationNotPermitted", "deployment:env:write"],
    ["legacy", "ReadOnlyAdminKey", undefined],
    ["documented", "ReadOnlyAdminKey", undefined],
  ] as const)("with a read-only key, on a %s backend", async (profile, code, action) => {
    const deployment = await fakeDeployment({ ...seed, profile });
    const connection = connectTo(deployment, { adminKey: deployment.readOnlyKey });

    const error = await rejection(setEnvironmentVariables(connection, { NEW: "1" }));

    expect(error).toMatchObject({ name: "OperationNotPermittedError", status: 403, code });
    expect((error as { action?: string }).action).toBe(action);
    expect(deployment.environmentVariables).toEqual(seed.environmentVariables);
  });

  it.each([undefined, 7, true, {}])(
    "to %j, which would remove them or fail, before any request",
    async (value) => {
      const deployment = await fakeDeployment(seed);

      const error = await rejection(
        setEnvironmentVariables(connectTo(deployment), { GREETING: value as never }),
      );

      expect(error).toMatchObject({ name: "InvalidValueError" });
      expect((error as Error).message).toContain("GREETING");
      expect(deployment.requests).toEqual([]);
    },
  );

  it("twice, when it is not known whether the first time worked", async () => {
    const deployment = await fakeDeployment(seed);
    deployment.fault({ kind: "reset", takesEffect: true });

    const error = await rejection(setEnvironmentVariables(connectTo(deployment), { NEW: "1" }));

    expect(error).toMatchObject({ name: "ConnectionError" });
    expect(deployment.requests).toHaveLength(1);
  });

  it("with the message showing a value", async () => {
    const deployment = await fakeDeployment(seed);

    const error = await rejection(
      setEnvironmentVariables(connectTo(deployment), { "1BAD": "the-secret-value" }),
    );

    expect(JSON.stringify(error)).not.toContain("the-secret-value");
  });
});

import { describe, expect, it } from "vitest";
import { createFakeDeployment, mutation, query, type ProfileName } from "../../src/index.ts";
import { callAny, errorText, get, post } from "../support/call.ts";

function deploymentOf(profile: ProfileName): ReturnType<typeof createFakeDeployment> {
  return createFakeDeployment({
    profile,
    name: "my-deployment",
    tables: { users: [{ name: "Ada" }] },
    environmentVariables: { GREETING: "hello" },
    functions: { "m:q": query(() => 1), "m:w": mutation(() => 2) },
  });
}

const named =
  "The provided deploy key was invalid for deployment 'my-deployment'. Double check that the environment this key was generated for matches the desired deployment.";

describe("the profile `documented`", () => {
  const deployment = deploymentOf("documented");
  const key = deployment.adminKey;

  it("answers the page's request for tables with an array of names", async () => {
    const request = { path: "_system/cli/tables", args: {}, format: "json" };
    const { status, body } = await post(deployment, "/api/run_function", request, { key });
    expect([status, body]).toEqual([200, { status: "success", value: [{ name: "users" }] }]);
  });

  it("answers the page's request for a table with an array of documents", async () => {
    const args = { table: "users", order: "desc" };
    const request = { path: "_system/cli/tableData", args, format: "json" };
    const { body } = await post(deployment, "/api/run_function", request, { key });
    expect(body).toMatchObject({ status: "success", value: [{ name: "Ada" }] });
  });

  it("answers pages all the same to who asks for pages", async () => {
    const args = { paginationOpts: { numItems: 1, cursor: null } };
    expect(await callAny(deployment, "_system/cli/tables", args)).toMatchObject({
      value: { isDone: true },
    });
  });

  it("gives environment variables as a map", async () => {
    expect(await callAny(deployment, "_system/cli/environmentVariables")).toMatchObject({
      value: { GREETING: "hello" },
    });
  });

  it.each([
    ["a key that opens nothing", { key: "my-deployment|bad" }],
    ["no key", {}],
  ])("answers 401 BadDeployKey with the name to %s", async (_what, sending) => {
    const { status, body } = await get(deployment, "/api/check_admin_key", sending);
    expect([status, body]).toEqual([401, { code: "BadDeployKey", message: named }]);
  });

  it.each(["/api/run_function", "/api/mutation"])(
    "refuses a read-only key at %s even a public mutation",
    async (path) => {
      const request = { path: "m:w", args: {} };
      const { status, body } = await post(deployment, path, request, {
        key: deployment.readOnlyKey,
      });
      expect([status, body]).toEqual([
        403,
        {
          code: "ReadOnlyAdminKey",
          message: "You do not have permission to perform this operation.",
        },
      ]);
    },
  );

  it.each([
    ["an unknown path", "GET", "/api/nothing", {}, 404, "NotFound"],
    ["an unknown path", "POST", "/api/nothing", {}, 404, "NotFound"],
    ["an unknown method", "GET", "/api/mutation", {}, 405, "MethodNotAllowed"],
    [
      "an unknown encoding",
      "POST",
      "/api/query",
      { "content-encoding": "x" },
      415,
      "UnsupportedMediaType",
    ],
  ])(
    "answers %s with code and message: %s %s",
    async (_what, method, path, headers, status, code) => {
      const body = method === "POST" ? "{}" : null;
      const url = `https://my-deployment.example${path}`;
      const response = await deployment.fetch(url, {
        method,
        headers: { "content-type": "application/json", ...headers },
        body,
      });
      expect([response.status, await response.json()]).toEqual([
        status,
        { code, message: expect.stringMatching(/.\.$/) },
      ]);
    },
  );

  it("still says which methods a path takes", async () => {
    expect((await get(deployment, "/api/mutation")).headers.get("allow")).toBe("POST");
  });

  it("lets a read-only key query", async () => {
    const request = { path: "m:q", args: {} };
    const { status } = await post(deployment, "/api/query", request, {
      key: deployment.readOnlyKey,
    });
    expect(status).toBe(200);
  });
});

describe("the profile `current`", () => {
  const deployment = deploymentOf("current");

  it("has no run_function: 404 without a body", async () => {
    const { status, body } = await post(
      deployment,
      "/api/run_function",
      {},
      { key: deployment.adminKey },
    );
    expect([status, body]).toEqual([404, ""]);
  });

  it("requires paginationOpts of tables", async () => {
    expect(errorText(await callAny(deployment, "_system/cli/tables"))).toContain("paginationOpts");
  });

  it("has no _system/cli/environmentVariables", async () => {
    expect(errorText(await callAny(deployment, "_system/cli/environmentVariables"))).toContain(
      "Could not find function for '_system/cli/environmentVariables'",
    );
  });

  it("lets a read-only key run a public mutation, as any visitor may", async () => {
    const request = { path: "m:w", args: {} };
    const { body } = await post(deployment, "/api/mutation", request, {
      key: deployment.readOnlyKey,
    });
    expect(body).toEqual({ status: "success", value: 2 });
  });
});

describe("the profile `legacy`", () => {
  const deployment = deploymentOf("legacy");

  it("refuses a read-only key with ReadOnlyAdminKey and no action", async () => {
    const answer = await post(
      deployment,
      "/api/update_environment_variables",
      { changes: [] },
      { key: deployment.readOnlyKey },
    );
    expect([answer.status, answer.body]).toEqual([
      403,
      {
        code: "ReadOnlyAdminKey",
        message: "You do not have permission to perform this operation.",
      },
    ]);
  });

  it("refuses keys like today's backend", async () => {
    expect((await get(deployment, "/api/check_admin_key", { key: "bad" })).status).toBe(401);
    expect((await get(deployment, "/api/check_admin_key")).status).toBe(403);
  });

  it("has no run_function", async () => {
    expect((await post(deployment, "/api/run_function", {})).status).toBe(404);
  });
});

it("refuses a profile that is not known", () => {
  expect(() => createFakeDeployment({ profile: "newest" as ProfileName })).toThrow("newest");
});

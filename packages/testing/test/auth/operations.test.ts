import { describe, expect, it } from "vitest";
import { createFakeDeployment, readOnlyOperations } from "../../src/index.ts";
import { get, post } from "../support/call.ts";

const deployment = createFakeDeployment();
const { readOnlyKey, adminKey } = deployment;

describe("check_admin_key", () => {
  it("lists nothing for a key that allows everything", async () => {
    const { body } = await get(deployment, "/api/check_admin_key", { key: adminKey });
    expect(body).toEqual({ success: true, allowedOps: [], isReadOnly: false });
  });

  it("lists the twelve operations of a read-only key", async () => {
    const { body } = await get(deployment, "/api/check_admin_key", { key: readOnlyKey });
    expect(body).toEqual({ success: true, allowedOps: readOnlyOperations, isReadOnly: true });
    expect(readOnlyOperations).toHaveLength(12);
  });

  it("lists the operations of a narrowed key, which is not read-only", async () => {
    const key = deployment.issueKey({ allow: ["ViewLogs", "Deploy"] });
    const { body } = await get(deployment, "/api/check_admin_key", { key });
    expect(body).toEqual({ success: true, allowedOps: ["ViewLogs", "Deploy"], isReadOnly: false });
  });
});

const bodyKey = { adminKey: readOnlyKey };
const refusals: [method: "GET" | "POST", path: string, body: unknown, action: string][] = [
  ["POST", "/api/update_environment_variables", { changes: [] }, "deployment:env:write"],
  ["POST", "/api/v1/update_environment_variables", { changes: [] }, "deployment:env:write"],
  [
    "POST",
    "/api/update_canonical_url",
    { requestDestination: "convexSite" },
    "deployment:env:write",
  ],
  ["POST", "/api/v1/pause_deployment", {}, "deployment:pause"],
  ["POST", "/api/v1/unpause_deployment", {}, "deployment:unpause"],
  ["POST", "/api/delete_tables", { tableNames: [] }, "deployment:data:write"],
  ["POST", "/api/delete_component", {}, "deployment:data:write"],
  ["POST", "/api/export/request/zip", {}, "deployment:backups:create"],
  ["POST", "/api/export/set_expiration/x", { expirationTsNs: 1 }, "deployment:backups:delete"],
  ["POST", "/api/import/start_upload", {}, "deployment:backups:import"],
  ["POST", "/api/perform_import", { importId: "x" }, "deployment:backups:import"],
  ["POST", "/api/get_config_hashes", bodyKey, "deployment:deploy"],
  ["POST", "/api/deploy2/wait_for_schema", bodyKey, "deployment:deploy"],
  ["POST", "/api/deploy2/finish_push", bodyKey, "deployment:deploy"],
];

describe("a read-only key", () => {
  it.each(refusals)("is refused %s %s with the action", async (_method, path, body, action) => {
    const answer = await post(deployment, path, body, { key: readOnlyKey });
    expect([answer.status, answer.body]).toEqual([
      403,
      {
        code: "OperationNotPermitted",
        message: `You do not have permission to perform this operation (${action}).`,
      },
    ]);
  });

  it.each(["list_environment_variables", "v1/deployment_info", "v1/get_canonical_urls", "shapes2"])(
    "may GET /api/%s",
    async (path) => {
      expect((await get(deployment, `/api/${path}`, { key: readOnlyKey })).status).toBe(200);
    },
  );
});

describe("a key for logs alone", () => {
  const key = deployment.issueKey({ allow: ["ViewLogs"] });

  it.each([
    ["/api/list_environment_variables", "deployment:env:view"],
    ["/api/v1/deployment_info", "deployment:data:view"],
    ["/api/v1/list_usage_limits", "deployment:usageLimits:view"],
    ["/api/v1/list_log_streams", "deployment:integrations:view"],
    ["/api/export/zip/x", "deployment:backups:download"],
  ])("is refused GET %s", async (path, action) => {
    const { status, body } = await get(deployment, path, { key });
    expect([status, (body as { message: string }).message]).toEqual([
      403,
      `You do not have permission to perform this operation (${action}).`,
    ]);
  });

  it("may still ask what it allows and where the deployment is", async () => {
    expect((await get(deployment, "/api/v1/get_canonical_urls", { key })).status).toBe(200);
  });
});

describe("push endpoints", () => {
  it("look at the key in the body and ignore the header", async () => {
    const good = await post(deployment, "/api/get_config_hashes", { adminKey }, { key: "bad" });
    const bad = await post(
      deployment,
      "/api/get_config_hashes",
      { adminKey: "bad" },
      { key: adminKey },
    );
    expect([good.status, bad.status]).toEqual([200, 401]);
  });

  it("answer 400 when the body has no key", async () => {
    const { status, body } = await post(
      deployment,
      "/api/get_config_hashes",
      {},
      { key: adminKey },
    );
    expect([status, (body as { code: string }).code]).toEqual([400, "BadJsonBody"]);
  });

  it("take no user to act as behind the key", async () => {
    const withUser = `${adminKey}:e30=`;
    const { status } = await post(deployment, "/api/get_config_hashes", { adminKey: withUser });
    expect(status).toBe(401);
  });
});

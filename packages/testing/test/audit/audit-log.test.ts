import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  createManualClock,
  type ListeningFakeDeployment,
  type ManualClock,
  startFakeDeployment,
  startFakeManagementHost,
} from "../../src/index.ts";
import { callAny } from "../support/call.ts";
import { type Method, type Page, Platform, request } from "../support/platform.ts";

interface Event {
  readonly action: string;
  readonly metadata: Readonly<Record<string, unknown>>;
}

let clock: ManualClock;
let deployment: ListeningFakeDeployment;
beforeEach(async () => {
  clock = createManualClock();
  deployment = await startFakeDeployment({ clock, tables: { users: [{ name: "Ada" }] } });
});
afterEach(async () => {
  await deployment.close();
});

const call = async (method: Method, path: string, body?: unknown): Promise<unknown> =>
  (await request(`${deployment.url}${path}`, method, `Convex ${deployment.adminKey}`, body)).body;
const page = async (query = ""): Promise<Page<Event>> =>
  (await call("GET", `/api/v1/list_audit_log_events?from=0${query}`)) as Page<Event>;
const actions = async (): Promise<string[]> => (await page()).items.map(({ action }) => action);
const setVariables = async (changes: object): Promise<unknown> =>
  await call("POST", "/api/v1/update_environment_variables", {
    changes: Object.entries(changes).map(([name, value]) => ({ name, value })),
  });

describe("the audit log of a deployment", () => {
  it("is empty at first", async () => {
    expect(await page()).toEqual({ items: [], pagination: { hasMore: false } });
  });

  it("tells new variables from changed and removed ones", async () => {
    await setVariables({ A: "1" });
    await setVariables({ A: "2", B: "1" });
    await setVariables({ A: null, NEVER: null });
    expect((await page()).items.map(({ action, metadata }) => [action, metadata])).toEqual([
      ["create_environment_variable", { variable_name: "A" }],
      ["update_environment_variable", { variable_name: "A" }],
      ["create_environment_variable", { variable_name: "B" }],
      ["delete_environment_variable", { variable_name: "A" }],
    ]);
  });

  it("never has the value of a variable", async () => {
    await setVariables({ SECRET: "hunter2" });
    expect(JSON.stringify(await page())).not.toContain("hunter2");
  });

  it.each<[string, string, unknown]>([
    ["pause_deployment", "/api/v1/pause_deployment", undefined],
    [
      "update_canonical_url",
      "/api/v1/update_canonical_url",
      { requestDestination: "convexCloud", url: "https://api.example" },
    ],
    ["delete_canonical_url", "/api/update_canonical_url", { requestDestination: "convexCloud" }],
    ["delete_tables", "/api/delete_tables", { tableNames: ["users"] }],
    ["request_export", "/api/export/request/zip", undefined],
    [
      "create_usage_limit",
      "/api/v1/create_usage_limit",
      { metric: "functionCalls", window: "day", limitType: "warning", limit: 1, enabled: true },
    ],
    [
      "create_integration",
      "/api/v1/create_log_stream",
      { logStreamType: "postHogErrorTracking", apiKey: "k" },
    ],
    ["create_data_sync", "/api/v1/data/sync", {}],
  ])("has %s after a call of %s", async (action, path, body) => {
    await call("POST", path, body);
    expect(await actions()).toEqual([action]);
  });

  it.each([
    ["addDocument", { table: "users", documents: [{ name: "Grace" }] }, "add_documents"],
    ["patchDocumentsFields", { table: "users", fields: { name: "x" } }, "update_documents"],
    ["createTable", { table: "posts" }, "create_table"],
    ["clearTablePage", { tableName: "users", cursor: null }, "clear_tables"],
  ])("has what the dashboard's %s does", async (name, args, action) => {
    await callAny(deployment, `_system/frontend/${name}`, args);
    expect(await actions()).toEqual([action]);
  });

  it("has nothing of what was refused", async () => {
    await setVariables({ "1A": "x" });
    await call("POST", "/api/v1/unpause_deployment");
    await call("POST", "/api/v1/delete_usage_limit/nope");
    await callAny(deployment, "_system/frontend/deleteDocuments", {});
    expect(await actions()).toEqual([]);
  });

  it("begins at a time, and comes in pages", async () => {
    await setVariables({ A: "1" });
    await clock.advance(1000);
    await setVariables({ B: "1", C: "1", D: "1" });
    const later = (await call(
      "GET",
      `/api/v1/list_audit_log_events?from=${clock.now()}&limit=2`,
    )) as Page<Event>;
    const next = await page(`&cursor=${later.pagination.nextCursor}`);
    const names = [later, next].map(({ items }) =>
      items.map(({ metadata }) => metadata["variable_name"]),
    );
    expect(names).toEqual([["B", "C"], ["D"]]);
  });

  it.each([
    ["", "BadQueryArgs"],
    ["from=-1", "BadQueryArgs"],
    ["from=today", "BadQueryArgs"],
    ["from=0&limit=0", "LimitOutOfRange"],
    ["from=0&limit=101", "LimitOutOfRange"],
    ["from=0&cursor=nope", "InvalidCursor"],
  ])("is refused with %j", async (query, code) => {
    expect(await call("GET", `/api/v1/list_audit_log_events?${query}`)).toMatchObject({ code });
  });

  it("names the deploy key or token that made a change", async () => {
    const host = await startFakeManagementHost();
    const [prod] = host.deployments;
    const url = `${prod?.fake.url}/api/v1`;
    const { deployKey } = await new Platform(host).post<{ deployKey: string }>(
      `/deployments/${prod?.fake.name}/create_deploy_key`,
      { name: "ci" },
    );
    await request(`${url}/pause_deployment`, "POST", `Convex ${deployKey}`);
    const token = host.issueToken({ kind: "team" });
    await request(`${url}/unpause_deployment`, "POST", `Convex ${token}`);
    const path = `${url}/list_audit_log_events?from=0`;
    const { body } = await request(path, "GET", `Convex ${deployKey}`);
    const [byKey] = await new Platform(host).get<{ id: number }[]>(
      `/deployments/${prod?.fake.name}/list_deploy_keys`,
    );
    await host.close();
    expect(body).toMatchObject({
      items: [
        { action: "pause_deployment", actor: { kind: "token", token_id: byKey?.id } },
        { action: "unpause_deployment", actor: { kind: "token", token_id: expect.any(Number) } },
      ],
    });
  });
});

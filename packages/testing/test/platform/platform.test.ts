import { describe, expect, it } from "vitest";
import {
  createFakeDeployment,
  createManualClock,
  type FakeDeployment,
  query,
} from "../../src/index.ts";
import { callAny, get, post, type Answer } from "../support/call.ts";

async function send(deployment: FakeDeployment, path: string, body: unknown = ""): Promise<Answer> {
  return await post(deployment, path, body, { key: deployment.adminKey });
}

async function read(deployment: FakeDeployment, path: string): Promise<unknown> {
  return (await get(deployment, path, { key: deployment.adminKey })).body;
}

describe("pausing", () => {
  it("stops functions and unpausing starts them, both with an empty answer", async () => {
    const deployment = createFakeDeployment({ functions: { "m:q": query(() => 1) } });
    expect(await send(deployment, "/api/v1/pause_deployment")).toMatchObject({
      status: 200,
      body: "",
    });
    expect(deployment.runState).toBe("paused");
    expect(await callAny(deployment, "m:q")).toMatchObject({ status: "error" });
    expect(await send(deployment, "/api/v1/unpause_deployment")).toMatchObject({
      status: 200,
      body: "",
    });
    expect(await callAny(deployment, "m:q")).toMatchObject({ status: "success" });
  });

  it("is 400 when there is nothing to pause or unpause", async () => {
    const deployment = createFakeDeployment();
    expect((await send(deployment, "/api/v1/unpause_deployment")).body).toMatchObject({
      code: "UnpauseDeploymentFailed",
    });
    await send(deployment, "/api/v1/pause_deployment");
    expect((await send(deployment, "/api/v1/pause_deployment")).body).toMatchObject({
      code: "PauseDeploymentFailed",
    });
  });

  it("makes file storage answer 400 BackendIsNotRunning", async () => {
    const deployment = createFakeDeployment();
    expect((await send(deployment, "/api/storage/upload?token=x")).status).toBe(401);
    expect((await get(deployment, "/api/storage/x")).status).toBe(404);
    await send(deployment, "/api/v1/pause_deployment");
    const refusal = { status: 400, body: { code: "BackendIsNotRunning" } };
    expect(await send(deployment, "/api/storage/upload?token=x")).toMatchObject(refusal);
    expect(await get(deployment, "/api/storage/x")).toMatchObject(refusal);
  });
});

describe("canonical URLs", () => {
  it("are set and reset one by one", async () => {
    const deployment = createFakeDeployment({ name: "a" });
    const own = {
      convexCloudUrl: "https://a.convex.cloud",
      convexSiteUrl: "https://a.convex.site",
    };
    expect(await read(deployment, "/api/v1/get_canonical_urls")).toEqual(own);
    const set = { requestDestination: "convexCloud", url: "https://api.example" };
    expect((await send(deployment, "/api/update_canonical_url", set)).body).toBe("");
    expect(await read(deployment, "/api/v1/get_canonical_urls")).toEqual({
      ...own,
      convexCloudUrl: "https://api.example",
    });
    expect(await callAny(deployment, "_system/cli/convexUrl:cloudUrl")).toMatchObject({
      value: "https://api.example",
    });
    await send(deployment, "/api/v1/update_canonical_url", { requestDestination: "convexCloud" });
    expect(await read(deployment, "/api/v1/get_canonical_urls")).toEqual(own);
  });

  it("have no third destination", async () => {
    const answer = await send(createFakeDeployment(), "/api/update_canonical_url", {
      requestDestination: "x",
    });
    expect(answer.body).toMatchObject({ code: "BadJsonBody" });
  });

  it("are read under /api/v1 alone", async () => {
    expect((await get(createFakeDeployment(), "/api/get_canonical_urls")).status).toBe(404);
  });
});

describe("deployment_info", () => {
  it("is self-hosted unless the options say otherwise", async () => {
    expect(await read(createFakeDeployment(), "/api/v1/deployment_info")).toEqual({
      kind: "selfHosted",
    });
  });

  it("is what the options say", async () => {
    const deploymentInfo = {
      kind: "cloud",
      teamId: 1,
      projectId: 2,
      projectName: "P",
      projectSlug: "p",
      id: 3,
      deploymentType: "prod",
      reference: "prod",
    } as const;
    const deployment = createFakeDeployment({ deploymentInfo });
    expect(await read(deployment, "/api/v1/deployment_info")).toEqual(deploymentInfo);
  });
});

describe("usage limits", () => {
  const limit = {
    metric: "functionCalls",
    window: "day",
    limitType: "warning",
    limit: 10,
    enabled: true,
  };

  it("are made, changed and removed", async () => {
    const deployment = createFakeDeployment();
    const { body } = await send(deployment, "/api/v1/create_usage_limit", limit);
    const { id } = (body as { usageLimit: { id: string } }).usageLimit;
    const path = `/api/v1/update_usage_limit/${id}`;
    expect((await send(deployment, path, { ...limit, limit: 20 })).status).toBe(200);
    expect(await read(deployment, "/api/v1/list_usage_limits")).toEqual({
      usageLimits: [{ ...limit, limit: 20, id }],
    });
    const removed = await send(deployment, `/api/v1/delete_usage_limit/${id}`);
    expect([removed.status, removed.body]).toEqual([200, ""]);
    expect(await read(deployment, "/api/v1/list_usage_limits")).toEqual({ usageLimits: [] });
  });

  it.each([
    ["a limit of zero", { ...limit, limit: 0 }, "InvalidUsageLimit"],
    ["more than a 64-bit integer holds", { ...limit, limit: 1e300 }, "InvalidUsageLimit"],
    ["half a call", { ...limit, limit: 0.5 }, "InvalidUsageLimit"],
    ["no metric", { ...limit, metric: undefined }, "BadJsonBody"],
    ["an unknown metric", { ...limit, metric: "coffee" }, "BadJsonBody"],
    ["an unknown window", { ...limit, window: "year" }, "BadJsonBody"],
    ["an unknown type", { ...limit, limitType: "wish" }, "BadJsonBody"],
  ])("refuse %s", async (_what, body, code) => {
    const answer = await send(createFakeDeployment(), "/api/v1/create_usage_limit", body);
    expect([answer.status, answer.body]).toMatchObject([400, { code }]);
  });

  it("refuse a second one for the same thing", async () => {
    const deployment = createFakeDeployment();
    await send(deployment, "/api/v1/create_usage_limit", limit);
    expect((await send(deployment, "/api/v1/create_usage_limit", limit)).body).toMatchObject({
      code: "DuplicateUsageLimit",
    });
  });

  it("are 404 when they are not there", async () => {
    expect((await send(createFakeDeployment(), "/api/v1/delete_usage_limit/x")).body).toMatchObject(
      {
        code: "UsageLimitNotFound",
      },
    );
  });
});

it("the current usage counts the calls of functions", async () => {
  const functions = { "m:q": query(() => 1) };
  const deployment = createFakeDeployment({ functions, clock: createManualClock() });
  await callAny(deployment, "m:q");
  await callAny(deployment, "m:q");
  expect(await read(deployment, "/api/v1/get_current_usage")).toMatchObject({
    metrics: {
      functionCalls: { unit: "calls", usage: { current_day: 2, current_month: 2 } },
      searchQueryGb: { unit: "Query-GB", usage: { current_day: 0, current_month: 0 } },
    },
    seedStatus: "complete",
  });
});

describe("log streams", () => {
  const webhook = { logStreamType: "webhook", url: "https://hook.example", format: "json" };

  it("keep a webhook with a secret that can be rotated", async () => {
    const deployment = createFakeDeployment();
    const created = (await send(deployment, "/api/v1/create_log_stream", webhook)).body as {
      id: string;
      hmacSecret: string;
    };
    const rotated = (await send(deployment, `/api/v1/rotate_webhook_secret/${created.id}`))
      .body as {
      hmacSecret: string;
    };
    expect(rotated.hmacSecret).not.toBe(created.hmacSecret);
    expect(await read(deployment, `/api/v1/get_log_stream/${created.id}`)).toMatchObject({
      ...webhook,
      hmacSecret: rotated.hmacSecret,
      status: { type: "active" },
    });
  });

  it("never show an API key", async () => {
    const deployment = createFakeDeployment();
    const axiom = {
      logStreamType: "axiom",
      apiKey: "top-secret",
      datasetName: "d",
      attributes: [],
    };
    await send(deployment, "/api/v1/create_log_stream", axiom);
    expect(JSON.stringify(await read(deployment, "/api/v1/list_log_streams"))).not.toContain(
      "top-secret",
    );
  });

  it("are there once for each service", async () => {
    const deployment = createFakeDeployment();
    const sentry = { logStreamType: "sentry", dsn: "x" };
    await send(deployment, "/api/v1/create_log_stream", sentry);
    expect((await send(deployment, "/api/v1/create_log_stream", sentry)).status).toBe(409);
  });

  it.each([
    ["GET", "/api/v1/get_log_stream/short", 400, "InvalidLogStreamId"],
    ["GET", `/api/v1/get_log_stream/${"a".repeat(32)}`, 404, "LogStreamDoesntExist"],
    ["POST", `/api/v1/delete_log_stream/${"a".repeat(32)}`, 404, "LogStreamDoesntExist"],
    ["POST", "/api/v1/create_log_stream", 400, "BadJsonBody"],
  ])("%s %s is %i %s", async (method, path, status, code) => {
    const deployment = createFakeDeployment();
    const key = deployment.adminKey;
    const body = { logStreamType: "carrier pigeon" };
    const answer =
      method === "GET"
        ? await get(deployment, path, { key })
        : await post(deployment, path, body, { key });
    expect([answer.status, answer.body]).toMatchObject([status, { code }]);
  });
});

describe("the audit log", () => {
  it("is empty, with pagination", async () => {
    expect(await read(createFakeDeployment(), "/api/v1/list_audit_log_events?from=0")).toEqual({
      items: [],
      pagination: { hasMore: false },
    });
  });

  it.each([
    ["", "BadQueryArgs"],
    ["from=0&limit=0", "LimitOutOfRange"],
    ["from=0&limit=101", "LimitOutOfRange"],
    ["from=0&limit=x", "LimitOutOfRange"],
  ])("refuses %j", async (parameters, code) => {
    expect(
      await read(createFakeDeployment(), `/api/v1/list_audit_log_events?${parameters}`),
    ).toMatchObject({ code });
  });
});

describe("tables and components as a whole", () => {
  const options = {
    tables: { a: [{ n: 1 }], b: [{ n: 2 }] },
    components: { waitlist: { tables: { entries: [{ n: 1 }] } } },
  };

  it("lists the shapes of tables", async () => {
    expect(await read(createFakeDeployment(options), "/api/shapes2")).toEqual({
      a: { type: "Unknown" },
      b: { type: "Unknown" },
    });
  });

  it("deletes tables", async () => {
    const deployment = createFakeDeployment(options);
    await send(deployment, "/api/delete_tables", { tableNames: ["a", "nope"] });
    expect([deployment.documents("a"), deployment.documents("b").length]).toEqual([[], 1]);
  });

  it("deletes a component, which is then not found", async () => {
    const deployment = createFakeDeployment(options);
    const [, component] = deployment.state.components.list();
    await send(deployment, "/api/delete_component", { componentId: component?.id });
    expect(() => deployment.documents("entries", "waitlist")).toThrow("waitlist");
  });

  it("is 400 for a component that is not known", async () => {
    const body = { tableNames: [], componentId: "nope" };
    expect(
      (await send(createFakeDeployment(options), "/api/delete_tables", body)).body,
    ).toMatchObject({
      code: "ComponentPathNotFound",
    });
  });
});

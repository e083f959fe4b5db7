import { functions } from "@convex-openapi/platform-deployment-client";
import { describe, expect, expectTypeOf, it } from "vitest";

import { createAdmin } from "../../src/admin/create-admin.ts";
import { OperationNotPermittedError, ResponseFormatError } from "../../src/errors/index.ts";
import { fakeDeployment } from "../support/fake-deployment.ts";
import { patientClock } from "../support/patient-clock.ts";
import { rejection } from "../support/test-transport.ts";

describe("the operations of the Deployment Platform API", () => {
  it("are methods of `platform`, 21 of them", () => {
    const { platform } = createAdmin({ adminKey: "prod:happy-animal-123|secret" });

    expect(Object.keys(platform)).toEqual(Object.keys(functions));
    expect(Object.keys(platform)).toHaveLength(21);
  });

  it("all go to the deployment and back", async () => {
    const deployment = await fakeDeployment();
    const { url, adminKey } = deployment;
    const { platform } = createAdmin({ url, adminKey });
    const called = new Set<string>();
    const api = new Proxy(platform, {
      get(target, name, receiver) {
        called.add(String(name));
        return Reflect.get(target, name, receiver) as unknown;
      },
    });
    const byId = (id: string): { params: { path: { id: string } } } => ({
      params: { path: { id } },
    });

    await api.updateEnvironmentVariables({ body: { changes: [{ name: "A", value: "1" }] } });
    expect(await api.listEnvironmentVariables()).toMatchObject({
      environmentVariables: { A: "1" },
    });
    await api.getDeploymentInfo();
    await api.updateCanonicalUrl({ body: { requestDestination: "convexCloud", url: null } });
    await api.getCanonicalUrls();
    await api.getCurrentUsage();
    const limit = {
      enabled: true,
      limit: 5,
      limitType: "warning" as const,
      metric: "functionCalls" as const,
      window: "day" as const,
    };
    const created = await api.createUsageLimit({ body: limit });
    const limitId = created.usageLimit.id;
    await api.updateUsageLimit({ ...byId(limitId), body: { ...limit, limit: 6 } });
    expect((await api.listUsageLimits()).usageLimits).toMatchObject([{ limit: 6 }]);
    await api.deleteUsageLimit(byId(limitId));
    const { id } = await api.createLogStream({
      body: { logStreamType: "webhook", format: "json", url: "http://127.0.0.1:9/" },
    });
    await api.updateLogStream({ ...byId(id), body: { logStreamType: "webhook", format: "jsonl" } });
    expect(await api.getLogStream(byId(id))).toMatchObject({ format: "jsonl" });
    await api.rotateWebhookSecret(byId(id));
    expect(await api.listLogStreams()).toHaveLength(1);
    await api.deleteLogStream(byId(id));
    await api.pauseDeployment();
    await api.unpauseDeployment();
    await api.dataSync({ body: {} });
    await api.listActiveSyncs();
    await api.listAuditLogEvents({ params: { query: { from: 0 } } });

    expect([...called].sort()).toEqual(Object.keys(functions).sort());
    expect(deployment.requests.map(({ path }) => path)).not.toContainEqual(
      expect.not.stringMatching(/^\/api\/v1\//),
    );
    expect(deployment.requests.filter(({ status }) => status !== 200)).toEqual([]);
  });

  it("give the data, typed as that of the client", () => {
    const { platform } = createAdmin({ adminKey: "prod:happy-animal-123|secret" });

    expectTypeOf(platform.deleteLogStream).returns.resolves.toEqualTypeOf<undefined>();
    // @ts-expect-error a query is missing
    expectTypeOf(platform.listAuditLogEvents).toBeCallableWith({});
  });

  it("tell which permission a key lacks", async () => {
    const deployment = await fakeDeployment();
    const adminKey = deployment.issueKey({ allow: ["ViewData"] });

    const error = await rejection(
      createAdmin({ url: deployment.url, adminKey }).platform.listLogStreams(),
    );

    expect(error).toBeInstanceOf(OperationNotPermittedError);
    expect(error).toMatchObject({ action: "deployment:integrations:view" });
  });

  it("take no empty response for what is promised", async () => {
    const deployment = await fakeDeployment();
    deployment.fault({ kind: "emptyBody" });
    const { url, adminKey } = deployment;

    const error = await rejection(createAdmin({ url, adminKey }).platform.listUsageLimits());

    expect(error).toBeInstanceOf(ResponseFormatError);
    expect(error).toMatchObject({ code: "WrongShape", path: "/api/v1/list_usage_limits" });
  });

  it("read again after a lost connection, and write once", async () => {
    const deployment = await fakeDeployment();
    const { url, adminKey } = deployment;
    const { platform } = createAdmin({ url, adminKey, clock: patientClock });
    deployment.fault({ kind: "reset", match: { times: 2 } });

    expect(await platform.listLogStreams()).toEqual([]);
    deployment.fault({ kind: "reset" });
    await rejection(platform.pauseDeployment());

    expect(deployment.requests.map(({ path }) => path)).toEqual([
      ...Array<string>(3).fill("/api/v1/list_log_streams"),
      "/api/v1/pause_deployment",
    ]);
  });
});
